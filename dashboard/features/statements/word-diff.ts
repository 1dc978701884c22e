/** A run of words that stayed, came or went. */
export interface Run {
  kind: "same" | "added" | "removed";
  text: string;
}

// Han characters one by one, Latin words and numbers whole: what a reader takes as one step.
const STEP = /[\p{Script=Han}]|[\p{L}\p{N}]+|\s+|[^\p{L}\p{N}\s]/gu;
/** 1,500 steps a side keep the table at some two million cells: no key press waits for it. */
const MOST = 1_500;

/** What changed from one text to the next, word by word. Texts too long to compare are shown as wholly replaced. */
export function wordDiff(before: string, after: string): Run[] {
  const [a, b] = [before.match(STEP) ?? [], after.match(STEP) ?? []];
  if (a.length > MOST || b.length > MOST)
    return before === after
      ? runs([["same", after]])
      : runs([
          ["removed", before],
          ["added", after],
        ]);
  const common = commonLengths(a, b);
  const found: [Run["kind"], string][] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    const [mine, theirs] = [a[i], b[j]];
    if (mine !== undefined && mine === theirs) {
      found.push(["same", mine]);
      i++;
      j++;
    } else if (
      theirs === undefined ||
      (mine !== undefined && at(common, i + 1, j) >= at(common, i, j + 1))
    ) {
      found.push(["removed", mine ?? ""]);
      i++;
    } else {
      found.push(["added", theirs]);
      j++;
    }
  }
  return runs(found);
}

/** Length of the longest common rest from each pair of places on. */
function commonLengths(a: readonly string[], b: readonly string[]): Uint16Array[] {
  const rows = Array.from({ length: a.length + 1 }, () => new Uint16Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--) {
      const row = rows[i];
      if (row)
        row[j] =
          a[i] === b[j]
            ? at(rows, i + 1, j + 1) + 1
            : Math.max(at(rows, i + 1, j), at(rows, i, j + 1));
    }
  return rows;
}

function at(rows: readonly Uint16Array[], i: number, j: number): number {
  return rows[i]?.[j] ?? 0;
}

function runs(found: readonly [Run["kind"], string][]): Run[] {
  const all: Run[] = [];
  for (const [kind, text] of found) {
    const last = all.at(-1);
    if (last?.kind === kind) last.text += text;
    else if (text) all.push({ kind, text });
  }
  return all;
}
