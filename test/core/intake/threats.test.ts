import { describe, expect, test } from "@jest/globals";
import { harmIn, hintIn } from "../../../server/core/intake/harm";
import { threatIn } from "../../../server/core/intake/threats";
import { compiled, language } from "./desk";

const threat = (text: string) => {
  const folded = language.fold(text);
  return threatIn(folded, compiled.find(folded));
};
const harm = (text: string) => {
  const folded = language.fold(text);
  return harmIn(folded, compiled.find(folded));
};

describe("a threat has a kind and a grade", () => {
  test.each([
    ["你们不解决我就去法院起诉开发商,证据我都留好了。", "litigation", 1],
    ["不解决就起诉", "litigation", 1],
    ["再不退钱我们只能走法律途径", "litigation", 1],
    ["不得不起诉你们了", "litigation", 1],
    ["再不处理我就找媒体曝光", "media", 1],
    ["不然发抖音让大家看看", "media", 1],
    ["再不回复我要打12378投诉你们。", "regulator", 1],
    ["明天我就去住建局信访", "regulator", 1],
    ["联名信:我们是云栖府十户业主,推举林晓薇为代表。", "collective", 2],
    ["律师函已经寄出", "litigation", 2],
    ["我们已经请了律师,准备起诉", "litigation", 2],
    ["贵公司将收到晚报的采访函", "media", 2],
    ["周六上午十点售楼处集合", "collective", 2],
    ["法院已受理我的起诉", "litigation", 3],
    ["If you do not refund me I will sue", "litigation", 1],
    ["We hired a lawyer last week", "litigation", 2],
  ])("%s", (text, kind, grade) => {
    expect(threat(text)).toMatchObject({ kind, grade });
  });
});

describe("talk of courts and papers is no intent", () => {
  test.each(["法院旁边那个小区车库漏水", "听说记者来过", "律师在节目中提示保留证据"])(
    "%s",
    (text) => {
      expect(threat(text)?.grade ?? 0).toBe(0);
    },
  );
});

describe("a refused threat is none", () => {
  test.each([
    "我不想打官司,也不会去找媒体,只希望你们早点派人来调一下。",
    "不想跟你们打官司",
    "没打算起诉",
    "我们不愿走法律途径",
    "我很生气",
    "I don't want to sue you",
    "we will not go to the media",
  ])("%s", (text) => {
    expect(threat(text)?.grade ?? 0).toBe(0);
  });
});

describe("harm is what happened to somebody", () => {
  test.each([
    ["右手拇指和食指被烫伤起泡,去医院处理了", "烫伤"],
    ["孩子摔成骨折,送医了", "骨折、送医"],
    ["充电时突然起火", "起火"],
    ["My hand was burnt and the charger caught fire", "caught fire"],
  ])("%s", (text, words) => {
    expect(harm(text)).toBe(words);
  });

  test.each([
    "我老婆停车时滑了一跤",
    "孩子差点被烫伤",
    "没有人受伤",
    "这属于有烫伤起火风险的设计",
    "担心会爆炸",
    "车漆都起泡了",
    "幸好没有受伤",
  ])("not: %s", (text) => {
    expect(harm(text)).toBeNull();
  });
});

test("words of another event are a hint of its kind", () => {
  const folded = language.fold("钱取不出来,这银行要倒了,大家赶紧去把存款取出来!");
  expect(hintIn(folded, compiled.find(folded))?.kind).toBe("run-rumour");
});
