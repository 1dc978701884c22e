import { describe, expect, test } from "@jest/globals";
import type { CaseDoc } from "../../../contract/case";
import { assignCase, type Assignable } from "../../../server/core/intake/assign-case";
import { createCaseIndex } from "../../../server/core/intake/case-index";
import { EMPTY_PROFILE, updateProfile } from "../../../server/core/intake/case-profile";
import { conceptsIn } from "../../../server/core/intake/concepts";
import { facetsOf } from "../../../server/core/intake/facets";
import { fits, scopeOf } from "../../../server/core/intake/scope";
import { printOf } from "../../../server/core/intake/text-print";
import { compiled, language } from "./desk";
import { readingOf } from "./reading-maker";

const NOWHERE = { project: null, product: null, batch: null, branch: null };

function read(text: string, place: Partial<Assignable["place"]> = {}): Assignable {
  const body = language.analyse(text);
  const found = compiled.find(body.folded);
  const facets = facetsOf(found, null);
  const context = {
    facets,
    concepts: conceptsIn(found, null),
    names: [],
    lexicon: compiled,
    published: true,
  };
  const print = printOf({ title: null, body }, context);
  return { place: { ...NOWHERE, ...place }, facets, print, mayOpen: true, mayJoin: "any" };
}

function caseOf(id: string, texts: string[], over: Partial<CaseDoc> = {}): CaseDoc {
  const signals = texts.map((text) => read(text));
  const profile = signals.reduce(
    (sum, { print, facets }) => updateProfile(sum, print, facets),
    EMPTY_PROFILE,
  );
  return { id, title: id, status: "open", ...NOWHERE, profile, ...over } as CaseDoc;
}

const OBJECTS = [
  "水杯",
  "台灯",
  "书桌",
  "雨伞",
  "手套",
  "闹钟",
  "背包",
  "钢笔",
  "地毯",
  "相框",
  "花瓶",
  "剪刀",
];
const FAULTS = ["掉漆", "缺角", "太轻", "起毛", "串色", "打滑", "生涩", "歪斜", "漏针", "脱线"];
const PLACES = [
  "东街",
  "南巷",
  "西桥",
  "北坡",
  "河口",
  "山脚",
  "湖边",
  "田间",
  "城门",
  "渡口",
  "集市",
  "林场",
];

/** So many matters, each of another thing at another place. */
const MATTERS = PLACES.flatMap((place) =>
  OBJECTS.flatMap((object) => FAULTS.map((fault) => `${place}那家买的${object}${fault}`)),
);

describe("among thousands of cases", () => {
  const index = createCaseIndex();
  for (const text of MATTERS) index.put(caseOf(text, [text]));
  index.put(caseOf("garage", ["地下车库顶板渗水,车位上一直滴"]));

  test("the one with the same facets is found whatever its words", () => {
    const found = index.candidates(read("负一层停车场漏水,车道都湿了"), []);
    expect(found[0]?.id).toBe("garage");
  });

  test("the one with the same rare words is found", () => {
    const signal = read("河口那家买的雨伞串色得厉害");
    const best = assignCase(signal, index.candidates(signal, []), null, index.statistics);
    expect(best.caseId).toBe("河口那家买的雨伞串色");
  });

  test("at most 24 are looked at", () => {
    expect(index.candidates(read("东街那家买的水杯掉漆"), []).length).toBeLessThanOrEqual(24);
  });
});

