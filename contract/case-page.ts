import { z } from "zod";
import { originView } from "./case-evidence";
import { bilingual } from "./primitives";
import { caseDetailView } from "./summary";

/** A case as its own screen shows it: with how it spread, and its rules in plain words. */
export const casePageView = caseDetailView.extend({
  spread: z.array(originView),
  rules: z.record(z.string(), z.object({ text: bilingual, clause: bilingual })),
});
export type CasePageView = z.infer<typeof casePageView>;
