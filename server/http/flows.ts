import type { FieldFault, IntakeAnswer } from "../../contract/api";
import type { Directory } from "../../contract/directory";
import type { PageDoc } from "../../contract/page";
import type { Actor } from "../../contract/permissions";
import type { Instant } from "../../contract/primitives";
import type { Deps } from "../steps/deps";
import type { SourceInput, SourceTrace } from "../../contract/source";
import type { TableReader } from "../ports/tables";
import type { Secrets } from "../ports/secrets";
import type { Reader } from "../ports/store";

/** What became of an acknowledgement. */
export type AcknowledgeResult =
  { ok: true; pages: PageDoc[] } | { ok: false; reason: "not-found" | "not-addressee" };

/** What became of an action; `outcome` is null while it waits for its turn. */
export type ActionResult =
  | { ok: true; outcome: { accepted: boolean; reason: string | null } | null; id: string }
  | { ok: false; errors: FieldFault[] };

/** What became of a directory that was applied, or would become of it. */
export type ApplyResult =
  | { ok: true; changes: { kind: string; id: string; change: "added" | "changed" | "removed" }[] }
  | { ok: false; errors: FieldFault[] };

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
  applyDirectory(
    deps: Deps,
    input: { input: unknown; dryRun: boolean; actor: Actor },
  ): Promise<ApplyResult>;
  /** One visit now, of a source as described; stores nothing. */
  testSource(deps: Deps, source: SourceInput): Promise<SourceTrace>;
  readTable: TableReader;
  loadDirectory(settings: Reader["settings"]): Promise<Directory>;
  readPageLink(
    secrets: Secrets,
    token: string,
    now: Instant,
  ): { ok: true; pageId: string; personId: string } | { ok: false; reason: "invalid" | "expired" };
}
