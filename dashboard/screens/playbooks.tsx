import { useTranslation } from "react-i18next";
import type { IncidentView } from "../../contract/api";
import type { Playbook } from "../../contract/playbook";
import type { PlaybookRunView } from "../../contract/response";
import { PlaybookLine } from "../features/playbook/playbook-line";
import { useList } from "../lib/use-list";
import { Empty, Panel } from "../ui/panel";
import { Shown } from "../ui/states";
import { useRows } from "../ui/use-rows";
import "../features/playbook/playbook.css";

/** Every playbook, and which incidents run it now. */
export function Screen() {
  const { t } = useTranslation();
  const books = useList<Playbook>("/playbooks?limit=100", { events: [] });
  const runs = useList<PlaybookRunView>("/playbook-runs?limit=200", {
    events: ["playbook.", "task.", "incident.closed"],
  });
  const incidents = useList<IncidentView>("/incidents?status=open&limit=100", {
    events: ["incident."],
  });
  return (
    <Panel title={t("nav.playbooks")} className="book-list">
      <Shown of={books} what={t("nav.playbooks")}>
        {(all) => <Rows books={all} runs={runs.data ?? []} incidents={incidents.data ?? []} />}
      </Shown>
    </Panel>
  );
}

function Rows(props: { books: Playbook[]; runs: PlaybookRunView[]; incidents: IncidentView[] }) {
  const { t } = useTranslation();
  const { books, runs, incidents } = props;
  const at = useRows(books.map((one) => `/playbooks/${one.id}`));
  if (books.length === 0) return <Empty title={t("book.none")} why={t("book.noneWhy")} />;
  return (
    <ul>
      {books.map((one) => (
        <PlaybookLine
          key={one.id}
          book={one}
          runs={runs.filter((run) => run.playbook === one.id && run.endedAt === null)}
          incidents={incidents}
          current={at === `/playbooks/${one.id}`}
        />
      ))}
    </ul>
  );
}
