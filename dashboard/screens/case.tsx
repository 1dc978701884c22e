import { useTranslation } from "react-i18next";
import type { CaseDetailView } from "../../contract/summary";
import { AlertHistory } from "../features/case/alert-history";
import { CaseActs } from "../features/case/case-acts";
import { CaseHead } from "../features/case/case-head";
import { Records } from "../features/case/records";
import { useKeys } from "../lib/keys";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Guarded } from "../ui/guarded";
import { Shown } from "../ui/states";
import "../features/case/case.css";

/** One case: who counts, who does not, and why. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const answer = useAnswer<CaseDetailView>(`/cases/${encodeURIComponent(id)}`, {
    events: ["case.", "alert.", "level.", "check.", "signal.", "complaint.", "action."],
  });
  useKeys([{ keys: "Escape", words: t("case.back"), run: () => go("/cases") }]);
  return (
    <Shown of={answer} what={t("nav.cases")}>
      {(detail) => (
        <div className="case">
          <CaseHead of={detail} />
          <CaseActs of={detail} />
          <div className="case-columns">
            <Guarded>
              <Records of={detail} />
            </Guarded>
            <Guarded>
              <AlertHistory of={detail} />
            </Guarded>
          </div>
        </div>
      )}
    </Shown>
  );
}
