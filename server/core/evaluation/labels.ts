/** How well labels were told, each 0–1. */
export interface LabelScore {
  accuracy: number;
  /** Mean of the F1 of every label that occurs, in the gold or in the answer: rare ones weigh as much as common ones. */
  macroF1: number;
}

/** Compares labels with the gold ones; both lists must be of one length. */
export function labelScore(found: readonly string[], gold: readonly string[]): LabelScore {
  const labels = [...new Set([...found, ...gold])];
  const right = found.filter((label, index) => label === gold[index]).length;
  const total = labels.reduce((sum, label) => sum + f1Of(label, found, gold), 0);
  return {
    accuracy: found.length === 0 ? 0 : right / found.length,
    macroF1: labels.length === 0 ? 0 : total / labels.length,
  };
}

/** F1 of one label against all others. */
export function f1Of(label: string, found: readonly string[], gold: readonly string[]): number {
  let both = 0;
  let told = 0;
  let wanted = 0;
  found.forEach((each, index) => {
    if (each === label) told += 1;
    if (gold[index] === label) wanted += 1;
    if (each === label && gold[index] === label) both += 1;
  });
  return told + wanted === 0 ? 0 : (2 * both) / (told + wanted);
}
