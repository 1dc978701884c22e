import { Router } from "express";
import { complaintFilters } from "../complaints/filters";
import { listComplaints } from "../complaints/list-complaints";
import { countQueue, readQueue } from "../complaints/queue";
import { readComplaint } from "../complaints/read-complaint";
import type { Http } from "../context";
import { listRequest } from "../list";
import { allow, mayUnmask, param } from "../request";

/** Complaints with their state and their deadlines. They come in as signals. */
export function complaintRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, complaintFilters);
    response.json(await listComplaints(http, { ...list, unmask: mayUnmask(response) }));
  });
  router.get("/counts", allow("read"), async (_request, response) => {
    response.json(countQueue(await readQueue(http), http.deps.clock.now()));
  });
  router.get("/:id", allow("read"), async (request, response) => {
    response.json(await readComplaint(http, param(request, "id")));
  });
  return router;
}
