import { FEW_CASES, MANY_CASES, type Assignment } from "./assignment";
import type { ReadingSpeeds } from "./reading";
import { median, type Row } from "./report";

/** What the aim asks of reading short texts, a second and core. */
const TEXTS_A_SECOND = 10_000;

/** Reading short texts, beside the least that any such reading must do. */
export function readingRows(characters: number, rounds: readonly ReadingSpeeds[]): Row[] {
  const rate = (of: (round: ReadingSpeeds) => number) => median(rounds.map(of));
  const shareOf = (of: (round: ReadingSpeeds) => number) =>
    `${median(rounds.map((round) => of(round) / round.bare)).toFixed(2)} of that`;
  const texts = rate((round) => round.texts);
  return [
    {
      figure: `cutting, signature and weights alone, median ${String(characters)} characters`,
      median: `${rate((round) => round.bare).toFixed(0)}/s`,
      ratio: "",
      aim: "",
      met: null,
    },
    {
      figure: "all that is read of the same texts",
      median: `${texts.toFixed(0)}/s`,
      ratio: shareOf((round) => round.texts),
      aim: `≥ ${TEXTS_A_SECOND.toLocaleString("en")}/s`,
      met: texts >= TEXTS_A_SECOND,
    },
    {
      figure: "the same with who complains, and from which address",
      median: `${rate((round) => round.analysis).toFixed(0)}/s`,
      ratio: shareOf((round) => round.analysis),
      aim: "",
      met: null,
    },
  ];
}

/** Finding a case among few and among many. */
export function assignmentRows(casesKb: number, rounds: readonly Assignment[]): Row[] {
  const slower = median(rounds.map(({ few, many }) => many / few));
  const ms = (of: (round: Assignment) => number) => median(rounds.map(of)).toFixed(2);
  const named = (count: number) => count.toLocaleString("en");
  return [
    {
      figure: `finding the case among ${named(MANY_CASES)} open ones of one scope`,
      median: `${ms(({ many }) => many)} ms; among ${named(FEW_CASES)} ${ms(({ few }) => few)} ms`,
      ratio: `takes ${slower.toFixed(2)} × as long`,
      aim: "≤ 1.5 ×",
      met: slower <= 1.5,
    },
    {
      figure: "an open case in memory",
      median: `${casesKb.toFixed(1)} kB`,
      ratio: "",
      aim: "stated",
      met: null,
    },
  ];
}
