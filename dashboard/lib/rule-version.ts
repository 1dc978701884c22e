/** The version of a rule pack as alerts name it: "re-cn@2026.11" is 2026.11. Its id is for machines. */
export function versionOf(pack: string): string {
  return pack.split("@")[1] ?? pack;
}
