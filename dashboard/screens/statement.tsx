import { useCallback, useState } from "react";
import { useTranslation } from "react-i18next";
import type { IncidentView, PersonView } from "../../contract/api";
import type { StatementTemplate } from "../../contract/playbook";
import type { StatementView } from "../../contract/response";
import { emptyBlanks } from "../../contract/statement";
import { Chain } from "../features/statements/chain";
import { Changes } from "../features/statements/changes";
import { Clashes } from "../features/statements/clashes";
import { type DraftWords, tooLong } from "../features/statements/draft-words";
import { ExactText } from "../features/statements/exact-text";
import { Heading } from "../features/statements/heading";
import { Fate } from "../features/statements/released";
import { Saved } from "../features/statements/saved";
import { SignPart } from "../features/statements/sign";
import { FreeText, SlotForm } from "../features/statements/slot-form";
import { Submit } from "../features/statements/submit";
import { UseBy } from "../features/statements/use-by";
import { type Draft, useDraft } from "../features/statements/use-draft";
import { useKeys } from "../lib/keys";
import { useMay, useSession } from "../lib/session";
import { fillText } from "../lib/statement-text";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Panel } from "../ui/panel";
import { Shown, Refusal } from "../ui/states";
import "../features/statements/statements.css";

interface Items<T> {
  items: T[];
}

/** One statement: written by one, signed by two, then locked. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const statement = useAnswer<StatementView>(`/statements/${id}`, { events: ["statement."] });
  const templates = useAnswer<Items<StatementTemplate>>("/statement-templates", { events: [] });
  useKeys([{ keys: "Escape", words: t("statement.back"), run: () => go("/statements") }]);
  return (
    <Shown of={statement} what={t("nav.statements")}>
      {(view) => (
        <Shown of={templates} what={t("nav.statements")}>
          {({ items }) => (
            <Statement
              view={view}
              template={items.find((one) => one.id === view.template) ?? null}
            />
          )}
        </Shown>
      )}
    </Shown>
  );
}

interface Parts {
  view: StatementView;
  template: StatementTemplate | null;
}

function Statement({ view, template }: Parts) {
  const { t } = useTranslation();
  const { session } = useSession();
  const [editing, setEditing] = useState(false);
  const writes = useMay("statements.write") && view.state === "draft";
  const signs = [useMay("statements.sign.legal"), useMay("statements.sign.commander")].some(
    Boolean,
  );
  // Who is asked to sign reads first; who may also write turns to writing on purpose.
  const asked = signs && view.submittedAt !== null && view.author.id !== session.id;
  const current = useCurrent(view);
  const against = current && current.id !== view.id ? current : null;
  if (writes && (editing || !asked))
    return <Writing view={view} template={template} current={against} />;
  return (
    <>
      <Heading of={view} hashShown />
      <div className="st-reading">
        <TextPanel view={view} text={view.text} template={template} current={against} />
        <SignPart of={view} current={against} />
        <Fate of={view} />
        {writes ? (
          <button type="button" className="link" onClick={() => setEditing(true)}>
            {t("statement.edit")}
          </button>
        ) : null}
      </div>
    </>
  );
}

function useCurrent(view: StatementView): StatementView | null {
  const current = useAnswer<Items<StatementView>>(
    `/statements/current?incident=${encodeURIComponent(view.incident)}`,
    { events: ["statement."], incident: view.incident },
  );
  return (
    current.data?.items.find(
      (one) => one.audience === view.audience && one.language === view.language,
    ) ?? null
  );
}

/** The exact text with its chain; against the current version where there is one. */
function TextPanel(props: Parts & { text: string; current: StatementView | null }) {
  const { t } = useTranslation();
  const { view, text, template, current } = props;
  const gone = view.state === "superseded" || view.state === "withdrawn";
  return (
    <Panel title={t("statement.exact")} className="st-paper">
      <ExactText text={text} language={view.language} template={template} struck={gone} />
      {current && view.state === "draft" ? (
        <Changes
          before={current.text}
          after={text}
          version={current.version}
          language={view.language}
        />
      ) : null}
      {view.returned ? (
        <p className="st-returned" role="status">
          {t("statement.returnedWhy", {
            name: view.returned.name,
            reason: view.returned.reason,
          })}
        </p>
      ) : null}
      <Chain of={view} />
    </Panel>
  );
}

function Writing(props: Parts & { current: StatementView | null }) {
  const { t } = useTranslation();
  const { view, template, current } = props;
  const people = useAnswer<Items<PersonView>>("/people?limit=500", { events: ["directory."] });
  const incident = useAnswer<IncidentView>(`/incidents/${view.incident}`, {
    events: ["incident.", "command."],
    incident: view.incident,
  });
  const wholeOf = useCallback(
    ({ text, slots }: DraftWords) =>
      text ?? (template ? fillText(template.text[view.language], slots) : view.text),
    [template, view.language, view.text],
  );
  const draft = useDraft(view, wholeOf);
  const text = wholeOf(draft.words);
  const long = tooLong(draft.words, text);
  const persons = people.data?.items ?? [];
  // Pasted text beyond the limit is not painted as sentences: it is refused at its field.
  const shown = long ? view.text : text;
  const blanks = text.trim() === "" ? 1 : emptyBlanks(shown).length;
  return (
    <>
      <Heading of={view} hashShown={draft.saving === "saved"} />
      <Clashes draft={draft} template={template} people={persons} />
      <div className="st-desk">
        <Panel
          title={t("statement.fill")}
          aside={<Saved draft={draft} updatedAt={view.updatedAt} />}
        >
          {draft.saving === "failed" ? <Refusal fault={draft.fault} /> : null}
          <Words draft={draft} template={template} text={text} long={long} />
        </Panel>
        <div className="st-side">
          <TextPanel view={view} text={shown} template={template} current={current} />
          <Panel title={t("statement.use")}>
            <UseBy draft={draft} people={persons} language={view.language} />
            <Submit
              of={view}
              draft={draft}
              empty={blanks}
              people={persons}
              incident={incident.data ?? null}
            />
            <SignPart of={view} current={current} />
          </Panel>
        </div>
      </div>
    </>
  );
}

/** The blanks as a form, or the text itself. */
function Words(props: {
  draft: Draft;
  template: StatementTemplate | null;
  text: string;
  long: ReturnType<typeof tooLong>;
}) {
  const { t } = useTranslation();
  const { draft, template, text, long } = props;
  const free = (value: string) => draft.set("text", value);
  if (!template || draft.words.text !== null)
    return <FreeText value={text} long={long} onChange={free} />;
  return (
    <>
      <SlotForm template={template} words={draft.words} long={long} set={draft.set} />
      <button type="button" className="link" onClick={() => free(text)}>
        {t("statement.toFree")}
      </button>
    </>
  );
}
