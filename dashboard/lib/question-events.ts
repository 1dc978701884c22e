/** What makes the list of open questions old: one asked, one answered or taken back, a count grown, a level changed. */
export const QUESTION_EVENTS = ["case.question", "case.corrected", "case.grew", "level."];
