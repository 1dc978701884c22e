import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentDetailView } from "../../../contract/incident-detail";
import { del, post } from "../../lib/api";
import { levelName } from "../../lib/level-words";
import { useNow } from "../../lib/now";
import { useMay, useSession } from "../../lib/session";
import { age, clock } from "../../lib/time";
import { useAct } from "../../lib/use-act";
import { Ask, Choice, Lines } from "../../ui/ask";
import { Refusal } from "../../ui/states";

/** Lowering the level: offered after the quiet, asked by one person, and from level 1 agreed to by a second one. */
export function LoweringAct({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const may = useMay("levels.lower");
  const [open, setOpen] = useState(false);
  if (detail.level === 4) return null;
  if (detail.lowering.asked !== null) return <Asked detail={detail} />;
  if (!may) return null;
  if (detail.lowering.offeredAt === null) return <NotYet detail={detail} />;
  return (
    <>
      <button type="button" className="button" onClick={() => setOpen(true)}>
        {t("lower.ask")}
      </button>
      {open ? <AskFor detail={detail} onClose={() => setOpen(false)} /> : null}
    </>
  );
}

function NotYet({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  const until = detail.lowering.quietUntil;
  const hours = detail.level === 1 ? 72 : 24;
  const left = until === null ? 0 : Date.parse(until) - now;
  const why =
    left > 0 ? t("lower.quiet", { hours, left: age(left, t) }) : t("lower.notOffered", { hours });
  return (
    <span className="inc-not-yet">
      <button type="button" className="button missing" disabled title={why}>
        {t("lower.notYet")}
      </button>
      <small>{why}</small>
    </span>
  );
}

function AskFor({ detail, onClose }: { detail: IncidentDetailView; onClose: () => void }) {
  const { t } = useTranslation();
  const [level, setLevel] = useState("");
  const [reason, setReason] = useState("");
  const path = `/incidents/${encodeURIComponent(detail.id)}/lowering`;
  const act = useAct(() => post(path, { level: Number(level), reason: reason.trim() }));
  const lower = [2, 3, 4].filter((one) => one > detail.level);
  const missing = level === "" ? t("lower.to") : reason.trim() === "" ? t("ask.reason") : null;
  return (
    <Ask
      title={t("lower.ask")}
      lead={detail.level === 1 ? t("lower.leadTwo") : t("lower.lead")}
      submit={t("lower.ask")}
      missing={missing === null ? null : t("ask.needs", { what: missing })}
      busy={act.busy}
      fault={act.fault}
      onSubmit={() => void act.run().then((done) => done && onClose())}
      onClose={onClose}
    >
      <Choice
        label={t("lower.to")}
        value={level}
        onChange={setLevel}
        options={lower.map((one) => ({
          value: String(one),
          text: levelName(t, one, "confirmed"),
        }))}
      />
      <Lines label={t("ask.reason")} value={reason} onChange={setReason} />
    </Ask>
  );
}

/** A request that waits: the asker may take it back, somebody else may agree. */
function Asked({ detail }: { detail: IncidentDetailView }) {
  const { t } = useTranslation();
  const now = useNow();
  const { session } = useSession();
  const may = useMay("levels.lower");
  const path = `/incidents/${encodeURIComponent(detail.id)}/lowering`;
  const agree = useAct(() => post(`${path}/second`));
  const drop = useAct(() => del(path));
  const { asked } = detail.lowering;
  if (!asked) return null;
  const own = asked.by === detail.you || asked.by === session.id;
  return (
    <div className="inc-asked" role="status">
      <p>
        {t("lower.asked", {
          name: asked.name,
          at: clock(asked.at, detail.timeZone, now),
          level: levelName(t, asked.level, "confirmed"),
        })}
        <small>{asked.reason}</small>
      </p>
      {may && !own ? (
        <button
          type="button"
          className="button primary"
          disabled={agree.busy}
          onClick={() => void agree.run()}
        >
          {t("lower.agree")}
        </button>
      ) : null}
      {own ? (
        <button type="button" className="button missing" disabled>
          {t("lower.waits")}
        </button>
      ) : null}
      {may ? (
        <button
          type="button"
          className="button"
          disabled={drop.busy}
          onClick={() => void drop.run()}
        >
          {t("lower.drop")}
        </button>
      ) : null}
      <Refusal fault={agree.fault ?? drop.fault} />
    </div>
  );
}
