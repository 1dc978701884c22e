import { describe, expect, test } from "@jest/globals";
import { polarityOf } from "../../../server/core/intake/polarity";
import { compiled, language } from "./desk";

const label = (text: string) => {
  const folded = language.fold(text);
  return polarityOf(folded, compiled.find(folded)).label;
};

describe("negative", () => {
  test.each([
    "质量太差了,用两天就坏了",
    "客服态度恶劣,再也不买",
    "一点也不好用",
    "服务不太满意",
    "外观不错,但是发热严重,后悔买了",
    "电屿M10真“好”,冬天不用暖手宝了。",
    "拓宸地产被指虚假宣传 业主质疑诚信",
    "The battery is terrible and support is rude",
    "Not happy with the quality",
    "the room was not clean",
  ])("%s", (text) => {
    expect(label(text)).toBe("negative");
  });
});

describe("positive", () => {
  test.each([
    "给电屿的客服点赞,退货十分钟就批了,体验很棒!",
    "师傅们很辛苦,处理结果我很满意",
    "物流很快,包装完好,推荐购买",
    "用了半年没有任何问题,值得推荐",
    "霁栖置业云栖府获评年度绿色社区",
    "Great product, works well, highly recommended",
    "虽然贵了点,但是真的好用",
  ])("%s", (text) => {
    expect(label(text)).toBe("positive");
  });
});

describe("neutral", () => {
  test.each(["沅浦六月商品房成交数据出炉", "明天下午三点开会", "The meeting is on Monday", ""])(
    "%s",
    (text) => {
      expect(label(text)).toBe("neutral");
    },
  );
});
