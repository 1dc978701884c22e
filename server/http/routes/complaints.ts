import { Router } from "express";
import { proposalsInput } from "../../../contract/proposal";
import { createProposals } from "../../flows/propose-complaint";
import { readOwnLabels } from "../../steps/own-labels";
import { categoriesInUse } from "../complaints/categories";
import { complaintFilters } from "../complaints/filters";
import { listComplaints } from "../complaints/list-complaints";
import { countQueue, readQueue } from "../complaints/queue";
import { readComplaint } from "../complaints/read-complaint";
import type { Http } from "../context";
import { listRequest } from "../list";
import { actorOf, allow, body, param } from "../request";
import { unmask } from "../unmask";

/** Complaints with their state and their deadlines. They come in as signals. */
export function complaintRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (request, response) => {
    const list = listRequest(request, complaintFilters);
    response.json(
      await listComplaints(http, {
        ...list,
        unmask: actorOf(response).permissions.includes("unmask"),
      }),
    );
  });
  router.get("/counts", allow("read"), async (_request, response) => {
    response.json(countQueue(await readQueue(http), http.deps.clock.now()));
  });
  router.get("/categories", allow("read"), async (_request, response) => {
    response.json({ items: await categoriesInUse(http) });
  });
  const proposals = createProposals(http.deps, (most) =>
    readOwnLabels(http.deps.store.read.records, most),
  );
  router.post("/proposals", allow("signals.send"), async (request, response) => {
    response.json(await proposals.propose(body(request, proposalsInput)));
  });
  router.get("/:id", allow("read"), async (request, response) => {
    response.json(await readComplaint(http, param(request, "id")));
  });
  router.post("/:id/unmask", allow("unmask"), async (request, response) => {
    response.json(await unmask(http, request, response));
  });
  return router;
}
