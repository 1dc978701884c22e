import { describe, expect, test } from "@jest/globals";
import { article, complaint, post, receive } from "./records";

describe("whom a text is about", () => {
  test.each([
    ["霁栖的房子漏水", "own"],
    ["云栖府车库渗水", "own"],
    ["霁栖书店卖盗版书被投诉", "namesake"],
    ["拓宸的楼盘烂尾了", "peer"],
    ["今天天气很差", "none"],
    ["霁栖置业和拓宸地产都被投诉", "own"],
    ["霁栖置业雲棲府車庫漏水", "own"],
  ])("%s: %s", (text, whose) => {
    expect(receive(post(text)).understood.about.whose).toBe(whose);
  });

  test("a title that names the peer alone makes us an aside", () => {
    const { understood } = receive(
      article(
        "拓宸地产虚假宣传被投诉",
        "拓宸地产楼盘虚假宣传,拓宸未回应。拓宸地产称将核实。同城的霁栖置业未受影响。",
      ),
    );
    expect(understood.about.whose).toBe("peer");
  });

  test("a complaint that reached us is about us though it names nobody", () => {
    expect(receive(complaint("漏水了")).understood.about.whose).toBe("own");
  });
});

describe("what a text is about", () => {
  test("a model names its product, a short one does not", () => {
    expect(receive(post("霁栖M10真的烫")).understood.place.product).toBe("M10充电宝");
    expect(receive(post("霁栖车库C1区漏水")).understood.place.product).toBeNull();
  });

  test.each([
    "M10充电宝(批次2609)发烫",
    "批次为2609的M10充电宝发烫",
    "2609批次的M10充电宝发烫",
    "M10 batch no. 2609 overheats",
  ])("the batch of %s", (text) => {
    expect(receive(post(text)).understood.place.batch).toBe("2609");
  });

  test("the address names the project where the text does not", () => {
    expect(receive(complaint("漏水", { address: "云栖府3栋2单元1801" })).understood.scope).toBe(
      "project:云栖府",
    );
  });

  test("one branch named in the text is the branch", () => {
    expect(receive(post("霁栖滨河路支行的M10充电宝发烫")).understood.place.branch).toBe(
      "滨河路支行",
    );
  });
});

describe("whose matter a post tells", () => {
  test.each([
    ["云栖府我家车位一直漏水", "complaint"],
    ["我在云栖府买的房子墙都裂了", "complaint"],
    ["M10充电宝太坑了,我刚买就发烫", "complaint"],
    ["路过云栖府,看到车库漏水,我不是业主", "publication"],
    ["云栖府车库漏水,几十户业主没人管", "publication"],
    ["自费买了M10充电宝做实测,外壳烫得离谱", "publication"],
    ["云栖府挺好的,我家住得很舒心", "mention"],
  ])("%s: %s", (text, role) => {
    expect(receive(post(text)).reading.role).toBe(role);
  });

  test("a complaint board is where people tell their own", () => {
    expect(receive(post("云栖府车库漏水没人管", { platform: "黑猫投诉" })).reading.role).toBe(
      "complaint",
    );
  });

  test("an outlet's post is a publication even in the first person", () => {
    const { reading } = receive(
      post("云栖府漏水,我家邻居也说没人管", { author: { id: "x", name: "沅浦楼事" } }),
    );
    expect(reading).toMatchObject({ role: "publication", origin: true, outletKind: "self-media" });
  });

  test("hearsay that nobody signed is a mention with its hint", () => {
    const { reading } = receive(post("听说霁栖数据泄露了?", { author: null }));
    expect(reading).toMatchObject({ role: "mention", hint: "数据泄露", origin: false });
  });
});

describe("thanks", () => {
  test.each([
    ["处理得很好,很满意,谢谢", "mention"],
    ["谢谢,请帮我查一下电费", "complaint"],
    ["灯坏了,谢谢", "complaint"],
    ["什么时候能修好?谢谢", "complaint"],
  ])("%s: %s", (text, role) => {
    expect(receive(complaint(text)).reading.role).toBe(role);
  });
});

describe("spam", () => {
  test("is nobody's complaint", () => {
    expect(receive(post("云栖府业主看过来,躺着也能赚,注册就送彩金")).reading.excluded).toBe("spam");
  });

  test("but an identified customer's words never are", () => {
    expect(receive(complaint("有人在楼道贴刷单和博彩广告,请清理")).reading.role).toBe("complaint");
  });
});
