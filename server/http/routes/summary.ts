import { Router } from "express";
import type { Http } from "../context";
import { allow } from "../request";
import { actorOf } from "../request";
import { summary } from "../summary/summary";

/** One answer for the overview: everything it shows, read at one moment. */
export function summaryRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (_request, response) => {
    response.json(await summary(http, actorOf(response)));
  });
  return router;
}
