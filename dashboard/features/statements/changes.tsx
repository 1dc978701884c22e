import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { wordDiff } from "./word-diff";

const MARK = { same: "span", added: "ins", removed: "del" } as const;

/** What a text changes against the version that is current, word by word. */
export function Changes(props: {
  before: string;
  after: string;
  version: number;
  language: string;
}) {
  const { t } = useTranslation();
  const { before, after } = props;
  const runs = useMemo(() => wordDiff(before, after), [before, after]);
  return (
    <details className="st-changes" open>
      <summary>{t("statement.changes", { v: props.version })}</summary>
      <p lang={props.language}>
        {runs.map(({ kind, text }, index) => {
          const Mark = MARK[kind];
          return <Mark key={index}>{text}</Mark>;
        })}
      </p>
    </details>
  );
}
