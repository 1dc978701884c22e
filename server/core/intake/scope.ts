/** What a case or a signal is about, as far as it is known. */
export interface Place {
  project: string | null;
  product: string | null;
  batch: string | null;
  branch: string | null;
}

/**
 * The scope within which signals can be about one problem: `project:云栖府`, `product:M10`, or `organisation` where
 * neither is known. Batch and branch are left out on purpose: a text that names the product alone must still find the
 * case of its batch; `fits` keeps different batches and branches apart.
 */
export function scopeOf({ project, product }: Pick<Place, "project" | "product">): string {
  if (project) return `project:${project}`;
  return product ? `product:${product}` : "organisation";
}

/** True where a signal can belong to a case: every part that both name is the same. */
export function fits(signal: Place, openCase: Place): boolean {
  return (["project", "product", "batch", "branch"] as const).every((part) => {
    const [mine, theirs] = [signal[part], openCase[part]];
    return mine === null || theirs === null || same(mine, theirs);
  });
}

function same(a: string, b: string): boolean {
  return a === b || a.normalize("NFKC").toLowerCase() === b.normalize("NFKC").toLowerCase();
}
