import { Router } from "express";
import type { QuestionList } from "../../../contract/question";
import type { Http } from "../context";
import { allQuestions, questionViews } from "../questions/questions";
import { allow } from "../request";

/** More than one person answers in a sitting; the next come when these are answered. */
const SHOWN = 50;

/** The review queue: whether a record belongs to a case, where the machine may not decide. */
export function questionRoutes(http: Http): Router {
  const router = Router();
  router.get("/", allow("read"), async (_request, response) => {
    const open = await allQuestions(http);
    const items = await questionViews(http, open.slice(0, SHOWN));
    response.json({ items, total: open.length } satisfies QuestionList);
  });
  router.get("/count", allow("read"), async (_request, response) => {
    response.json({ total: (await allQuestions(http)).length });
  });
  return router;
}
