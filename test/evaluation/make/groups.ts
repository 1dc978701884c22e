// The form in which streams are written by hand: a group begins with "##", each line below is one telling.

/** One complaint, post or article as somebody told it. */
export interface Told {
  said: { title?: string; text: string };
  kind: "complaint" | "post" | "article";
  /** The record field that says what it is about. */
  field: { name: "project" | "product"; value: string; aliases: string[] } | null;
  /** The text itself names the project or product, or must do without. */
  named: boolean;
  english: boolean;
}

export interface Group {
  told: Told[];
  /** Days within which it is told, where the head says so; null: the stream's own. */
  days: number | null;
  /** Day of the first telling (YYYY-MM-DD), where the head says so; null: by chance. */
  from: string | null;
}

/**
 * Groups in the order of the file. A head is `##`, `## days=2`, `## from=2020-02-01 days=2`, `## project=NAME` or `## product=NAME/ALIAS`; a
 * line is a complaint, `t:` one with a title, `p:` a post, `a:` an article, the titled ones as TITLE｜TEXT; `~` in front: no field on purpose.
 * Throws on a line before the first head and on a group without lines.
 */
export function readGroups(text: string): Group[] {
  const groups = text
    .split(/^##/m)
    .slice(1)
    .map((part) => {
      const [head = "", ...lines] = part.split("\n");
      const [, from = null, days, about = ""] =
        /^\s*(?:from=([\d-]+))?\s*(?:days=(\d+))?\s*(.*)$/.exec(head) ?? [];
      const field = fieldIn(about);
      const told = lines.filter((line) => line.trim() !== "").map((line) => toldIn(line, field));
      if (told.length === 0) throw new Error(`a group without lines: ${head}`);
      return { told, days: days === undefined ? null : Number(days), from };
    });
  if (!text.startsWith("##")) throw new Error("a line before the first group");
  return groups;
}

function fieldIn(head: string): Told["field"] {
  if (head === "") return null;
  const [, name, value] = /^(project|product)=(.+)$/.exec(head) ?? [];
  if ((name !== "project" && name !== "product") || value === undefined) {
    throw new Error(`not a head of a group: ${head}`);
  }
  const [full = "", ...aliases] = value.split("/");
  return { name, value: full, aliases };
}

function toldIn(line: string, field: Told["field"]): Told {
  const silent = line.startsWith("~");
  const [, mark, rest = ""] = /^~?(?:([pat]):)?(.*)$/.exec(line) ?? [];
  const kind = mark === "p" ? "post" : mark === "a" ? "article" : "complaint";
  const [title, body] = rest.split("｜");
  const titled = mark === "a" || mark === "t";
  const said = titled && body ? { title: title ?? "", text: body } : { text: rest };
  const names = field ? [field.value, ...field.aliases] : [];
  const named = silent || names.some((name) => rest.includes(name));
  return { said, kind, field, named, english: !/[一-龥]/.test(rest) };
}
