import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { SourceView } from "../../contract/api";
import { AddSource } from "../features/listening/add-source";
import { BlindList, byTrouble } from "../features/listening/blind-list";
import { SourceDetail } from "../features/listening/source-detail";
import { useKeys } from "../lib/keys";
import { useMay } from "../lib/session";
import { useAnswer } from "../lib/use-answer";
import { Shown } from "../ui/states";
import { Themed } from "../ui/themed";
import "../ui/desk.css";

const FOLLOWS = { events: ["monitor.", "directory."] };

/** What the centre listens to, and what it is blind to. */
export function Screen() {
  const { t } = useTranslation();
  const answer = useAnswer<{ items: SourceView[] }>("/sources?limit=500", FOLLOWS);
  return (
    <Themed>
      <h1 className="spoken">{t("nav.sources")}</h1>
      <Shown of={answer} what={t("nav.sources")}>
        {({ items }) => <Body sources={[...items].sort(byTrouble)} />}
      </Shown>
    </Themed>
  );
}

function Body({ sources }: { sources: readonly SourceView[] }) {
  const { t } = useTranslation();
  const may = useMay("sources.manage");
  const [picked, setPicked] = useState<string | null>(null);
  const outlets = useAnswer<{ outlets: { name: string }[] }>("/directory", FOLLOWS).data?.outlets;
  const chosen = sources.find((one) => one.id === picked) ?? sources[0];
  const step = (by: number) => {
    const at = sources.findIndex((one) => one.id === chosen?.id);
    const next = sources[Math.min(Math.max(at + by, 0), sources.length - 1)];
    if (next) setPicked(next.id);
  };
  useKeys([
    { keys: "j", words: t("complaint.down"), run: () => step(1) },
    { keys: "k", words: t("complaint.up"), run: () => step(-1) },
  ]);
  return (
    <div className="cgrid">
      <BlindList sources={sources} chosen={chosen?.id ?? null} onChoose={setPicked} />
      <div className="stack">
        {chosen ? <SourceDetail key={chosen.id} source={chosen} /> : null}
        {may ? <AddSource outlets={(outlets ?? []).map((one) => one.name)} /> : null}
      </div>
    </div>
  );
}
