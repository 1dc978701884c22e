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

const { decoys, pages } = expectation<Decoys>("decoys")["re-cn"];
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
    const { name: _name, signals, silent: _silent, alerts, notices, ...ending } = decoy;
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
