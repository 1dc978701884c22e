import { existsSync } from "node:fs";
import { join } from "node:path";
import express, { Router, type RequestHandler } from "express";

/**
 * The built dashboard. Hashed assets are kept for a year, the page itself never: a new build shows at the next load.
 * Every path without a dot below the root is a screen, and which one the browser finds out.
 */
export function dashboardFiles(directory: string): Router {
  const router = Router();
  const assets = join(directory, "assets");
  router.use(
    "/assets",
    packed(assets),
    express.static(assets, { immutable: true, maxAge: "365d", index: false }),
  );
  router.use(express.static(directory, { index: false, maxAge: "1h" }));
  router.use(shell(join(directory, "index.html")));
  return router;
}

/** Gives the copy that the build compressed, to whoever takes gzip: a phone at night pays for a third of the bytes. */
function packed(assets: string): RequestHandler {
  return (request, response, next) => {
    const copy = join(assets, `${request.path}.gz`);
    const text = /\.(js|css)$/.exec(request.path)?.[1];
    response.vary("Accept-Encoding");
    if (text && request.acceptsEncodings("gzip") === "gzip" && existsSync(copy)) {
      response.type(text).set("Content-Encoding", "gzip");
      request.url = request.url.replace(request.path, `${request.path}.gz`);
    }
    next();
  };
}

function shell(page: string): RequestHandler {
  return (request, response, next) => {
    // At the root a dot asks for a file, below it may stand in an id; everything else is a screen, and which one the browser finds out.
    if (
      !["GET", "HEAD"].includes(request.method) ||
      /^\/(assets\/.*|[^/]*\.[^/]*)$/.test(request.path)
    ) {
      next();
      return;
    }
    response.set("Cache-Control", "no-cache");
    if (existsSync(page)) {
      response.sendFile(page, { dotfiles: "allow" });
      return;
    }
    response.status(503).type("text/plain").send("The dashboard is not built yet: npm run build\n");
  };
}
