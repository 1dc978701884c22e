import express from "express";
import type { Express } from "express";
import type { HealthView } from "../../contract/api";
import type { Deps } from "../steps/deps";
import type { Passwords } from "../ports/passwords";
import { api } from "./api";
import { createAuthenticator } from "./authenticate";
import type { Authenticator } from "./authenticate";
import type { Http } from "./context";
import { dashboardFiles } from "./dashboard-files";
import { notFound, problemHandler } from "./errors";
import type { Flows } from "./flows";
import { linkRoutes } from "./link-page/routes";
import { createMetrics } from "./metrics";
import type { MetricReadings, Metrics } from "./metrics";
import { docsRoutes } from "./openapi/docs";
import { openApiDocument } from "./openapi/document";
import { jsonOnly } from "./request";
import { securityHeaders } from "./security";
import { sessions } from "./session";

/** What the web side needs besides the flows' own needs. */
export interface AppOptions {
  deps: Deps;
  flows: Flows;
  passwords: Passwords;
  /** Signs session cookies; at least 32 characters. */
  sessionSecret: string;
  /** The built dashboard; without an index.html there, `/` says how to build it. */
  dashboardDir: string;
  health: () => Promise<HealthView>;
  readings?: MetricReadings;
}

/** The web side: API, description, signed links, metrics, dashboard. `authenticator` also admits live connections. */
export function createApp(options: AppOptions): {
  app: Express;
  authenticator: Authenticator;
  metrics: Metrics;
} {
  const { deps, flows } = options;
  const { store, clock, publicUrl } = deps;
  const access = { store, clock, passwords: options.passwords };
  const session = sessions({ store, clock, secret: options.sessionSecret, publicUrl });
  const directory = () => flows.loadDirectory(store.read.settings);
  const people = async () => (await directory()).people;
  const authenticator = createAuthenticator({ access, session, people, publicUrl });
  const metrics = createMetrics(options.readings);
  const http: Http = {
    deps,
    flows,
    access,
    authenticator,
    metrics,
    health: options.health,
    directory,
  };
  const app = express();
  app.disable("x-powered-by");
  app.set("trust proxy", "loopback");
  app.use(metrics.middleware, securityHeaders(publicUrl));
  app.use("/a", linkRoutes(http));
  app.get("/metrics", async (_request, response) => {
    response.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  app.get(
    "/api/openapi.json",
    (_request, response) => void response.json(openApiDocument(publicUrl)),
  );
  app.use("/api/docs", docsRoutes());
  app.use("/api/v1", jsonOnly, express.json({ limit: "10mb" }), session, authenticator.middleware);
  app.use("/api/v1", api(http));
  app.use("/api", notFound);
  app.use(dashboardFiles(options.dashboardDir));
  app.use(notFound);
  app.use(problemHandler(deps.log));
  return { app, authenticator, metrics };
}
