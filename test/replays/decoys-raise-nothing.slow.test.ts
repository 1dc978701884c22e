import { beforeAll, describe, expect, test } from "@jest/globals";
import type { ReplayResult } from "../../contract/replay";
import { differences, findCase } from "../harness/expectation";
import { expectation, playWithStops, scenario } from "./scenario";

interface Decoy {
  name: string;
  signals: string[];
  silent: string[];
  level: number;
  alerts?: Record<string, unknown>[];
  notices?: Record<string, unknown>[];
}
interface Decoys {
  "re-cn": { decoys: Decoy[]; pages: Record<string, unknown>[] };
}

const { decoys, pages } = (expectation("decoys") as Decoys)["re-cn"];
/** What of a decoy is said of how its cases end. */
const ENDING = new Set(["level", "households", "parties", "persons", "origins"]);
let result: ReplayResult;

beforeAll(async () => {
  result = await playWithStops(scenario("decoys-re"), [], () => undefined);
});

describe("decoys of re-cn", () => {
  test.each(decoys.map((decoy) => [decoy.name, decoy] as const))("%s", (_, decoy) => {
    const cases = new Set(decoy.signals.map((signal) => findCase(result, signal)?.["id"]));
    const raised = result.alerts.filter(
      (alert) =>
        cases.has(alert["case"] as string) &&
        (decoy.silent.includes("*") || decoy.silent.includes(String(alert["rule"]))),
    );
    expect(raised).toEqual([]);
    const { signals, alerts, notices } = decoy;
    const ending = Object.fromEntries(Object.entries(decoy).filter(([key]) => ENDING.has(key)));
    const of = signals[0] ?? "";
    const wrong = differences(result, {
      cases: signals.map((signal) => ({ of: signal, ...ending })),
      alerts: (alerts ?? []).map((alert) => ({ of, ...alert })),
      notices: notices ?? [],
    });
    expect(wrong).toEqual([]);
  });

  test("page nobody but for the three that are right", () => {
    expect(differences(result, { pages })).toEqual([]);
  });
});
