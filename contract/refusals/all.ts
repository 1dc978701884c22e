import { caseRefusals } from "./cases";
import { fieldRefusals } from "./fields";
import { incidentRefusals } from "./incidents";
import { intakeRefusals } from "./intake";
import { requestRefusals } from "./requests";
import { sourceRefusals } from "./sources";
import { statementRefusals } from "./statements";

/**
 * Everything the centre says where something is not done, by code, in both languages: `{{name}}` is filled from the
 * params. A code is a promise to whoever reads answers by machine; its words may be mended.
 */
export const REFUSALS = {
  ...requestRefusals,
  ...fieldRefusals,
  ...caseRefusals,
  ...incidentRefusals,
  ...statementRefusals,
  ...intakeRefusals,
  ...sourceRefusals,
} as const;
