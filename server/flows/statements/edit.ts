import { say } from "../../../contract/refusal";
import { fieldFaults } from "../../../contract/field-fault";
import type { Actor } from "../../../contract/permissions";
import type { StatementTemplate } from "../../../contract/playbook";
import type { Instant } from "../../../contract/primitives";
import {
  STATEMENT_MAX,
  statementEdit,
  type StatementDoc,
  type StatementEdit,
} from "../../../contract/statement";
import { messageTime, parseTime } from "../../core/records/parse-time";
import { validSignOffs } from "../../core/response/sign-off";
import { fillTemplate } from "../../core/response/statement-text";
import type { Deps } from "../../steps/deps";
import { loadDirectory } from "../../steps/directory";
import {
  invalid,
  lacks,
  NO_STATEMENT,
  refuse,
  type StatementAnswer,
  type StatementRefusal,
} from "./answer";
import { hold, tellStatement } from "./held";

/**
 * Changes a draft. The edit names the revision it was made on: a later one refuses it, so that nobody's words are lost.
 * A changed text must be submitted again, and the signatures under the old one count no more.
 */
export async function editStatement(
  deps: Deps,
  input: { id: string; body: unknown; actor: Actor },
): Promise<StatementAnswer> {
  const missing = lacks(input.actor, "statements.write");
  if (missing) return missing;
  const parsed = statementEdit.safeParse(input.body ?? {});
  if (!parsed.success) return refuse("invalid", "unfit", { errors: fieldFaults(parsed.error) });
  const edit = parsed.data;
  return deps.store.transaction(async (tx) => {
    const held = await hold(tx, input.id);
    if (!held) return NO_STATEMENT;
    const stale = refusedByState(held.row, edit, deps.timeZone);
    if (stale) return stale;
    const { people } = await loadDirectory(tx.settings);
    if (edit.speaker != null && !people.some((one) => one.id === edit.speaker))
      return invalid("speaker", "no-person");
    const written = writtenAnew(held.row, edit, deps);
    if (!("text" in written)) return written;
    const expiresAt = expiryOf(edit, deps);
    if (expiresAt === "past") return invalid("expiresAt", "time-past");
    const row = changed(held.row, { ...edit, ...written, expiresAt }, input.actor, deps);
    tx.statements.put(row);
    const fell = validSignOffs(held.row).length - validSignOffs(row).length;
    const data = {
      revision: row.revision,
      textChanged: row.hash !== held.row.hash,
      signaturesFell: fell,
    };
    const told = { type: "statement.changed" as const, at: row.updatedAt, by: input.actor, data };
    tellStatement(tx, { ...held, row }, told);
    return { ok: true as const, row };
  });
}

function refusedByState(
  row: StatementDoc,
  edit: StatementEdit,
  zone: string,
): StatementRefusal | null {
  const which = { statement: row.id, revision: row.revision };
  if (row.state !== "draft") return refuse("conflict", "not-a-draft", which);
  if (edit.revision === row.revision) return null;
  const name = row.editorName ?? row.authorName;
  const at = messageTime(row.editedAt ?? row.updatedAt, zone);
  return refuse("conflict", say("edited-meanwhile", { name, at }), which);
}

type Written = Pick<StatementDoc, "text" | "slots" | "template">;

/** The text after the edit: the template's with its blanks, or free text instead of it. */
function writtenAnew(
  row: StatementDoc,
  edit: StatementEdit,
  deps: Deps,
): Written | StatementRefusal {
  if (edit.text !== undefined && edit.slots !== undefined) return invalid("text", "blanks-or-text");
  if (edit.text !== undefined) return { text: edit.text, slots: {}, template: null };
  // The three of them and no more: what else stands in the row is not for this edit to keep.
  if (edit.slots === undefined) return { text: row.text, slots: row.slots, template: row.template };
  const template = row.template === null ? undefined : deps.library.templates.get(row.template);
  if (!template) return invalid("slots", "no-blanks");
  const unknown = unknownSlot(template, edit.slots);
  if (unknown !== null) return invalid(`slots.${unknown}`, "no-such-blank");
  const slots = { ...row.slots, ...edit.slots };
  const text = fillTemplate(template.text[row.language], slots);
  if (text.length > STATEMENT_MAX)
    return invalid("slots", say("whole-too-long", { length: text.length, most: STATEMENT_MAX }));
  return { text, slots, template: row.template };
}

function unknownSlot(template: StatementTemplate, slots: Record<string, string>): string | null {
  const known = new Set(template.slots.map((slot) => slot.id));
  return Object.keys(slots).find((id) => !known.has(id)) ?? null;
}

/** Undefined: not touched; null: never. */
function expiryOf(edit: StatementEdit, deps: Deps): Instant | null | undefined | "past" {
  if (edit.expiresAt == null) return edit.expiresAt;
  const at = parseTime(edit.expiresAt, deps.timeZone);
  return at === null || at <= deps.clock.now() ? "past" : at;
}

function changed(
  row: StatementDoc,
  to: Written & { speaker?: string | null | undefined; expiresAt: Instant | null | undefined },
  actor: Actor,
  deps: Deps,
): StatementDoc {
  const hash = deps.secrets.digest(to.text);
  const rewritten = hash !== row.hash;
  const editors = row.editors ?? [];
  const joins = rewritten && actor.id !== row.author && !editors.includes(actor.id);
  return {
    ...row,
    text: to.text,
    slots: to.slots,
    template: to.template,
    hash,
    revision: row.revision + 1,
    editors: joins ? [...editors, actor.id] : editors,
    editorName: actor.name,
    editedAt: deps.clock.now(),
    updatedAt: deps.clock.now(),
    submittedAt: rewritten ? null : row.submittedAt,
    returned: rewritten ? null : row.returned,
    speaker: to.speaker === undefined ? row.speaker : to.speaker,
    expiresAt: to.expiresAt === undefined ? row.expiresAt : to.expiresAt,
  };
}
