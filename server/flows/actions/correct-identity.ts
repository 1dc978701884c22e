import type { ActionOf } from "../../../contract/action";
import type { Reading } from "../../../contract/case";
import { personNodes } from "../../core/intake/party-tally";
import { DONE, refuse, type ActionContext, type ActionResult } from "./context";
import { noteCorrection } from "./corrected";
import { findTarget } from "./find-target";

/** Two records are one person's: remembered, counts are made again, before and after are told. */
export async function linkIdentity({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"link_identity">>): Promise<ActionResult> {
  const other = await findTarget(work, action.with);
  if (!target.reading || !other?.reading) return refuse("records-unknown");
  if (other.file !== target.file) return refuse("other-cases");
  const { file } = target;
  const [a, b] = [keyOf(target.reading), keyOf(other.reading)];
  if (!a || !b) return refuse("no-identity");
  const before = { ...file.doc.counts };
  file.doc.links.push({ a, b, at: work.now, by: action.by, action: action.id });
  work.desk.recount(file, []);
  noteCorrection(work, file, {
    id: action.id,
    kind: "link",
    by: action.by,
    about: target.reading.id,
    before,
    was: {},
  });
  await caseChanged(work, file, { signal: action.id, recheck: true });
  return DONE;
}

/**
 * A record's speaker is somebody else than those with whom he was counted: links that a person made to him are taken
 * away, and equal keys (one telephone of two people) join him no more.
 */
export async function splitIdentity({
  work,
  action,
  target,
  caseChanged,
}: ActionContext<ActionOf<"split_identity">>): Promise<ActionResult> {
  const { file, reading } = target;
  if (!reading) return refuse("name-the-split");
  if (reading.apart) return refuse("split-already");
  const before = { ...file.doc.counts };
  const shared = new Set(
    file.readings.flatMap((other) => (other === reading ? [] : other.personKeys)),
  );
  const own = new Set([...reading.personKeys.filter((key) => !shared.has(key)), reading.id]);
  // Links of a shared key are the other one's: they stay.
  const cut = file.doc.links.filter(({ a, b }) => own.has(a) || own.has(b));
  file.doc.links = file.doc.links.filter((link) => !cut.includes(link));
  reading.apart = reading.personKeys.filter((key) => shared.has(key));
  work.desk.recount(file, [reading]);
  noteCorrection(work, file, {
    id: action.id,
    kind: "split",
    by: action.by,
    about: reading.id,
    before,
    was: { links: cut },
  });
  await caseChanged(work, file, { signal: action.id, recheck: true });
  return DONE;
}

/** The key that a link holds on to: the strongest, or the record itself where its speaker was told apart. */
function keyOf(reading: Reading): string | undefined {
  return reading.apart ? personNodes(reading)[0] : reading.personKeys[0];
}
