import { describe, expect, test } from "@jest/globals";
import type { CaseDoc } from "../../../contract/case";
import { createCaseIndex } from "../../../server/core/intake/case-index";
import { EMPTY_PROFILE } from "../../../server/core/intake/case-profile";
import { passageOf } from "../../../server/core/intake/passage";
import { readingOf } from "./reading-maker";

const TEXT =
  "云栖府地下车库负一层多处顶板渗水地面摆着接水的塑料桶不少车辆罩上了雨布业主质疑开发商偷工减料要求公开防水施工记录";
const PAGE = "https://a.example/n/12";
const NOWHERE = { project: null, product: null, batch: null, branch: null };
const print = (words: string) => ({
  exact: words,
  minhash: null,
  terms: [],
  passage: passageOf(words),
});
const longer = print(`前言${TEXT}后记`);

function asked(over: object = {}) {
  return { page: null, print: longer, place: NOWHERE, role: "publication", ...over } as const;
}

function caseOf(id: string, over: Partial<CaseDoc> = {}): CaseDoc {
  return { id, title: id, status: "open", ...NOWHERE, profile: EMPTY_PROFILE, ...over } as CaseDoc;
}

/** One case with one publication. */
function indexed(over: Partial<CaseDoc> = {}) {
  const index = createCaseIndex();
  const reading = readingOf("a-1", {
    type: "article",
    role: "publication",
    page: PAGE,
    print: print(TEXT),
  });
  index.put(caseOf("case-1", over));
  index.note(reading);
  return { index, reading };
}

describe("a copy joins", () => {
  test("the case of the page, by text or by address", () => {
    const { index } = indexed();
    expect(index.page(asked())?.how).toBe("holds");
    expect(index.page(asked({ print: print("短"), page: PAGE }))?.how).toBe("page");
  });

  test("the case that took the page's case in", () => {
    const { index, reading } = indexed();
    index.put(caseOf("case-2"));
    reading.caseId = "case-2";
    index.note(reading, true);
    index.remove("case-1");
    expect(index.page(asked())?.reading.caseId).toBe("case-2");
  });

  test("no closed case: what comes later is looked at for itself", () => {
    const { index } = indexed({ status: "closed" });
    expect(index.page(asked({ page: PAGE }))).toBeNull();
  });

  test("no case of another batch", () => {
    const { index } = indexed({ product: "M10", batch: "2609" });
    const of = (batch: string) => ({ ...NOWHERE, product: "M10", batch });
    expect(index.page(asked({ page: PAGE, place: of("2610") }))).toBeNull();
    expect(index.page(asked({ page: PAGE, place: of("2609") }))).not.toBeNull();
  });

  test("nothing as a complaint in the words of another: two may use one template", () => {
    const { index } = indexed();
    expect(index.page(asked({ role: "complaint" }))).toBeNull();
    expect(index.page(asked({ role: "complaint", page: PAGE }))?.how).toBe("page");
  });
});
