import { Router } from "express";
import type { Http } from "./context";
import { accessRoutes } from "./routes/access";
import { actionRoutes } from "./routes/actions";
import { alertRoutes } from "./routes/alerts";
import { caseRoutes } from "./routes/cases";
import { complaintRoutes } from "./routes/complaints";
import { drillRoutes } from "./routes/drills";
import { directoryRoutes } from "./routes/directory";
import { eventRoutes } from "./routes/events";
import { healthRoutes } from "./routes/health";
import { importRoutes } from "./routes/imports";
import { incidentRoutes } from "./routes/incidents";
import { pageRoutes } from "./routes/pages";
import { commandRoutes } from "./routes/command";
import { peerRoutes } from "./routes/peers";
import { playbookRoutes, playbookRunRoutes } from "./routes/playbooks";
import { taskRoutes } from "./routes/tasks";
import { policyPackRoutes } from "./routes/policy-packs";
import { sessionRoutes } from "./routes/session";
import { signalRoutes } from "./routes/signals";
import { sourceRoutes } from "./routes/sources";
import { nowRoutes, summaryRoutes } from "./routes/summary";
import { statementRoutes, statementTemplateRoutes } from "./routes/statements";

/** Everything under /api/v1, noun by noun. */
export function api(http: Http): Router {
  const router = Router();
  router.use((_request, response, next) => {
    response.set("Cache-Control", "no-store");
    next();
  });
  router.use("/health", healthRoutes(http));
  router.use("/signals", signalRoutes(http));
  router.use("/complaints", complaintRoutes(http));
  router.use("/imports", importRoutes(http));
  router.use("/cases", caseRoutes(http));
  router.use("/peers", peerRoutes(http));
  router.use("/alerts", alertRoutes(http));
  router.use("/incidents", incidentRoutes(http), commandRoutes(http));
  router.use("/playbooks", playbookRoutes(http));
  router.use("/playbook-runs", playbookRunRoutes(http));
  router.use("/tasks", taskRoutes(http));
  router.use("/pages", pageRoutes(http));
  router.use("/actions", actionRoutes(http));
  router.use("/events", eventRoutes(http));
  router.use("/sources", sourceRoutes(http));
  router.use("/policy-packs", policyPackRoutes(http));
  router.use("/now", nowRoutes(http));
  router.use("/statements", statementRoutes(http));
  router.use("/statement-templates", statementTemplateRoutes(http));
  router.use("/drills", drillRoutes(http));
  router.use("/summary", summaryRoutes(http));
  router.use(directoryRoutes(http), sessionRoutes(http), accessRoutes(http));
  return router;
}
