// Builds what is stale: the server by esbuild into dist/server, the dashboard by vite into dist/dashboard.
//   node bin/build.mjs           builds, and returns at once where nothing changed
//   node bin/build.mjs --force   builds in any case
//   node bin/build.mjs --watch   keeps building while files change
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { basename, dirname, join, relative } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const at = (...parts) => join(root, ...parts);

// What each part is made from. A stamp beside the output remembers the inputs' sizes and times, and the version of
// what the inputs do not show: the installed packages.
const PARTS = {
  server: { inputs: ["contract", "server", "monitors"], build: buildServer },
  "store-template.tar": {
    inputs: [
      "server/adapters/store/schema-response.ts",
      "server/adapters/store/schema.ts",
      "server/adapters/store/migrations",
    ],
    build: buildTemplate,
  },
  dashboard: { inputs: ["contract", "dashboard"], build: buildDashboard },
};

/** Builds the stale parts. Returns the names of those that were built. */
export async function build({ force = false, log = console.error } = {}) {
  const built = [];
  for (const [name, part] of Object.entries(PARTS)) {
    if (!existsSync(at(part.inputs.at(-1)))) continue;
    const stamp = at("dist", `${name}.stamp`);
    const now = fingerprint([
      ...part.inputs,
      "package-lock.json",
      "tsconfig.json",
      "bin/build.mjs",
    ]);
    const before = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
    if (!force && before === now && existsSync(at("dist", name))) continue;
    const started = Date.now();
    // Without its stamp a build that breaks off counts as stale.
    rmSync(stamp, { force: true });
    await part.build();
    mkdirSync(at("dist"), { recursive: true });
    writeFileSync(stamp, now);
    log(`built ${name} in ${Date.now() - started} ms`);
    built.push(name);
  }
  return built;
}

async function serverOptions() {
  return {
    absWorkingDir: root,
    entryPoints: entryPoints(),
    outdir: "dist/server",
    // One flat folder: a thread's file is found beside the file that starts it, whichever chunk that lands in.
    entryNames: "[name]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    packages: "external",
    sourcemap: true,
    logLevel: "warning",
  };
}

async function buildServer() {
  const esbuild = await import("esbuild");
  rmSync(at("dist/server"), { recursive: true, force: true });
  await esbuild.build(await serverOptions());
}

/** An empty database with all tables, made by the server that was just built. */
async function buildTemplate() {
  const { main } = await import(pathToFileURL(at("dist/server/main.js")).href);
  const code = await main(["make-template"], root);
  if (code !== 0) throw new Error("the database template could not be made");
}

async function buildDashboard() {
  const vite = await import("vite");
  await vite.build({ configFile: at("dashboard/vite.config.ts"), logLevel: "warn" });
  packAssets();
}

/** A compressed copy beside each script and style, for the centre to hand out. */
function packAssets() {
  const folder = at("dist/dashboard/assets");
  for (const file of readdirSync(folder).filter((name) => /\.(js|css)$/.test(name)))
    writeFileSync(
      join(folder, `${file}.gz`),
      gzipSync(readFileSync(join(folder, file)), { level: 9 }),
    );
}

/** The command line, and every file that runs in a thread of its own. */
function entryPoints() {
  const workers = ["server", "monitors"]
    .flatMap((folder) => filesIn(folder))
    .filter((file) => /-worker\.ts$/.test(basename(file)));
  const main = existsSync(at("server/cli/main.ts")) ? ["server/cli/main.ts"] : [];
  return [...main, ...workers];
}

function filesIn(path) {
  if (!existsSync(at(path))) return [];
  if (!statSync(at(path)).isDirectory()) return [path];
  return readdirSync(at(path), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .sort();
}

function fingerprint(paths) {
  const hash = createHash("sha256");
  for (const file of paths.flatMap(filesIn)) {
    const { size, mtimeMs } = statSync(at(file));
    hash.update(`${file}\0${size}\0${mtimeMs}\n`);
  }
  return hash.digest("hex");
}

async function watch() {
  const [esbuild, vite] = await Promise.all([import("esbuild"), import("vite")]);
  const context = await esbuild.context({ ...(await serverOptions()), logLevel: "info" });
  await context.watch();
  await vite.build({ configFile: at("dashboard/vite.config.ts"), build: { watch: {} } });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  if (process.argv.includes("--watch")) await watch();
  else await build({ force: process.argv.includes("--force") });
}
