import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { groupingRow } from "../../contract/evaluation";
import { composeReader } from "../../server/compose";
import { assignCase } from "../../server/core/intake/assign-case";
import { createCaseIndex, type CaseIndex } from "../../server/core/intake/case-index";
import { updateProfile } from "../../server/core/intake/case-profile";
import { freshCase } from "../../server/core/intake/fresh-case";
import type { Understanding } from "../../server/core/intake/understand";
import { createRowReader } from "../../server/flows/evaluate/grouping";
import { diceOf, type Dice } from "./dice";

/** What finding a signal's case costs among few open cases and among many, all of one scope. */
export interface Assignment {
  /** Milliseconds a signal. */
  few: number;
  many: number;
}

/** Open cases of one scope, few and many, and signals to find a case for. */
export interface AssignmentBench {
  /** Asks both for the same signals by turns. */
  round(): Assignment;
  /** What one open case of the many takes in memory, in kB. */
  casesKb: number;
}

export const FEW_CASES = 1_000;
export const MANY_CASES = 100_000;
const SIGNALS = 400;
const SETS = ["citizens", "citizens-long", "grouping"];
const ROOT = new URL("../../", import.meta.url);

/**
 * Fills both indexes. Each case has one text: a road or estate and three sentences drawn from the sets for tuning, so that
 * words are shared as they are among real complaints. About a minute.
 */
export function prepareAssignment(say: (line: string) => void): AssignmentBench {
  const make = textMaker();
  const few = createCaseIndex();
  fill(few, make, 0, FEW_CASES);
  const signals = Array.from({ length: SIGNALS }, (_, n) => make(MANY_CASES * 2 + n));
  const before = heapUsed();
  const many = createCaseIndex();
  for (let at = 0; at < MANY_CASES; at += 10_000) {
    fill(many, make, at, 10_000);
    say(`assignment: ${String(at + 10_000)} cases opened`);
  }
  const casesKb = (heapUsed() - before) / MANY_CASES / 1_024;
  timed(few, signals);
  timed(many, signals);
  return { casesKb, round: () => ({ few: timed(few, signals), many: timed(many, signals) }) };
}

function timed(index: CaseIndex, signals: readonly Understanding[]): number {
  const started = performance.now();
  for (const read of signals) {
    const signal = { ...read, mayOpen: true, mayJoin: "any" as const };
    assignCase(signal, index.candidates(signal, []), null, index.statistics);
  }
  return (performance.now() - started) / signals.length;
}

function fill(
  index: CaseIndex,
  make: (number: number) => Understanding,
  from: number,
  count: number,
): void {
  for (let number = from; number < from + count; number += 1) {
    const read = make(number);
    const opened = freshCase({
      id: `case-${String(number)}`,
      place: read.place,
      title: "",
      at: number,
      pack: { id: "bench", version: "1" },
      drill: false,
      recurrenceOf: null,
    });
    index.put({ ...opened, profile: updateProfile(opened.profile, read.print, read.facets) });
  }
}

/** The text of that number, read; the same in every run. */
function textMaker(): (number: number) => Understanding {
  const sentences = SETS.flatMap((set) => {
    const file = new URL(`test/evaluation/sets/dev/${set}.jsonl`, ROOT);
    const lines = readFileSync(file, "utf8").split("\n").filter(Boolean);
    return lines.flatMap((line) => groupingRow.parse(JSON.parse(line)).text.split(/[。！？!?]/));
  }).filter((sentence) => sentence.length >= 8);
  const tools = composeReader(fileURLToPath(ROOT));
  const read = createRowReader(tools, []);
  return (number) => {
    const dice = diceOf(number);
    const said = [placeOf(dice), ...Array.from({ length: 3 }, () => pick(sentences, dice))];
    const text = said.join("。");
    return read(groupingRow.parse({ id: String(number), text, kind: "complaint" }), number);
  };
}

const FIRST = "云松柳梅兰竹菊桂枫杨金银铜铁玉石清明华安";
const SECOND = "山水湖江河溪泉岭峰谷林园桥塔寺台阁亭湾州";

/** One of 1,200 roads, estates and villages. */
function placeOf(dice: Dice): string {
  return `${pick(Array.from(FIRST), dice)}${pick(Array.from(SECOND), dice)}${pick(["路", "花园", "镇"], dice)}附近`;
}

function pick<T>(list: readonly T[], dice: Dice): T {
  return list[Math.floor(dice() * list.length)] as T;
}

/** Bytes in use once what is not needed is collected. */
function heapUsed(): number {
  setFlagsFromString("--expose_gc");
  const collect = runInNewContext("gc") as () => void;
  collect();
  return process.memoryUsage().heapUsed;
}
