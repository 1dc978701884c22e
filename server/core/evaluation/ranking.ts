/**
 * Area under the ROC curve, 0–1: how likely a random right pair scores above a random wrong one, ties counted half.
 * Null where one of the two kinds is missing. `scores` and `positive` must be of one length.
 */
export function areaUnderCurve(
  scores: readonly number[],
  positive: readonly boolean[],
): number | null {
  const order = scores
    .map((score, index) => ({ score, positive: positive[index] ?? false }))
    .sort((a, b) => a.score - b.score);
  const positives = order.filter((one) => one.positive).length;
  const negatives = order.length - positives;
  if (positives === 0 || negatives === 0) return null;
  let rankSum = 0;
  for (let start = 0; start < order.length;) {
    let end = start;
    while (end < order.length && order[end]?.score === order[start]?.score) end += 1;
    const meanRank = (start + 1 + end) / 2;
    for (let index = start; index < end; index += 1)
      if (order[index]?.positive) rankSum += meanRank;
    start = end;
  }
  return (rankSum - (positives * (positives + 1)) / 2) / (positives * negatives);
}
