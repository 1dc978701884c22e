/** Text that is safe inside HTML: it can only come from `html` or `raw`. */
export class Html {
  constructor(readonly text: string) {}
}

type Part = Html | string | number | null | readonly (Html | null)[];

/** Builds HTML. Whatever is put in is escaped, unless it is HTML built the same way; null is nothing. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  const text = strings.reduce((so, string, index) => so + string + shown(parts[index] ?? null), "");
  return new Html(text);
}

/** Marks a constant of ours as HTML. Never for anything that came from outside. */
export function raw(text: string): Html {
  return new Html(text);
}

function shown(part: Part): string {
  if (part === null) return "";
  if (part instanceof Html) return part.text;
  if (typeof part === "object") return part.map((each) => shown(each)).join("");
  return escape(String(part));
}

const ENTITIES: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
