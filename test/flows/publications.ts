import type { Reading } from "../../contract/case";
import { playRecords } from "../../server/flows/replay/play";
import { minute, setup, withReplay } from "./replayed";

export type Line = Record<string, unknown>;

export const SETUP = {
  ...setup("re-cn"),
  outlets: [
    { name: "沅浦晚报", kind: "registered", tier: 1 },
    { name: "沅浦电视台", kind: "registered", tier: 1 },
  ],
};
export const REPORT =
  "云栖府地下车库负一层多处顶板渗水，地面摆着接水的塑料桶，不少车辆罩上了雨布。业主提供的照片显示，防水卷材搭接处已经开裂，" +
  "墙角长出青苔。多位业主质疑开发商霁栖置业偷工减料，要求公开防水施工记录。物业表示已上报，尚无维修时间表。";
export const OWN_WORDS =
  "摄像机镜头里，水沿着云栖府车库的梁缝成串滴落，一名住户指着泡在水里的车位说，漏水投诉三个月没有人管。霁栖置业的销售经理拒绝采访，" +
  "街道办称将约谈开发商。";
export const AROUND =
  "今日沅浦要闻汇总：老城区公交线路本周起调整，三条夜间线路延长至零点；滨江公园樱花进入盛花期，周末预计客流较大，请市民错峰出行。" +
  "市图书馆新馆试运行，凭身份证即可入馆。气象台预计未来三天多云，气温回升。";

export const article = (
  id: string,
  at: number,
  outlet: string,
  text: string,
  url: string | null,
): Line => ({
  type: "article",
  id,
  source: "feed",
  at: minute(at),
  publishedAt: minute(at),
  outlet,
  url,
  title: "云栖府车库渗水",
  text,
});
export const post = (id: string, at: number, author: string, text: string, url: string): Line => ({
  type: "post",
  id,
  source: "forum",
  at: minute(at),
  publishedAt: minute(at),
  platform: "沅浦论坛",
  author: { id: author, name: author },
  url,
  text,
});

/** Plays lines, with a restart before each undefined one, and gives what was read of each signal. */
export async function read(lines: readonly (Line | undefined)[]): Promise<Map<string, Reading>> {
  return withReplay("re-cn", async (engine) => {
    await playRecords(engine, [SETUP]);
    for (const line of lines) {
      if (line) await playRecords(engine, [line]);
      else engine.desk.forget();
    }
    const readings = await engine.deps.store.read.readings.find({});
    return new Map(readings.map((one) => [one.signal, one]));
  });
}
export const origins = (readings: Map<string, Reading>) =>
  [...readings.values()].filter((one) => one.origin).map((one) => one.signal);
export const cases = (readings: Map<string, Reading>) =>
  new Set([...readings.values()].map((one) => one.caseId));

/** The origins that each case counts. */
export async function countsOf(lines: readonly Line[]): Promise<number[]> {
  return withReplay("re-cn", async (engine) => {
    const { cases: found } = await playRecords(engine, [SETUP, ...lines]);
    return found.map((one) => one["origins"] as number);
  });
}

export const FIRST = article("a-1", 1, "沅浦晚报", REPORT, "https://wanbao.example/news/8817.html");
