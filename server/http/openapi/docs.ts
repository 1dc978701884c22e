import { createRequire } from "node:module";
import { dirname } from "node:path";
import express, { Router } from "express";

const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>OneVoice API</title>
<meta name="viewport" content="width=device-width,initial-scale=1">
<link rel="stylesheet" href="/api/docs/swagger-ui.css"></head>
<body><div id="ui"></div><script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script></body></html>`;

const START =
  'window.SwaggerUIBundle({url:"/api/openapi.json",dom_id:"#ui",deepLinking:true,tryItOutEnabled:false});';

/** The description, browsable. Served from this machine: no request leaves it. */
export function docsRoutes(): Router {
  const router = Router();
  const files = dirname(createRequire(import.meta.url).resolve("swagger-ui-dist/package.json"));
  router.get("/", (_request, response) => void response.type("html").send(PAGE));
  router.get("/start.js", (_request, response) => void response.type("js").send(START));
  router.use(express.static(files, { index: false, maxAge: "1d" }));
  return router;
}
