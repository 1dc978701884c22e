import type { ReplayResult } from "../../contract/replay";

type Row = Record<string, unknown>;

/** What must come out of a replay, as the scenario files write it down. */
export interface Expectation {
  levels?: Row[];
  alerts?: Row[];
  pages?: Row[];
  counts?: Row[];
  silent?: { rule: string; signals: string[] }[];
  notices?: Row[];
  tasks?: Row[];
  clocks?: Row[];
  incidents?: (Row & { of: string[] })[];
  cases?: (Row & { of: string; holds?: string[]; without?: string[] })[];
}

/** Compares a result with an expectation; each difference is one line. Nothing differs: an empty list. */
export function differences(result: ReplayResult, expected: Expectation): string[] {
  const caseOf = (of: unknown) => findCase(result, String(of));
  const incidentOf = (of: unknown) =>
    result.incidents.find((one) => (one["cases"] as string[]).includes(String(caseOf(of)?.["id"])));
  const perCase = (name: "levels" | "alerts" | "notices") =>
    (expected[name] ?? []).flatMap((row) => {
      const wanted = row["of"] === undefined ? null : caseOf(row["of"])?.["id"];
      const found = result[name].some(
        (one) => (wanted === null || one["case"] === wanted) && holds(one, row),
      );
      return found ? [] : [`${name}: no row like ${JSON.stringify(row)}`];
    });
  return [
    ...perCase("levels"),
    ...perCase("alerts"),
    ...perCase("notices"),
    ...(expected.tasks ?? []).flatMap((row) =>
      result.tasks.some((one) => holds(one, row))
        ? []
        : [`tasks: no row like ${JSON.stringify(row)}`],
    ),
    ...(expected.clocks ?? []).flatMap((row) =>
      result.clocks.some((one) => clockHolds(one, row))
        ? []
        : [`clocks: no row like ${JSON.stringify(row)}`],
    ),
    ...pageDifferences(result, expected.pages, (of) => incidentOf(of)?.["id"]),
    ...silenceBroken(result, expected.silent ?? []),
    ...(expected.incidents ?? []).flatMap((row) =>
      incidentDifferences(row, incidentOf(row.of[0]), caseOf),
    ),
    ...(expected.cases ?? []).flatMap((row) => caseDifferences(row, caseOf(row.of))),
  ];
}

/** The case that holds a signal, or whose alert an action tipped. */
export function findCase(
  result: Pick<ReplayResult, "cases" | "alerts">,
  of: string,
): Row | undefined {
  const holding = result.cases.find((one) => (one["signals"] as string[]).includes(of));
  if (holding) return holding;
  const alert = result.alerts.find((one) => one["signal"] === of);
  return result.cases.find((one) => one["id"] === alert?.["case"]);
}

/** Counts of a case at a moment against what is expected of it then. */
export function countDifferences(result: ReplayResult, row: Row): string[] {
  const found = findCase(result, String(row["of"]));
  const wanted = Object.entries(row).filter(([key]) => key !== "at" && key !== "of");
  const wrong = wanted.filter(([key, value]) => (found?.[key] ?? 0) !== value);
  return wrong.map(
    ([key, value]) =>
      `counts at ${String(row["at"])} of ${String(row["of"])}: ${key} is ${String(found?.[key])}, expected ${String(value)}`,
  );
}

function holds(found: Row, wanted: Row): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => key === "of" || matches(found[key], value, key),
  );
}

function matches(found: unknown, wanted: unknown, key: string): boolean {
  if (key === "excluded")
    return (wanted as Row[]).every((one) =>
      (found as Row[]).some((other) => other["id"] === one["id"]),
    );
  if (Array.isArray(wanted))
    return Array.isArray(found) && wanted.every((one) => found.includes(one));
  return found === wanted;
}

function clockHolds(found: Row, wanted: Row): boolean {
  return Object.entries(wanted).every(([key, value]) =>
    key === "clock" || key === "dueAt"
      ? String(found[key]).startsWith(String(value))
      : found[key] === value,
  );
}

function pageDifferences(
  result: ReplayResult,
  wanted: Row[] | undefined,
  incidentOf: (of: unknown) => unknown,
): string[] {
  if (!wanted) return [];
  const told = result.pages.map(
    (page) =>
      `${String(page["at"])} ${String(page["reason"])} [${(page["classes"] as string[]).join(",")}]`,
  );
  if (result.pages.length !== wanted.length)
    return [
      `pages: ${String(result.pages.length)} instead of ${String(wanted.length)}: ${told.join(" · ")}`,
    ];
  return wanted.flatMap((row, index) => {
    const page = result.pages[index] ?? {};
    const sameClasses =
      [...(page["classes"] as string[])].sort().join() ===
      [...(row["classes"] as string[])].sort().join();
    const same =
      sameClasses &&
      ["number", "at", "level", "reason"].every(
        (key) => row[key] === undefined || page[key] === row[key],
      );
    return same && page["incident"] === incidentOf(row["of"])
      ? []
      : [`pages: ${told[index] ?? ""} is not ${JSON.stringify(row)}`];
  });
}

function silenceBroken(
  result: ReplayResult,
  silent: { rule: string; signals: string[] }[],
): string[] {
  return silent.flatMap(({ rule, signals }) =>
    result.alerts
      .filter(
        (alert) =>
          (rule === "*" || alert["rule"] === rule) && signals.includes(String(alert["signal"])),
      )
      .map((alert) => `silent: ${String(alert["rule"])} was raised by ${String(alert["signal"])}`),
  );
}

function incidentDifferences(
  row: Row & { of: string[] },
  found: Row | undefined,
  caseOf: (of: unknown) => Row | undefined,
): string[] {
  if (!found) return [`incidents: none for ${row.of.join(", ")}`];
  const apart = row.of.filter(
    (of) => !(found["cases"] as string[]).includes(String(caseOf(of)?.["id"])),
  );
  const wrong = ["openedAt", "level", "playbooks"].filter(
    (key) => row[key] !== undefined && !matches(found[key], row[key], key),
  );
  return [
    ...apart.map((of) => `incidents: ${of} is not in ${String(found["id"])}`),
    ...wrong.map(
      (key) =>
        `incidents: ${key} is ${JSON.stringify(found[key])}, expected ${JSON.stringify(row[key])}`,
    ),
  ];
}

function caseDifferences(
  row: Row & { of: string; holds?: string[]; without?: string[] },
  found: Row | undefined,
): string[] {
  if (!found) return row["level"] === 4 ? [] : [`cases: none holds ${row.of}`];
  const signals = found["signals"] as string[];
  const missing = (row.holds ?? []).filter((one) => !signals.includes(one));
  const wrongly = (row.without ?? []).filter((one) => signals.includes(one));
  const wrong = [
    "level",
    "confidence",
    "households",
    "parties",
    "persons",
    "possibleParties",
    "origins",
  ].filter((key) => row[key] !== undefined && found[key] !== row[key]);
  return [
    ...missing.map((one) => `cases: ${one} is not in the case of ${row.of}`),
    ...wrongly.map((one) => `cases: ${one} is in the case of ${row.of}`),
    ...wrong.map(
      (key) => `cases: ${key} of ${row.of} is ${String(found[key])}, expected ${String(row[key])}`,
    ),
  ];
}
