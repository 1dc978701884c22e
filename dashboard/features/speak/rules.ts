import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../../contract/api";
import type { Playbook } from "../../../contract/playbook";
import type { StatementView } from "../../../contract/response";
import { languageNow } from "../../lib/i18n";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { clock } from "../../lib/time";
import { useAnswer } from "../../lib/use-answer";

/** What must be said, what must not, and what will be asked. */
export interface Rules {
  must: string[];
  mustNot: string[];
  questions: { ask: string; answer: string }[];
}

/** Rules for a line: those that hold always, and those of the incident's first playbook. */
export function useRules(line: StatementView | null, incident: IncidentView | null): Rules {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const id = incident?.playbooks.find((one) => one !== "common") ?? null;
  const playbook = useAnswer<Playbook>(id === null ? null : `/playbooks/${id}`, { events: [] });
  const own = id === null ? undefined : playbook.data;
  const language = languageNow();
  const update = line?.expiresAt
    ? t("speak.must.update", { time: clock(line.expiresAt, zone, now) })
    : t("speak.must.updateSoon");
  const list = (words: Playbook["do"] | undefined) => (words ?? []).map((one) => one[language]);
  return {
    must: [t("speak.must.first"), t("speak.must.unknown"), update, ...list(own?.do)],
    mustNot: [
      t("speak.not.cause"),
      t("speak.not.names"),
      t("speak.not.promise"),
      ...list(own?.dont),
    ],
    questions: (own?.questions ?? []).map(({ ask, answer }) => ({
      ask: ask[language],
      answer: answer[language],
    })),
  };
}
