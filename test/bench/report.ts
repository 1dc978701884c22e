/** One line of the table. */
export interface Row {
  figure: string;
  /** The median of the rounds, with its unit. */
  median: string;
  /** The median of the rounds' ratios: numerator and denominator of each were measured in the same round. */
  ratio: string;
  aim: string;
  /** Null where there is nothing to meet. */
  met: boolean | null;
}

/** The value below which a share of the numbers lies (0.5: the median); NaN of none. */
export function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

/** The middle one of an odd number of rounds. */
export function median(numbers: readonly number[]): number {
  return quantile(numbers, 0.5);
}

/** The table as Markdown: what docs/benchmarks.md shows is what is printed. */
export function printTable(rows: readonly Row[]): void {
  const cells = [
    ["figure", "median", "ratio", "aim", "met"],
    ["---", "---:", "---:", "---", "---"],
    ...rows.map(({ figure, median: value, ratio, aim, met }) => [
      figure,
      value,
      ratio,
      aim,
      met === null ? "–" : met ? "yes" : "no",
    ]),
  ];
  const widths = [0, 1, 2, 3, 4].map((column) =>
    Math.max(...cells.map((row) => row[column]?.length ?? 0)),
  );
  for (const row of cells)
    console.log(`| ${row.map((cell, n) => cell.padEnd(widths[n] ?? 0)).join(" | ")} |`);
}
