// Chinese characters and their punctuation fill a square; other characters take a little more than half of one.
const WIDE =
  /[\u1100-\u11ff\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\uffe0-\uffe6]/u;
const NARROW_EM = 0.52;

/** A text cut to a width in ems, with an ellipsis where something is left off. */
export function cutToWidth(text: string, ems: number): string {
  if (textWidth(text) <= ems) return text;
  let cut = text;
  while (cut !== "" && textWidth(cut) + 1 > ems) cut = cut.slice(0, -1);
  return `${cut.trimEnd()}…`;
}

/** How wide a text is about, in ems of its own font. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += WIDE.test(character) ? 1 : NARROW_EM;
  return width;
}
