import type { RequestHandler } from "express";
import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from "prom-client";

/** What the centre measures of itself, and what may be counted from outside this file. */
export interface Metrics {
  registry: Registry;
  /** Times every request by method, route pattern and status. */
  middleware: RequestHandler;
  signals: Counter<"result">;
  events: Counter<"type">;
}

/** Figures that are read when they are asked for. */
export interface MetricReadings {
  /** Records stored but not yet worked. */
  backlog?: () => Promise<number>;
  /** Open live connections. */
  liveSockets?: () => number;
}

/** A fresh set of metrics, in a registry of its own. */
export function createMetrics(readings: MetricReadings = {}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: "onevoice_http_request_seconds",
    help: "Time to answer a request",
    labelNames: ["method", "route", "status"] as const,
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
    registers: [registry],
  });
  registerReadings(registry, readings);
  return {
    registry,
    signals: new Counter({
      name: "onevoice_signals_total",
      help: "Records sent to the intake, by what became of them",
      labelNames: ["result"] as const,
      registers: [registry],
    }),
    events: new Counter({
      name: "onevoice_events_total",
      help: "Events committed to the log, by type, since this process started",
      labelNames: ["type"] as const,
      registers: [registry],
    }),
    middleware: (request, response, next) => {
      const end = durations.startTimer();
      response.on("finish", () => {
        const matched = request.route as { path?: unknown } | undefined;
        const path = typeof matched?.path === "string" ? request.baseUrl + matched.path : "other";
        end({ method: request.method, route: path, status: response.statusCode });
      });
      next();
    },
  };
}

function registerReadings(registry: Registry, readings: MetricReadings): void {
  const { backlog, liveSockets } = readings;
  if (backlog)
    new Gauge({
      name: "onevoice_backlog_records",
      help: "Records stored but not yet worked",
      registers: [registry],
      async collect() {
        this.set(await backlog());
      },
    });
  if (liveSockets)
    new Gauge({
      name: "onevoice_live_sockets",
      help: "Open live connections",
      registers: [registry],
      collect() {
        this.set(liveSockets());
      },
    });
}
