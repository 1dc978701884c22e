/** What PostgreSQL's text cannot hold is replaced by U+FFFD, as decoders do: the character NUL and halves of surrogate pairs. */
const REPLACEMENT = "\ufffd";

/** JSON as `jsonb` accepts it, whatever a source put into its text: one such character must not refuse a whole batch. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(?:0000|d[89a-f])/.test(text)) return text;
  // Escape by escape, so that an escaped backslash before "u0000" is not taken for the character NUL.
  return text.replace(/\\(?:u[0-9a-f]{4}|.)/g, (escape) =>
    /^\\u(?:0000|d[89a-f])/.test(escape) ? "\\ufffd" : escape,
  );
}

/** A text as it comes back from the database: for ids and for what is compared with stored text. */
export function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, REPLACEMENT);
}
