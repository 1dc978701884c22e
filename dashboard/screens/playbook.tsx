import { useTranslation } from "react-i18next";
import type { Playbook } from "../../contract/playbook";
import { PlaybookDocument } from "../features/playbook/playbook-document";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Shown } from "../ui/states";
import "../features/playbook/playbook.css";

/** One playbook, read as a document in the reader's language. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const answer = useAnswer<Playbook>(`/playbooks/${encodeURIComponent(id)}`, { events: [] });
  useKeys([{ keys: "Escape", words: t("book.back"), run: () => go("/playbooks") }]);
  return (
    <Shown of={answer} what={t("nav.playbooks")}>
      {(book) => <PlaybookDocument book={book} />}
    </Shown>
  );
}
