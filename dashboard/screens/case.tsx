import { useTranslation } from "react-i18next";
import type { CasePageView } from "../../contract/case-page";
import { AlertHistory } from "../features/case/alert-history";
import { CaseActs } from "../features/case/case-acts";
import { CaseHead } from "../features/case/case-head";
import { householdsOf } from "../features/case/facades";
import { HouseholdGrid } from "../features/case/household-grid";
import { PartyList } from "../features/case/party-list";
import { numbered } from "../features/case/party-rows";
import { useKeys } from "../lib/keys";
import { useZone } from "../lib/live-provider";
import { useAnswer } from "../lib/use-answer";
import { useGo } from "../ui/go";
import { Guarded } from "../ui/guarded";
import { SpreadPanel } from "../ui/spread-graph";
import { Shown } from "../ui/states";
import "../features/case/case.css";

/** One case: who counts, who does not, and why. */
export function Screen({ id }: { id: string }) {
  const { t } = useTranslation();
  const go = useGo();
  const answer = useAnswer<CasePageView>(`/cases/${encodeURIComponent(id)}`, {
    events: ["case.", "alert.", "level.", "check.", "signal.", "complaint.", "action."],
  });
  useKeys([{ keys: "Escape", words: t("case.back"), run: () => go("/cases") }]);
  return (
    <Shown of={answer} what={t("nav.cases")}>
      {(detail) => <Content of={detail} />}
    </Shown>
  );
}

function Content({ of }: { of: CasePageView }) {
  const zone = useZone();
  const households = householdsOf(numbered(of.counting));
  const published = of.spread.length > 0;
  return (
    <div className="case">
      <CaseHead of={of} asked={0} acts={<CaseActs of={of} />} />
      <div className="case-columns">
        <div className="first">
          <Guarded>
            <PartyList of={of} asked={[]} />
          </Guarded>
          <Guarded>
            <HouseholdGrid households={households} />
          </Guarded>
          {published ? (
            <Guarded>
              <SpreadPanel origins={of.spread} zone={zone} />
            </Guarded>
          ) : null}
        </div>
        <div className="second">
          <Guarded>
            <AlertHistory of={of} />
          </Guarded>
        </div>
      </div>
    </div>
  );
}
