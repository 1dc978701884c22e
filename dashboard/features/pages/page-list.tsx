import { useTranslation } from "react-i18next";
import type { SessionView } from "../../../contract/access";
import type { SummaryView } from "../../../contract/summary";
import { Empty, Panel } from "../../ui/panel";
import { PageCard } from "./page-card";

/** Pages: unanswered ones first. A new one is announced at once, everything else politely. */
export function PageList(props: {
  summary: SummaryView;
  session: SessionView;
  onChange: () => void;
}) {
  const { t } = useTranslation();
  const { pages } = props.summary;
  const open = pages.filter((page) => page.acknowledgedAt === null && !page.drill);
  const newest = open[0];
  return (
    <Panel
      title={t("page.title")}
      className="pages"
      aside={
        pages.length === 0
          ? null
          : open.length > 0
            ? t("page.waiting", { n: open.length })
            : t("page.answered")
      }
    >
      <p className="spoken" aria-live="assertive">
        {newest ? t("page.new", { title: newest.title }) : ""}
      </p>
      {pages.length === 0 ? <Empty title={t("page.none")} why={t("page.noneWhy")} /> : null}
      <ul>
        {pages.map((page) => (
          <PageCard key={page.id} page={page} {...props} />
        ))}
      </ul>
    </Panel>
  );
}
