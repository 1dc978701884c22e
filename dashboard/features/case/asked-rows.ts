import type { QuestionView } from "../../../contract/question";
import type { Household } from "./facades";
import { whoOf } from "./party-rows";
import type { PartyRow } from "./party-rows";

/** Records of which a person is asked whether they belong here: they wait on top of the list and count nowhere in it. */
export function askedRows(questions: readonly QuestionView[]): PartyRow[] {
  return questions.map(({ id, asked, score }) => ({
    key: `asked ${id}`,
    part: "asked",
    number: "",
    label: whoOf(asked.complainant ?? "", asked.flat),
    flat: asked.flat,
    at: asked.eventAt,
    record: asked,
    size: 0,
    already: null,
    further: 0,
    likeness: score,
  }));
}

/** The same in the drawing: dashed, where their flats are known. */
export function askedHouseholds(questions: readonly QuestionView[]): Household[] {
  return questions
    .filter(({ asked }) => asked.flat !== null)
    .map(({ id, asked }) => ({
      key: `asked ${id}`,
      number: "",
      flat: asked.flat,
      standing: "asked",
    }));
}
