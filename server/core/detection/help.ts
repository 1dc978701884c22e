import { plainFinding, type CaseFacts, type Finding } from "./finding";

/** Another department's assistance or experience was asked for (RE-L3-B); a copy for information is not asking. */
export function findHelp(facts: CaseFacts): Finding {
  const asked = facts.case.helpAsked.at(-1);
  if (!asked)
    return plainFinding(null, { "zh-CN": "未请其他部门协助", en: "No other department was asked" });
  return plainFinding("confirmed", {
    "zh-CN": `请${asked.department}协助`,
    en: `Help asked of ${asked.department}`,
  });
}
