import { Refusal } from "../../ui/states";
import { useTranslation } from "react-i18next";
import type { IncidentView, PersonView } from "../../../contract/api";
import type { StatementView } from "../../../contract/response";
import { ApiFault, post } from "../../lib/api";
import { useAct } from "../../lib/use-act";
import type { Draft } from "./use-draft";

/** Sends a draft to its signers; the button names them, or what is missing. Unsaved words are saved first. */
export function Submit(props: {
  of: StatementView;
  draft: Draft;
  empty: number;
  people: readonly PersonView[];
  incident: IncidentView | null;
}) {
  const { t } = useTranslation();
  const { of, draft, empty } = props;
  const act = useAct(async () => {
    // A second time, where the first met somebody else's edit and both fit together.
    if (!(await draft.flush()) && !(await draft.flush()))
      throw new ApiFault(409, t("statement.saveFirst"));
    await post(`/statements/${of.id}/submit`);
  });
  if (of.submittedAt !== null) return <p className="st-note">{t("statement.resubmit")}</p>;
  const names = signers(props.people, props.incident);
  const ready = empty === 0 && draft.clashes.length === 0 && draft.saving !== "too-long";
  return (
    <div className="st-submit">
      <button
        type="button"
        className="button primary"
        disabled={!ready || act.busy}
        onClick={() => void act.run()}
      >
        {empty > 0 ? t("statement.blanks", { n: empty }) : t("statement.submit")}
      </button>
      <small>
        {names.length > 0
          ? t("statement.willSee", { names: names.join(t("list.separator")) })
          : t("statement.nobodySigns")}
      </small>
      <Refusal fault={act.fault} />
    </div>
  );
}

/** Names of who can sign: everybody with legal access, and the commander, or where nobody commands who may be it. */
function signers(people: readonly PersonView[], incident: IncidentView | null): string[] {
  const legal = people.filter((one) => one.access.includes("legal")).map((one) => one.name);
  const commanders = incident?.commanderName
    ? [incident.commanderName]
    : people.filter((one) => one.access.includes("commander")).map((one) => one.name);
  return [...new Set([...legal, ...commanders])];
}
