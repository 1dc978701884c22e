import { useSearch } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../contract/api";
import type { StatementView } from "../../contract/response";
import { beginDraft } from "../features/statements/begin-draft";
import { History } from "../features/statements/history";
import { LineRow } from "../features/statements/line-row";
import { type Line, linesOf } from "../features/statements/lines";
import { useKeys } from "../lib/keys";
import { useMay } from "../lib/session";
import { useAct } from "../lib/use-act";
import { useAnswer } from "../lib/use-answer";
import { Badge } from "../ui/badge";
import { Go, useGo } from "../ui/go";
import { DrillMark } from "../ui/marks";
import { Empty } from "../ui/panel";
import { Shown, Skeleton, Refusal } from "../ui/states";
import "../features/statements/statements.css";

interface Items<T> {
  items: T[];
}

/** Every line that is spoken now: what is current, what waits for whom, what may no longer be said. */
export function Screen() {
  const { t } = useTranslation();
  const incidents = useAnswer<Items<IncidentView>>("/incidents?status=open&limit=100", {
    events: ["incident.", "level.", "command."],
  });
  const statements = useAnswer<Items<StatementView>>("/statements?limit=500", {
    events: ["statement."],
  });
  const begin = useBegin();
  const asked = useAskedDraft(begin.run);
  if (asked && !begin.fault) return <Skeleton />;
  return (
    <Shown of={incidents} what={t("nav.statements")}>
      {(open) => (
        <Shown of={statements} what={t("nav.statements")}>
          {(all) => <Desk incidents={open.items} statements={all.items} begin={begin} />}
        </Shown>
      )}
    </Shown>
  );
}

function useBegin() {
  const go = useGo();
  return useAct(async (line: Pick<Line, "incident" | "audience" | "language">) => {
    go(`/statements/${await beginDraft(line)}`);
  });
}

/** `/statements?draft=INCIDENT` begins the first holding statement, or opens the one that is begun. */
function useAskedDraft(run: (line: Line) => Promise<boolean>): boolean {
  const may = useMay("statements.write");
  const search: unknown = useSearch({ strict: false });
  const { draft } = search as { draft?: string };
  const asked = may && draft !== undefined;
  useEffect(() => {
    if (!asked) return;
    const line = { incident: draft, audience: "public", language: "zh-CN" } as const;
    void run({ ...line, current: null, draft: null });
  }, [asked, draft, run]);
  return asked;
}

function Desk(props: {
  incidents: readonly IncidentView[];
  statements: readonly StatementView[];
  begin: ReturnType<typeof useBegin>;
}) {
  const { t } = useTranslation();
  const groups = linesOf(props.incidents, props.statements);
  const all = groups.flatMap((group) => group.lines);
  const at = useMoves(all, props.begin.run);
  return (
    <>
      <h1 className="st-title">
        {t("nav.statements")}
        <Go to="/speak">{t("nav.speak")}</Go>
      </h1>
      <Refusal fault={props.begin.fault} />
      {groups.length === 0 ? <NoIncident /> : null}
      {groups.map(({ incident, lines }) => (
        <section key={incident.id} className="panel st-incident" aria-label={incident.title}>
          <h2>
            <span>
              <Badge
                level={incident.level}
                possible={incident.confidence === "possible"}
                size={20}
              />
              {incident.drill ? <DrillMark label={t("drill")} /> : null}
              <Go to={`/incidents/${incident.id}`}>{incident.title}</Go>
            </span>
          </h2>
          <ul>
            {lines.map((line) => (
              <LineRow
                key={`${line.audience} ${line.language}`}
                line={line}
                at={all[at] === line}
                begin={props.begin}
              />
            ))}
          </ul>
        </section>
      ))}
      <History statements={props.statements} />
    </>
  );
}

function NoIncident() {
  const { t } = useTranslation();
  return (
    <section className="panel">
      <Empty
        title={t("statement.empty")}
        why={t("statement.emptyWhy")}
        next={{ to: "/playbooks", text: t("begin.statements") }}
      />
    </section>
  );
}

/** J and K move over the lines, Enter opens: the draft, else the current version, else a new draft. */
function useMoves(lines: readonly Line[], begin: (line: Line) => Promise<boolean>): number {
  const { t } = useTranslation();
  const go = useGo();
  const may = useMay("statements.write");
  const [at, setAt] = useState(-1);
  const move = (by: number) =>
    setAt((before) => Math.min(Math.max(before + by, 0), lines.length - 1));
  useKeys([
    { keys: "j", words: t("statement.keys.down"), run: () => move(1) },
    { keys: "k", words: t("statement.keys.up"), run: () => move(-1) },
    {
      keys: "Enter",
      words: t("statement.keys.open"),
      run: () => {
        const line = lines[at];
        const open = line?.draft ?? line?.current;
        if (open) go(`/statements/${open.id}`);
        else if (line && may) void begin(line);
      },
    },
  ]);
  return at;
}
