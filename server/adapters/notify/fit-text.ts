const ELLIPSIS = "…";
const graphemes = new Intl.Segmenter("zh-CN", { granularity: "grapheme" });

/** Control characters, line ends, zero-width and direction marks: they could forge lines, headers or reading order. */
const unsafe = /[\p{Cc}\p{Zl}\p{Zp}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** One line of plain text from text nobody vouches for: no line ends, no hidden marks, and no address a client would turn into a link of its own. */
export function oneLine(text: string): string {
  return text
    .replace(unsafe, " ")
    .replaceAll("://", "：／／")
    .replace(/\s{2,}/g, " ")
    .trim();
}

/** The text in at most `maxBytes` bytes of UTF-8, cut between whole characters and marked "…" where something was left out. `maxBytes` is at least 3. */
export function cutBytes(text: string, maxBytes: number): string {
  if (Buffer.byteLength(text) <= maxBytes) return text;
  let room = maxBytes - Buffer.byteLength(ELLIPSIS);
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    room -= Buffer.byteLength(segment);
    if (room < 0) break;
    kept += segment;
  }
  return kept.trimEnd() + ELLIPSIS;
}

/** Bytes each free field of a message may take, tried in turn: 600 is some 200 Chinese characters, 40 still names the place. */
export const FIELD_BYTES = [600, 300, 150, 80, 40] as const;

/**
 * The first rendering that takes at most `maxBytes` of UTF-8: fields shrink together, so that neither the link nor the
 * last line is ever what is cut. Null where even the shortest fields are too long (the link alone is).
 */
export function fitTo(maxBytes: number, render: (fieldBytes: number) => string): string | null {
  for (const fieldBytes of FIELD_BYTES) {
    const text = render(fieldBytes);
    if (Buffer.byteLength(text) <= maxBytes) return text;
  }
  return null;
}
