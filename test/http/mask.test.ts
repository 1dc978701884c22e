import { expect, test } from "@jest/globals";
import { fullName, maskText } from "../../server/http/mask";

test.each([
  ["请打 13812345678 找我", "请打 138****5678 找我"],
  ["138-1234-5678", "138****5678"],
  ["身份证 11010519491231002X。", "身份证 110105********002X。"],
  ["邮箱 zhang.san@example.com", "邮箱 z***@example.com"],
  ["订单 20260309123456789012 号", "订单 20260309123456789012 号"],
  ["10 户，待核实 1", "10 户，待核实 1"],
])("identities in a text are masked: %s", (text, masked) => {
  expect(maskText(text)).toBe(masked);
});

test("a full name leaves out what is not known", () => {
  expect(fullName({ name: "张三", phone: "13812345678", email: null }, "3栋")).toBe(
    "张三 · 13812345678 · 3栋",
  );
});
