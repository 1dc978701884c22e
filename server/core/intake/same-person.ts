import type { Reading } from "../../../contract/case";
import type { Bilingual } from "../../../contract/primitives";

/** How two speakers stand to each other, by the evidence they left. */
export interface PersonJudgement {
  /** same: counted as one. possible: a question to a person, counted as two. different: two. */
  verdict: "same" | "possible" | "different";
  /** How likely they are one person, 0–1. */
  confidence: number;
  /** What speaks for and against it. */
  reasons: Bilingual[];
}

type Speaker = Pick<Reading, "personKeys" | "traces" | "householdKey">;
interface Evidence {
  text: Bilingual;
  /** Log odds: how much it speaks for (above 0) or against. */
  weight: number;
}

const STRONG = ["id", "phone", "email", "account", "resident", "author"] as const;
const STRONG_TEXTS: Readonly<Record<(typeof STRONG)[number], Bilingual>> = {
  id: { "zh-CN": "证件号相同", en: "the same identity number" },
  phone: { "zh-CN": "电话相同", en: "the same telephone" },
  email: { "zh-CN": "邮箱相同", en: "the same e-mail" },
  account: { "zh-CN": "账号相同", en: "the same account" },
  resident: { "zh-CN": "同一户的同名住户", en: "a resident of the same name in the same flat" },
  author: { "zh-CN": "同一平台账号", en: "the same account of a platform" },
};
/** Before anything is compared: two records of a case are seldom one person's. */
const BASE = -3;
const TAIL: Evidence = {
  text: { "zh-CN": "电话所示数字相同", en: "the shown digits of the telephone agree" },
  weight: 4.5,
};
const SAME_NAME: Evidence = { text: { "zh-CN": "姓名相同", en: "the same name" }, weight: 3 };
const SAME_SURNAME: Evidence = { text: { "zh-CN": "同姓", en: "the same surname" }, weight: 1 };
const OTHER_NAME: Evidence = { text: { "zh-CN": "姓名不同", en: "another name" }, weight: -3 };
const SAME_FLAT: Evidence = { text: { "zh-CN": "同一户", en: "the same flat" }, weight: 1 };
const OTHER_FLAT: Evidence = { text: { "zh-CN": "不同住户", en: "another flat" }, weight: -1.5 };
const OTHER_ID: Evidence = {
  text: { "zh-CN": "证件号不同", en: "another identity number" },
  weight: -9,
};

/**
 * Whether two speakers are one person (B1). Same only by an identity that both gave in full, and never against two identity
 * numbers: everything weaker is a question at most, so that a count rests on nothing that somebody guessed.
 */
export function samePerson(a: Speaker, b: Speaker): PersonJudgement {
  const shared = STRONG.filter((kind) => common(a.personKeys, b.personKeys, kind));
  const otherId = differs(a.personKeys, b.personKeys, "id");
  if (shared.length > 0 && !otherId)
    return { verdict: "same", confidence: 0.99, reasons: shared.map((kind) => STRONG_TEXTS[kind]) };
  const evidence = [
    ...shared.map((kind) => ({ text: STRONG_TEXTS[kind], weight: 6 })),
    ...(otherId ? [OTHER_ID] : []),
    ...weakEvidence(a, b),
  ];
  const odds = evidence.reduce((sum, { weight }) => sum + weight, BASE);
  const confidence = 1 / (1 + Math.exp(-odds));
  return {
    verdict: confidence >= 0.5 ? "possible" : "different",
    confidence: Math.min(0.95, confidence),
    reasons: evidence.map(({ text }) => text),
  };
}

function weakEvidence(a: Speaker, b: Speaker): Evidence[] {
  const [mine, theirs] = [a.traces ?? [], b.traces ?? []];
  const name = common(mine, theirs, "name");
  const surname = common(mine, theirs, "surname");
  const against = differs(mine, theirs, "surname") || differs(mine, theirs, "name");
  return [
    ...(common(mine, theirs, "tail") ? [TAIL] : []),
    ...(name ? [SAME_NAME] : surname && !against ? [SAME_SURNAME] : []),
    ...(against ? [OTHER_NAME] : []),
    ...(a.householdKey && b.householdKey
      ? [a.householdKey === b.householdKey ? SAME_FLAT : OTHER_FLAT]
      : []),
  ];
}

function common(a: readonly string[], b: readonly string[], kind: string): boolean {
  return a.some((key) => key.startsWith(`${kind}:`) && b.includes(key));
}

/** Both have such a key, and none is shared. */
function differs(a: readonly string[], b: readonly string[], kind: string): boolean {
  const has = (keys: readonly string[]) => keys.some((key) => key.startsWith(`${kind}:`));
  return has(a) && has(b) && !common(a, b, kind);
}
