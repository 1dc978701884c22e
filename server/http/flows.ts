import type { Said } from "../../contract/refusal";
import type { IntakeAnswer } from "../../contract/api";
import type { FieldFault } from "../../contract/field-fault";
import type { Directory } from "../../contract/directory";
import type { PageDoc } from "../../contract/page";
import type { IncidentDoc } from "../../contract/incident";
import type { CommandInput, LoweringInput } from "../../contract/response";
import type { TaskDoc } from "../../contract/task";
import type { Actor } from "../../contract/permissions";
import type { Instant } from "../../contract/primitives";
import type { DrillRoom } from "../flows/drills/drill-room";
import type { Deps } from "../steps/deps";
import type { ReadLink } from "../steps/page-link";
import type { SourceInput, SourceTrace } from "../../contract/source";
import type { TableReader } from "../ports/tables";
import type { Secrets } from "../ports/secrets";
import type { Reader } from "../ports/store";

/** What became of an acknowledgement. */
export type AcknowledgeResult =
  { ok: true; pages: PageDoc[] } | { ok: false; reason: "not-found" | "not-addressee" };

/** What became of an action; `outcome` is null while it waits for its turn. */
export type ActionResult =
  | { ok: true; outcome: { accepted: boolean; said: Said | null } | null; id: string }
  | { ok: false; errors: FieldFault[] };

/** What became of a directory that was applied, or would become of it. */
export type ApplyResult =
  | { ok: true; changes: { kind: string; id: string; change: "added" | "changed" | "removed" }[] }
  | { ok: false; errors: FieldFault[] };

/** What people do to a task. */
export type TaskAct =
  | { kind: "take" }
  | { kind: "hand-over"; to: string }
  | { kind: "done"; answer: string | null; choice: string | null }
  | { kind: "skip"; reason: string }
  | { kind: "reopen"; reason: string };

/** Why something is not done, by code and in English. */
export interface Refused {
  kind: "refused";
  why: "not-found" | "forbidden" | "conflict" | "unfit";
  said: Said;
  reason: string;
  path?: string;
}

/** What came of asking for a lowering, agreeing to it or dropping it. */
export type LoweringResult =
  | { kind: "ok"; state: "waiting" | "lowered" | "queued" | "dropped"; incident: IncidentDoc }
  | Refused;
type IncidentResult = { kind: "ok"; incident: IncidentDoc } | Refused;
interface OfIncident {
  incidentId: string;
  actor: Actor;
}

/** The use cases that routes call; the composition root hands over the real ones. */
export interface Flows {
  receiveRecords(
    deps: Deps,
    input: { records: readonly unknown[]; actor: Actor; drill?: boolean },
  ): Promise<IntakeAnswer>;
  acknowledgePage(
    deps: Deps,
    input: {
      pageId: string | null;
      incidentId: string | null;
      personId: string;
      via: "link" | "api" | "dashboard";
    },
  ): Promise<AcknowledgeResult>;
  takeAction(deps: Deps, input: { body: unknown; actor: Actor }): Promise<ActionResult>;
  workTask(
    deps: Deps,
    input: { taskId: string; act: TaskAct; actor: Actor },
  ): Promise<{ kind: "ok"; task: TaskDoc } | Refused>;
  takeCommand(deps: Deps, input: OfIncident & { wish: CommandInput }): Promise<IncidentResult>;
  closeIncident(deps: Deps, input: OfIncident & { reason: string }): Promise<IncidentResult>;
  askLowering(deps: Deps, input: OfIncident & { wish: LoweringInput }): Promise<LoweringResult>;
  secondLowering(deps: Deps, input: OfIncident): Promise<LoweringResult>;
  dropLowering(deps: Deps, input: OfIncident): Promise<LoweringResult>;
  applyDirectory(
    deps: Deps,
    input: { input: unknown; dryRun: boolean; actor: Actor },
  ): Promise<ApplyResult>;
  /** One visit now, of a source as described; stores nothing. */
  testSource(deps: Deps, source: SourceInput): Promise<SourceTrace>;
  drills: Pick<DrillRoom, "start" | "stop" | "runs">;
  readTable: TableReader;
  loadDirectory(settings: Reader["settings"]): Promise<Directory>;
  readPageLink(secrets: Secrets, token: string, now: Instant): ReadLink;
}
