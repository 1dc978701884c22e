import { say } from "../../../contract/refusal";
import type { IncidentDoc } from "../../../contract/incident";
import type { Actor } from "../../../contract/permissions";
import type { StatementTemplate } from "../../../contract/playbook";
import { newStatement, type NewStatement, type StatementDoc } from "../../../contract/statement";
import { fieldFaults } from "../../../contract/field-fault";
import { fillTemplate, prefill } from "../../core/response/statement-text";
import type { Tx } from "../../ports/store";
import type { Deps } from "../../steps/deps";
import { loadDirectory } from "../../steps/directory";
import { invalid, lacks, refuse, type StatementAnswer } from "./answer";
import { tellStatement } from "./held";

/**
 * Begins the next version for an incident, an audience and a language: from a template, filled with what the incident
 * already knows, or from free text. While one draft is open no second is begun, so that two never race.
 */
export async function draftStatement(
  deps: Deps,
  input: { body: unknown; actor: Actor },
): Promise<StatementAnswer> {
  const missing = lacks(input.actor, "statements.write");
  if (missing) return missing;
  const parsed = newStatement.safeParse(input.body ?? {});
  if (!parsed.success) return refuse("invalid", "unfit", { errors: fieldFaults(parsed.error) });
  const asked = parsed.data;
  const template = asked.template == null ? null : deps.library.templates.get(asked.template);
  if (template === undefined)
    return invalid("template", say("no-template", { id: asked.template ?? "" }));
  if (template && asked.text != null) return invalid("text", "template-or-text");
  if (!template && !asked.text?.trim()) return invalid("template", "template-wanted");
  return deps.store.transaction(async (tx) => {
    const incident = await tx.incidents.lock(asked.incident);
    if (!incident) return invalid("incident", say("not-found", { thing: "incident" }));
    const { audience, language } = asked;
    const [last] = await tx.statements.find({
      where: { incidentId: incident.id, audience, language },
      orderBy: [["version", "desc"]],
      limit: 1,
    });
    if (last?.state === "draft") return openAlready(last);
    const row = await newRow(deps, tx, { asked, template, incident, actor: input.actor });
    row.version = (last?.version ?? 0) + 1;
    row.speaker = await speakerAfter(tx, last);
    tx.statements.put(row);
    const told = { type: "statement.drafted" as const, at: row.createdAt, by: input.actor };
    tellStatement(tx, { row, incident }, { ...told, data: { template: row.template } });
    return { ok: true as const, row };
  });
}

/** Whoever was to speak the version before speaks the next one too, as long as the directory knows him: one voice. */
async function speakerAfter(tx: Tx, last: StatementDoc | undefined): Promise<string | null> {
  if (last == null || last.speaker === null) return null;
  const { people } = await loadDirectory(tx.settings);
  return people.some((one) => one.id === last.speaker) ? last.speaker : null;
}

function openAlready(open: StatementDoc): StatementAnswer {
  return refuse("conflict", say("draft-open", { version: open.version, name: open.authorName }), {
    statement: open.id,
    revision: open.revision,
  });
}

interface Given {
  asked: NewStatement;
  template: StatementTemplate | null;
  incident: IncidentDoc;
  actor: Actor;
}

async function newRow(deps: Deps, tx: Tx, given: Given): Promise<StatementDoc> {
  const { asked, template, incident, actor } = given;
  const now = deps.clock.now();
  const known = template && (await knownOf(deps, tx, given, template));
  const text = known?.text ?? asked.text ?? "";
  return {
    id: `statement-${String(await tx.numbers("statement", 1))}`,
    incidentId: incident.id,
    audience: asked.audience,
    language: asked.language,
    version: 1,
    state: "draft",
    template: template?.id ?? null,
    slots: known?.slots ?? {},
    text,
    hash: deps.secrets.digest(text),
    revision: 1,
    author: actor.id,
    authorName: actor.name,
    editors: [],
    createdAt: now,
    updatedAt: now,
    submittedAt: null,
    signOffs: [],
    returned: null,
    speaker: null,
    expiresAt: known?.nextUpdate ?? null,
    expiredToldAt: null,
    releasedAt: null,
    supersededAt: null,
    withdrawnAt: null,
    withdrawnReason: null,
    drill: incident.drill,
  };
}

async function knownOf(
  deps: Deps,
  tx: Tx,
  { asked, incident }: Given,
  template: StatementTemplate,
): Promise<{ slots: Record<string, string>; text: string; nextUpdate: number }> {
  const { organisation, people } = await loadDirectory(tx.settings);
  const cases = await tx.cases.many(incident.caseIds);
  const concerns = incident.playbooks.map((id) => deps.library.playbooks.get(id)?.concern);
  const { slots, nextUpdate } = prefill(
    {
      openedAt: incident.openedAt,
      title: incident.title,
      counts: cases.map((one) => one.counts),
      concern: concerns.find((one) => one !== undefined) ?? null,
      commander: people.find((one) => one.id === incident.commander)?.name ?? null,
      organisation: organisation.name,
    },
    { now: deps.clock.now(), timeZone: deps.timeZone, language: asked.language },
  );
  const own = Object.fromEntries(
    template.slots.flatMap(({ id }) => (slots[id] === undefined ? [] : [[id, slots[id]]])),
  ) as Record<string, string>;
  return { slots: own, text: fillTemplate(template.text[asked.language], own), nextUpdate };
}
