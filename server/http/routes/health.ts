import { Router } from "express";
import type { Http } from "../context";

/** Whether the centre works: 200, or 503 with the component that does not. Open to everybody, and tells no secret. */
export function healthRoutes(http: Http): Router {
  const router = Router();
  router.get("/", async (_request, response) => {
    const health = await http.health();
    response.status(health.status === "ok" ? 200 : 503).json(health);
  });
  return router;
}
