import type { Exclusion, ReadingRole } from "../../../contract/case";
import type { Mention } from "./entity-mention";
import type { Voice } from "./own-voice";
import type { Polarity } from "./polarity";
import type { ReasonCode } from "./reasons";

/** What was read of one signal, from which its role follows. */
export interface Cues {
  type: "complaint" | "article" | "post";
  whose: Mention["whose"];
  polarity: Polarity["label"];
  spam: boolean;
  ownStatement: boolean;
  /** A complaint that only thanks. */
  onlyThanks: boolean;
  voice: Voice;
  /** The record carries a complainant, an address or a joint claim: it is known to be a complaint. */
  givenAsComplaint: boolean;
  /** By an outlet of the directory. */
  byOutlet: boolean;
  repost: boolean;
  /** Somebody signed it. */
  signed: boolean;
  /** It says that something is wrong: a defect, a threat, an event, or at least two negative words. */
  substantial: boolean;
  resurfaced: boolean;
}

/** What a signal is for whatever case it joins, before the case's earlier readings are looked at. */
export interface RoleJudgement {
  role: ReadingRole;
  excluded: Exclusion | null;
  because: ReasonCode;
}

const judged = (
  role: ReadingRole,
  excluded: Exclusion | null,
  because: ReasonCode,
): RoleJudgement => ({ role, excluded, because });

/** The role of a signal (domain page B1: origin, verified and possible, invalid). */
export function judgeRole(cues: Cues): RoleJudgement {
  if (cues.spam) return judged("none", "spam", "spam");
  if (cues.type === "complaint") {
    return cues.onlyThanks
      ? judged("mention", "positive", "thanks")
      : judged("complaint", null, "complaint");
  }
  return notAboutUs(cues) ?? aboutUs(cues);
}

function notAboutUs({ whose }: Cues): RoleJudgement | null {
  if (whose === "peer") return judged("peer", "peer", "peer");
  if (whose === "namesake") return judged("none", "namesake", "namesake");
  return whose === "none" ? judged("none", "not-about-us", "not-about-us") : null;
}

function aboutUs(cues: Cues): RoleJudgement {
  if (cues.givenAsComplaint) return complaint(cues);
  if (cues.repost) return judged("reach", "reprint", "reach");
  if (cues.ownStatement) return judged("mention", "own-statement", "own-statement");
  if (cues.polarity === "positive") return judged("mention", "positive", "positive");
  if (isOwnComplaint(cues)) return complaint(cues);
  if (cues.polarity === "neutral") return judged("mention", "neutral", "neutral");
  return negative(cues);
}

function complaint(cues: Cues): RoleJudgement {
  if (cues.onlyThanks) return judged("mention", "positive", "thanks");
  return judged(
    "complaint",
    cues.resurfaced ? "resurfaced" : null,
    cues.resurfaced ? "resurfaced" : "own-complaint",
  );
}

function isOwnComplaint({ type, byOutlet, voice, polarity, substantial }: Cues): boolean {
  if (type !== "post" || byOutlet || voice !== "own") return false;
  return polarity === "negative" || substantial;
}

function negative(cues: Cues): RoleJudgement {
  if (cues.type === "post" && !cues.signed) return judged("mention", "neutral", "untraceable");
  if (cues.type === "post" && !cues.byOutlet && !cues.substantial)
    return judged("mention", null, "remark");
  if (cues.resurfaced) return judged("publication", "resurfaced", "resurfaced");
  return judged("publication", null, "publication");
}
