/** The first eight digits of a text's hash, cut in two so that they can be read out: "7c1e·a94f". */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 4)}·${hash.slice(4, 8)}`;
}
