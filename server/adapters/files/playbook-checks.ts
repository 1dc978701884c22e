import type { Playbook, StatementTemplate } from "../../../contract/playbook";
import type { Placed } from "./read-yaml";

/** Faults that one playbook's schema cannot see: a task id twice in a file, or in two files with different words (an incident has each step once). */
export function playbookFaults(playbooks: Iterable<Placed<Playbook>>): string[] {
  const asked = new Map<string, { words: string; file: Placed<Playbook> }>();
  return [...playbooks].flatMap((file) =>
    file.value.tasks.flatMap(({ id, ask }, index) => {
      const words = JSON.stringify(ask);
      const before = asked.get(id);
      asked.set(id, before ?? { words, file });
      if (!before || (before.file !== file && before.words === words)) return [];
      const expected =
        before.file === file
          ? "expected an id that stands once in this file"
          : `expected another id, or the very words that ${before.file.value.id} has for it`;
      return [file.fault(["tasks", index, "id"], expected)];
    }),
  );
}

const BLANK = /\{([^{}]*)\}/g;

/** Faults of a template: a blank that no slot describes, a slot that a language's text has no blank for, an id twice. */
export function templateFaults({ value, fault }: Placed<StatementTemplate>): string[] {
  const ids = value.slots.map((slot) => slot.id);
  const doubles = ids.flatMap((id, index) =>
    ids.indexOf(id) < index
      ? [fault(["slots", index, "id"], "expected an id that stands once in this file")]
      : [],
  );
  const texts = (["zh-CN", "en"] as const).flatMap((language) => {
    const blanks = new Set(
      [...value.text[language].matchAll(BLANK)].map((match) => match[1] ?? ""),
    );
    const undescribed = [...blanks].filter((one) => !ids.includes(one));
    const unused = ids.flatMap((id, index) => (blanks.has(id) ? [] : [index]));
    return [
      ...undescribed.map((one) =>
        fault(["text", language], `expected every blank in slots, and {${one}} is not`),
      ),
      ...unused.map((index) =>
        fault(["slots", index, "id"], `expected a blank of that name in the ${language} text`),
      ),
    ];
  });
  return [...doubles, ...texts];
}
