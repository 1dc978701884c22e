import { describe, expect, test } from "@jest/globals";
import { identityKeys, type Speaker } from "../../../server/core/intake/identity-keys";
import { maskedLabel } from "../../../server/core/intake/masked-label";
import {
  normalizeEmail,
  normalizeIdNumber,
  normalizeName,
  normalizePhone,
} from "../../../server/core/intake/normalize-contact";
import { hash } from "./desk";

describe("one phone has one value", () => {
  test.each([
    "13900000101",
    "139-0000-0101",
    "139 0000 0101",
    "+86 139 0000 0101",
    "(+86)13900000101",
    "0086-139-0000-0101",
    "86 13900000101",
    "13900000101",
    "+86(139)0000.0101",
  ])("%s", (text) => {
    expect(normalizePhone(text)).toEqual({ value: "13900000101", masked: false });
  });

  test.each([
    ["010-12345678", "01012345678"],
    ["+86 10 1234 5678", "01012345678"],
    ["+1 (415) 555-0100", "14155550100"],
  ])("%s is %s", (text, value) => {
    expect(normalizePhone(text)?.value).toBe(value);
  });

  test.each(["138****1234", "138xxxx1234", "138●●●●1234"])("%s is masked", (text) => {
    expect(normalizePhone(text)).toEqual({ value: "138*1234", masked: true });
  });

  test.each(["12345", "00000000000", "*****", "无"])("%s is nobody's", (text) => {
    expect(normalizePhone(text)).toBeNull();
  });
});

test("a 15-digit identity number is its 18-digit form", () => {
  expect(normalizeIdNumber("110105491231002")?.value).toBe("11010519491231002X");
  expect(normalizeIdNumber("11010519491231002x")?.value).toBe("11010519491231002X");
});

test("e-mail addresses differ by no case and no width", () => {
  expect(normalizeEmail(" Lee@Example.COM ")?.value).toBe("lee@example.com");
  expect(normalizeEmail("no address")).toBeNull();
});

describe("names lose their titles", () => {
  test.each([
    ["陈先生", "陈", false],
    ["许曼", "许曼", true],
    ["林女士", "林", false],
    ["Ms. Ann Lee", "ann lee", true],
  ])("%s", (text, value, full) => {
    expect(normalizeName(text)).toEqual({ value, full });
  });

  test.each(["匿名", "不详", "Anonymous", " "])("%s is none", (text) => {
    expect(normalizeName(text)).toBeNull();
  });
});

const nobody: Speaker = {
  complainant: null,
  author: null,
  platform: null,
  source: "hotline",
  flat: null,
};

describe("identity keys", () => {
  test("come strongest first", () => {
    const { keys, identified } = identityKeys(
      {
        ...nobody,
        complainant: {
          name: "陈",
          phone: "13900000101",
          idNumber: "11010519491231002X",
          account: "a",
          email: "a@b.cn",
        },
        author: { id: "u1" },
        platform: "论坛",
      },
      hash,
    );
    expect(keys.map((key) => key.split(":")[0])).toEqual([
      "id",
      "phone",
      "email",
      "account",
      "author",
    ]);
    expect(identified).toBe(true);
  });

  test("never hold what they were made of", () => {
    const { keys } = identityKeys({ ...nobody, complainant: { phone: "13900000101" } }, hash);
    expect(keys.join()).not.toContain("0101");
  });

  test.each([
    ["a masked phone", { phone: "139****0101" }],
    ["a bare name", { name: "陈立群" }],
    ["nothing", {}],
  ])("%s identifies nobody", (_, complainant) => {
    expect(identityKeys({ ...nobody, complainant }, hash).identified).toBe(false);
  });

  test("a named resident of a known flat is identified", () => {
    const resident = { ...nobody, complainant: { name: "陈志强" }, flat: "云栖府|||3|2|1801" };
    expect(identityKeys(resident, hash).identified).toBe(true);
    const surname = { ...resident, complainant: { name: "陈先生" } };
    expect(identityKeys(surname, hash).identified).toBe(false);
  });

  test("an account number of one source is not that of another", () => {
    const of = (source: string) =>
      identityKeys({ ...nobody, source, complainant: { account: "1001" } }, hash).keys[0];
    expect(of("shop")).not.toBe(of("forum"));
  });

  test("an author of one platform is not that of another", () => {
    const of = (platform: string) =>
      identityKeys({ ...nobody, platform, author: { id: "u1" } }, hash).keys[0];
    expect(of("微博")).not.toBe(of("小红书"));
  });
});

test("a label for people identifies nobody", () => {
  expect(maskedLabel({ name: "陈立群", phone: "+86 139 0000 0101" }, null, "3栋2单元18**室")).toBe(
    "陈** 139****0101 · 3栋2单元18**室",
  );
  expect(maskedLabel(null, null, null)).toBe("");
  expect(maskedLabel({ phone: "139****0101" }, null, null)).toBe("***");
});
