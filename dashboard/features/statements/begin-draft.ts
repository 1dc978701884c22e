import type { StatementView } from "../../../contract/response";
import type { Audience } from "../../../contract/statement";
import type { Language } from "../../../contract/primitives";
import { ApiFault, post } from "../../lib/api";

/** The template of a first word: it stands in every installation. */
const HOLDING = "holding";

const begun = new Map<string, Promise<string>>();

/**
 * Begins a prefilled draft and resolves to its id; where one is open already, to that one's. Asked twice at once it is
 * begun once. Throws ApiFault.
 */
export function beginDraft(line: {
  incident: string;
  audience: Audience;
  language: Language;
}): Promise<string> {
  const { incident, audience, language } = line;
  const key = `${incident} ${audience} ${language}`;
  const running = begun.get(key);
  if (running) return running;
  const asked = post<StatementView>("/statements", {
    incident,
    audience,
    language,
    template: HOLDING,
  })
    .then(({ id }) => id)
    .catch((error: unknown) => {
      if (error instanceof ApiFault && error.about.reason === "draft-open" && error.about.statement)
        return error.about.statement;
      throw error;
    })
    .finally(() => begun.delete(key));
  begun.set(key, asked);
  return asked;
}
