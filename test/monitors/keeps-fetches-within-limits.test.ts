import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import type { IncomingMessage, ServerResponse } from "node:http";
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { addressGuard } from "../../monitors/kit/address-guard";
import { type FetchOptions, safeFetch } from "../../monitors/kit/safe-fetch";
import { type FeedServer, NOW, startServer } from "./feed-server";

const TEXT = "新闻".repeat(300);
const seen: IncomingMessage[] = [];
const open: Record<string, (response: ServerResponse, request: IncomingMessage) => void> = {
  "/plain": (response) => response.end(TEXT),
  "/big": (response) => response.end(Buffer.alloc(30_000)),
  "/big-unannounced": (response) => {
    response.write(Buffer.alloc(15_000));
    response.end(Buffer.alloc(15_000));
  },
  "/bomb": (response) => encoded(response, "gzip", gzipSync(Buffer.alloc(5_000_000))),
  "/bomb-inside": (response) => response.end(gzipSync(Buffer.alloc(5_000_000))),
  "/gzip": (response) => encoded(response, "gzip", gzipSync(TEXT)),
  "/x-gzip": (response) => encoded(response, "x-gzip", gzipSync(TEXT)),
  "/br": (response) => encoded(response, "br", brotliCompressSync(TEXT)),
  "/deflate": (response) => encoded(response, "deflate", deflateSync(TEXT)),
  "/deflate-raw": (response) => encoded(response, "deflate", deflateRawSync(TEXT)),
  "/twice": (response) => encoded(response, "deflate, gzip", gzipSync(deflateSync(TEXT))),
  "/gzip-undeclared": (response) => response.end(gzipSync(TEXT)),
  "/gzip-declared-only": (response) => encoded(response, "gzip", Buffer.from(TEXT)),
  "/gzip-damaged": (response) => encoded(response, "gzip", gzipSync(TEXT).subarray(0, 30)),
  "/zstd": (response) => encoded(response, "zstd", Buffer.from(TEXT)),
  "/stalled-head": () => undefined,
  "/stalled-body": (response) => void response.write("<rss"),
  "/trickle": (response) => {
    const timer = setInterval(() => response.write("x"), 20);
    response.on("close", () => clearInterval(timer));
  },
  "/cut": (response) => {
    response.writeHead(200, { "content-length": 1_000 });
    response.write("<rss", () => response.destroy());
  },
  "/cut-chunked": (response) => void response.write("<rss", () => response.destroy()),
  "/conditional": (response, request) => {
    const { "if-none-match": etag, "if-modified-since": since } = request.headers;
    response.writeHead(etag === '"v1"' || since ? 304 : 200, { etag: '"v1"' }).end();
  },
  "/always-304": (response) => response.writeHead(304).end(),
  "/404": (response) => response.writeHead(404).end("gone"),
  "/429-seconds": (response) => response.writeHead(429, { "retry-after": "120" }).end(),
  "/503-date": (response) =>
    response.writeHead(503, { "retry-after": "Tue, 10 Mar 2026 01:00:00 GMT" }).end(),
  "/429-forever": (response) => response.writeHead(429, { "retry-after": "999999999" }).end(),
  "/429-odd": (response) => response.writeHead(429, { "retry-after": "soon" }).end(),
  "/moved": (response) => redirect(response, "/plain"),
  "/loop": (response) => redirect(response, "/loop"),
  "/big-head": (response) => response.writeHead(200, { "x-big": "x".repeat(40_000) }).end(),
};

let server: FeedServer;
beforeAll(async () => {
  server = await startServer((request, response) => {
    seen.push(request);
    const { pathname, searchParams } = new URL(request.url ?? "/", "http://x");
    const to = searchParams.get("to");
    if (to !== null) redirect(response, to);
    else open[pathname]?.(response, request);
  });
});
afterAll(() => server.close());

const allowed = addressGuard(["127.0.0.1"]);
const get = (path: string, more: Partial<FetchOptions> = {}) =>
  safeFetch(path.startsWith("/") ? server.url + path : path, {
    guard: allowed,
    now: NOW,
    ...more,
    limits: { totalMs: 2_000, maxBytes: 20_000, ...more.limits },
  });
const faultOf = async (path: string, more?: Partial<FetchOptions>) => {
  const answer = await get(path, more);
  return answer.ok ? answer : answer.fault;
};

