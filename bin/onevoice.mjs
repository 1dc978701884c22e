#!/usr/bin/env node
// The command `onevoice`: builds what is not built, then runs it.
import { fileURLToPath, pathToFileURL } from "node:url";
import path from "node:path";
import { build } from "./build.mjs";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
await build({ log: (line) => process.stderr.write(`${line}\n`) });
const { main } = await import(pathToFileURL(path.join(root, "dist", "server", "main.js")).href);
process.exitCode = await main(process.argv.slice(2), root);