describe("the index", () => {
  test("forgets a removed case and offers a closed one only when asked", () => {
    const index = createCaseIndex();
    index.put(caseOf("a", ["电梯困人"]));
    index.put(caseOf("b", ["电梯困人"], { status: "closed" }));
    const ids = (status?: "open" | "closed") =>
      index.candidates(read("电梯又困人"), [], status).map(({ id }) => id);
    expect(ids()).toEqual(["a"]);
    expect(ids("closed")).toEqual(["b"]);
    index.remove("a");
    expect(ids()).toEqual([]);
    expect(index.size).toBe(1);
  });

  test("knows the case in which the same person said the same words, and no other person's", () => {
    const index = createCaseIndex();
    const { print } = read("锁芯坏了拔不出钥匙请来换");
    index.note(readingOf("1", { caseId: "a", print }));
    expect(index.repeated(print, ["phone:1"])).toEqual({ caseId: "a", why: "repeat" });
    expect(index.repeated(print, ["phone:2"])).toBeNull();
    expect(index.holding("hotline", "1")).toBe("a");
  });

  test("marks cases in which the speaker is known", () => {
    const index = createCaseIndex();
    index.put(caseOf("a", ["电梯困人"]));
    index.note(readingOf("1", { caseId: "a" }));
    expect(index.candidates(read("还没人回我电话"), ["phone:1"])[0]).toMatchObject({
      id: "a",
      familiar: true,
    });
  });
});

describe("assigning", () => {
  const garage = caseOf("garage", ["地下车库顶板渗水", "车库漏水滴到车上"], { project: "云栖府" });
  const assign = (text: string, over: Partial<Assignable> = {}) =>
    assignCase({ ...read(text, { project: "云栖府" }), ...over }, [garage]);

  test.each([
    ["the same thing broken the same way joins", "车位上方一直滴水", "join"],
    ["another thing broken another way opens its own", "电梯困人二十分钟", "new"],
    [
      "another thing broken the same way joins nothing: a person is asked",
      "卫生间马桶漏水到楼下",
      "grey",
    ],
    ["a case elsewhere is no candidate", "地下车库渗水", "new"],
  ])("%s", (name, text, decision) => {
    const elsewhere = name.includes("elsewhere")
      ? { place: { ...NOWHERE, project: "云汀府" } }
      : {};
    expect(assign(text, elsewhere).decision).toBe(decision);
  });

  test("what may not open a case stays without one", () => {
    expect(assign("电梯困人二十分钟", { mayOpen: false }).decision).toBe("none");
  });

  test("what may join nothing joins nothing", () => {
    expect(assign("地下车库渗水", { mayJoin: "none", mayOpen: false }).decision).toBe("none");
  });

  test("every decision says why in both languages", () => {
    for (const text of ["车位上方一直滴水", "电梯困人二十分钟", "都三天了"]) {
      const { reason } = assign(text);
      expect(reason["zh-CN"].length * reason.en.length).toBeGreaterThan(0);
    }
  });

  test("a grey band asks a person, and joins nothing", () => {
    const { decision, caseId } = assign("车库顶板开裂掉渣,碎块落到车上");
    expect([decision, caseId]).toEqual(["grey", "garage"]);
  });
});

describe("scope", () => {
  test.each([
    [{ project: "云栖府", product: null }, "project:云栖府"],
    [{ project: null, product: "M10" }, "product:M10"],
    [{ project: null, product: null }, "organisation"],
  ])("%j is %s", (place, scope) => {
    expect(scopeOf(place)).toBe(scope);
  });

  test("different batches or branches do not fit; one that is not named does", () => {
    const doc = { ...NOWHERE, product: "M10", batch: "2609" };
    expect(fits({ ...NOWHERE, product: "M10", batch: "2609" }, doc)).toBe(true);
    expect(fits({ ...NOWHERE, product: "M10" }, doc)).toBe(true);
    expect(fits({ ...NOWHERE, product: "M10", batch: "2610" }, doc)).toBe(false);
    expect(fits({ ...NOWHERE, product: "M10", branch: "城南" }, { ...doc, branch: "城北" })).toBe(
      false,
    );
  });
});

test("a profile stays bounded however many texts it takes", () => {
  let profile = EMPTY_PROFILE;
  for (let index = 0; index < 300; index += 1) {
    const { print, facets } = read(
      `第${String(index)}位:${String.fromCharCode(0x5000 + index).repeat(2)}车库漏水${String.fromCharCode(0x6000 + index).repeat(3)}`,
    );
    profile = updateProfile(profile, print, facets);
  }
  expect(profile.members).toBe(300);
  expect(profile.centroid.length).toBeLessThanOrEqual(128);
});