describe("addresses", () => {
  test.each([
    "http://127.0.0.1:PORT/plain",
    "http://localhost:PORT/plain",
    "http://2130706433:PORT/plain",
    "http://0x7f.1:PORT/plain",
    "http://0177.0.0.1:PORT/plain",
    "http://[::1]:PORT/plain",
    "http://[::ffff:127.0.0.1]:PORT/plain",
  ])("%s is not dialled unless it is allowed", async (url) => {
    const before = seen.length;
    const fault = await faultOf(url.replace("PORT", String(server.port)), {
      guard: addressGuard([]),
    });
    expect(fault).toMatchObject({ class: "refused-address" });
    expect(seen).toHaveLength(before);
  });

  test.each([
    "http://127.0.0.2:PORT/plain",
    "http://2130706434:PORT/plain",
    "http://[::1]:PORT/plain",
    "http://169.254.169.254/latest/meta-data",
    "http://10.0.0.1/",
    "file:///etc/passwd",
    "http://user:secret@127.0.0.1:PORT/plain",
    "http://",
  ])("a redirect to %s is refused", async (target) => {
    const to = encodeURIComponent(target.replace("PORT", String(server.port)));
    expect(await faultOf(`/?to=${to}`)).toMatchObject({ class: "refused-address" });
  });

  test("what a name resolves to is checked when it is dialled", async () => {
    const resolve: FetchOptions["resolve"] = (_host, _options, done) =>
      done(null, [
        { address: "127.0.0.2", family: 4 },
        { address: "127.0.0.1", family: 4 },
      ]);
    const url = `http://paper.example:${server.port}/plain`;
    expect(await get(url, { resolve })).toMatchObject({ ok: true });
    const nothing = { resolve, guard: addressGuard(["127.0.0.3"]) };
    expect(await faultOf(url, nothing)).toMatchObject({ class: "refused-address" });
  });

  test("an allowed host may have any address and port", async () => {
    const url = `http://localhost:${server.port}/plain`;
    expect(await get(url, { guard: addressGuard(["localhost"]) })).toMatchObject({ ok: true });
  });

  test("a name that does not resolve is a DNS fault", async () => {
    const resolve: FetchOptions["resolve"] = (host, _options, done) =>
      done(Object.assign(new Error(`getaddrinfo ENOTFOUND ${host}`), { code: "ENOTFOUND" }), []);
    expect(await faultOf("http://paper.example/", { resolve })).toMatchObject({ class: "dns" });
  });

  test("a closed port is a connection fault", async () => {
    const closed = await startServer(() => undefined);
    await closed.close();
    expect(await faultOf(`${closed.url}/`)).toMatchObject({ class: "connect" });
  });

  test("an https address that speaks http is a connection fault", async () => {
    const url = `https://127.0.0.1:${server.port}/plain`;
    expect(await faultOf(url)).toMatchObject({ class: "connect" });
  });

  test("a server that speaks no HTTP is a fault", async () => {
    const odd = createServer((socket) => {
      socket
        .on("error", () => undefined)
        .resume()
        .end("SSH-2.0-OpenSSH_9.6\r\n");
    });
    await new Promise<void>((done) => odd.listen(0, "127.0.0.1", done));
    const { port } = odd.address() as AddressInfo;
    expect(await faultOf(`http://127.0.0.1:${port}/`)).toHaveProperty("class");
    await new Promise((done) => odd.close(done));
  });
});

describe("answers", () => {
  test.each(["/plain", "/gzip", "/x-gzip", "/br", "/deflate", "/deflate-raw", "/twice"])(
    "%s arrives as it was written",
    async (path) => {
      const answer = await get(path);
      expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe(TEXT);
    },
  );

  test.each(["/gzip-undeclared", "/gzip-declared-only", "/moved"])(
    "%s arrives too",
    async (path) => {
      const answer = await get(path);
      expect(answer.ok && Buffer.from(answer.bytes).toString()).toBe(TEXT);
    },
  );

  test.each([
    ["/big", "too-large"],
    ["/big-unannounced", "too-large"],
    ["/bomb", "too-large"],
    ["/bomb-inside", "too-large"],
    ["/big-head", "too-large"],
    ["/gzip-damaged", "decode"],
    ["/zstd", "decode"],
    ["/cut", "connect"],
    ["/cut-chunked", "connect"],
    ["/loop", "redirects"],
    ["/404", "http-status"],
    ["/always-304", "http-status"],
  ])("%s is a fault: %s", async (path, kind) => {
    expect(await faultOf(path)).toMatchObject({ class: kind, message: expect.any(String) });
  });

  test.each(["/stalled-head", "/stalled-body", "/trickle"])(
    "%s ends at the deadline",
    async (path) => {
      const limits = { totalMs: 150 };
      expect(await faultOf(path, { limits })).toMatchObject({ class: "timeout" });
    },
  );

  test.each(["/stalled-head", "/stalled-body"])("%s ends when it falls silent", async (path) => {
    const limits = { idleMs: 100, totalMs: 30_000 };
    expect(await faultOf(path, { limits })).toMatchObject({ class: "timeout" });
  });

  test("an unchanged document is told apart from an empty one", async () => {
    const first = await get("/conditional");
    expect(first).toMatchObject({ ok: true, unchanged: false, headers: { etag: '"v1"' } });
    expect(await get("/conditional", { etag: '"v1"' })).toMatchObject({ unchanged: true });
    const lastModified = "Mon, 09 Mar 2026 00:00:00 GMT";
    expect(await get("/conditional", { lastModified })).toMatchObject({ unchanged: true });
  });

  test("a validator that fits no header is left out", async () => {
    expect(await get("/conditional", { etag: "新\r\nx: y" })).toMatchObject({ unchanged: false });
  });

  test.each([
    ["/429-seconds", NOW + 120_000],
    ["/503-date", NOW + 3_600_000],
    ["/429-forever", NOW + 86_400_000],
    ["/429-odd", undefined],
  ])("%s asks for peace until %s", async (path, retryAt) => {
    const fault = await faultOf(path);
    expect(fault).toMatchObject({ class: "http-status", status: Number(path.slice(1, 4)) });
    expect("retryAt" in fault ? fault.retryAt : undefined).toBe(retryAt);
  });

  test("the visitor says who it is and carries nothing else", async () => {
    await get("/plain");
    const headers = seen.at(-1)?.headers ?? {};
    expect(headers["user-agent"]).toBe("OneVoice/0.1 (+media monitor)");
    expect(headers).not.toHaveProperty("cookie");
    expect(headers).not.toHaveProperty("authorization");
  });
});

function encoded(response: ServerResponse, encoding: string, body: Buffer): void {
  response.writeHead(200, { "content-encoding": encoding }).end(body);
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { location }).end("moved");
}
