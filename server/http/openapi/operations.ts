import { z } from "zod";
import {
  apiKeyView,
  credentials,
  newApiKey,
  newUser,
  sessionView,
  setupInput,
  userView,
} from "../../../contract/access";
import { action } from "../../../contract/action";
import {
  alertView,
  caseView,
  healthView,
  incidentView,
  intakeAnswer,
  pageView,
  personView,
  signalView,
  sourceView,
} from "../../../contract/api";
import { drillInput, drillRunView } from "../../../contract/drill";
import { escalationStep } from "../../../contract/directory";
import { eventView } from "../../../contract/events";
import { casePageView } from "../../../contract/case-page";
import { policyPack } from "../../../contract/policy";
import { MAX_BATCH, signal } from "../../../contract/signal";
import { sourceInput } from "../../../contract/source";
import { nowView, summaryView } from "../../../contract/summary";
import { acknowledgeInput } from "../routes/acknowledge";
import { peerSignalView, peerView } from "../../../contract/peer";
import { alertFilters } from "../routes/alerts";
import { caseFilters } from "../routes/cases";
import { applyInput } from "../routes/directory";
import { eventFilters } from "../routes/events";
import { incidentFilters, timelineQuery } from "../routes/incidents";
import { pageFilters } from "../routes/pages";
import { signalFilters } from "../routes/signals";
import { sourceFilters } from "../routes/sources";
import { list, read, remove, write, type Operation } from "./operation";
import { DESK_OPERATIONS } from "./operations-desk";
import { STATEMENT_OPERATIONS } from "./operations-statements";
import { RESPONSE } from "./response";

const changes = z.object({
  dryRun: z.boolean(),
  changes: z.array(
    z.object({ kind: z.string(), id: z.string(), change: z.enum(["added", "changed", "removed"]) }),
  ),
});
const outcome = z.object({
  id: z.string(),
  accepted: z.boolean().nullable(),
  reason: z.string().nullable(),
});
const pagesAnswer = z.object({ items: z.array(pageView) });
const ladder = z.object({ id: z.string(), steps: z.array(escalationStep) });
const packRow = z.object({ id: z.string(), version: z.string(), active: z.boolean() });

/** Every operation, in the order in which the description lists them. */
export const OPERATIONS: readonly Operation[] = [
  write(
    "post",
    "/signals",
    `Takes one record or an array of at most ${MAX_BATCH}. 202: what is counted as accepted is durable.`,
    "signals.send",
    z.union([signal, z.array(signal).max(MAX_BATCH)]),
    intakeAnswer,
    202,
  ),
  list("/signals", "Signals, newest first", signalView, signalFilters),
  read("/signals/{id}", "signals", "One signal, by `source|id` or by the sender's id", signalView),
  ...DESK_OPERATIONS,
  list("/cases", "Cases", caseView, caseFilters),
  list("/peers", "Peers, with what was heard of them in 30 days", peerView, {}),
  list("/peers/signals", "Signals about peers, newest first", peerSignalView, {}),
  read("/cases/{id}", "cases", "One case: who counts, who does not, and why", casePageView),
  list("/alerts", "Alerts", alertView, alertFilters),
  read("/alerts/{id}", "alerts", "One alert", alertView),
  list("/incidents", "Incidents", incidentView, incidentFilters),
  read("/incidents/{id}", "incidents", "One incident", incidentView),
  list(
    "/incidents/{id}/timeline",
    "The log of one incident, oldest first",
    eventView,
    timelineQuery,
  ),
  write(
    "post",
    "/incidents/{id}/acknowledge",
    "Acknowledges all its pages",
    "pages.acknowledge",
    acknowledgeInput,
    pagesAnswer,
  ),
  list("/pages", "Pages with sends and answers", pageView, pageFilters),
  read("/pages/{id}", "pages", "One page", pageView),
  write(
    "post",
    "/pages/{id}/acknowledge",
    "Acknowledges a page; again: the same state",
    "pages.acknowledge",
    acknowledgeInput,
    pageView,
  ),
  ...RESPONSE,
  write(
    "post",
    "/actions",
    "What a person does; 202 while it waits for its turn, 409 where it is refused",
    "actions.take",
    action,
    outcome,
  ),
  list("/events", "The log after a number, in order", eventView, eventFilters),
  list("/sources", "Sources", sourceView, sourceFilters),
  read("/sources/{id}", "sources", "One source", sourceView),
  write(
    "put",
    "/sources/{id}",
    "Adds or changes a source",
    "sources.manage",
    sourceInput,
    sourceView,
  ),
  remove("/sources/{id}", "Removes a source", "sources.manage"),
  list("/people", "People of the directory, without addresses", personView),
  read("/people/{id}", "people", "One person", personView),
  list("/escalation-policies", "Ladders", ladder),
  list("/policy-packs", "Policy packs", packRow),
  read("/policy-packs/{id}", "policy-packs", "One pack with its rules", policyPack),
  read(
    "/directory",
    "directory",
    "The directory; contacts only for who may apply one",
    z.record(z.string(), z.unknown()),
  ),
  write(
    "post",
    "/directory",
    "Applies a directory; `dryRun` only tells what would change",
    "directory.apply",
    applyInput,
    changes,
  ),
  ...STATEMENT_OPERATIONS,
  list("/drills", "Drills that were played, newest first", drillRunView),
  {
    ...write(
      "post",
      "/drills",
      "Begins a drill; every row and page of it is marked. One plays at a time",
      "drills.play",
      drillInput,
      drillRunView,
      201,
    ),
    conflicts: true,
  },
  remove("/drills/{id}", "Ends a drill before its last step", "drills.play", drillRunView),
  read("/now", "summary", "The moment, and where the log stands", nowView),
  read("/summary", "summary", "Everything the overview shows", summaryView),
  read("/session", "session", "Who asks, and what he may", sessionView),
  write("post", "/session", "Signs in", null, credentials, sessionView),
  remove("/session", "Signs out", null),
  {
    ...read(
      "/setup",
      "setup",
      "Whether the centre waits for its first administrator",
      z.object({ needed: z.boolean() }),
    ),
    needs: null,
  },
  write(
    "post",
    "/setup",
    "Makes the first administrator with the one-time token",
    null,
    setupInput,
    sessionView,
    201,
  ),
  { ...list("/users", "Users", userView), needs: "access.manage" },
  write("post", "/users", "Adds a user", "access.manage", newUser, userView, 201),
  remove("/users/{id}", "Removes a user", "access.manage"),
  { ...list("/api-keys", "Keys of machines", apiKeyView), needs: "access.manage" },
  write(
    "post",
    "/api-keys",
    "Makes a key; it is shown this once",
    "access.manage",
    newApiKey,
    apiKeyView.extend({ key: z.string() }),
    201,
  ),
  remove("/api-keys/{id}", "Revokes a key", "access.manage", apiKeyView),
  {
    ...read("/health", "health", "200, or 503 with the component that fails", healthView),
    needs: null,
  },
];
