import { expect, test } from "@jest/globals";
import { act, leak, leaks, minute, pagesOf, replayed, report, setup } from "./replayed";

const threat = leak(4, minute(4), { text: "车库漏水再不修，我就去法院起诉你们。" });
const begin = [setup("re-cn"), ...leaks(3), threat];

test("without a serious tag pr is paged under the threat rule, though it held before", async () => {
  const result = await replayed([...begin, report("press-inquiry", minute(10), "c-1")]);
  expect(pagesOf(result).at(-1)).toEqual([minute(10), "pr", "RE-L2-A"]);
});

test("under a serious tag the page names the media rule", async () => {
  const tags = act("set_seriousness", minute(9), "c-1", { tags: ["safety"] });
  const result = await replayed([...begin, tags, report("press-inquiry", minute(10), "c-1")]);
  expect(pagesOf(result).at(-1)?.[2]).toBe("RE-L1-M");
});
