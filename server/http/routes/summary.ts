import { Router } from "express";
import type { NowView } from "../../../contract/summary";
import type { Http } from "../context";
import { allow } from "../request";
import { actorOf } from "../request";
import { summaries } from "../summary/summary";
import { iso } from "../time";

/** The moment and where the log stands: from here on a reader follows the live stream. */
export function nowRoutes(http: Http): Router {
  const router = Router();
  const { store, clock, timeZone } = http.deps;
  router.get("/", allow("read"), async (_request, response) => {
    const lastEvent = await store.lastEvent();
    const { organisation } = await http.directory();
    const view: NowView = {
      at: iso(clock.now(), timeZone),
      lastEvent,
      organisation: organisation.name,
      timeZone,
    };
    response.json(view);
  });
  return router;
}

/** One answer for the overview: everything it shows, read at one moment. */
export function summaryRoutes(http: Http): Router {
  const router = Router();
  const summary = summaries(http);
  router.get("/", allow("read"), async (_request, response) => {
    response.json(await summary(actorOf(response)));
  });
  return router;
}
