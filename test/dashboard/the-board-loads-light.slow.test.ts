import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";

const dist = join(import.meta.dirname, "../../dist/dashboard");
/** kB of script, gzipped, until the board stands. */
const MOST_KB = 450;

interface Chunk {
  file: string;
  imports?: string[];
}

/** Every script that is fetched before this screen stands: the entry, the screen, and what both import at once. */
function scriptsOf(screen: string): Set<string> {
  const manifest = JSON.parse(readFileSync(join(dist, ".vite/manifest.json"), "utf8")) as Record<
    string,
    Chunk
  >;
  const files = new Set<string>();
  const take = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    files.add(chunk.file);
    chunk.imports?.forEach(take);
  };
  ["index.html", screen].forEach(take);
  return files;
}

test.each(["screens/overview.tsx", "screens/wall.tsx"])(
  "%s: at most 450 kB of script",
  (screen) => {
    const bytes = [...scriptsOf(screen)].reduce(
      (sum, file) => sum + gzipSync(readFileSync(join(dist, file))).length,
      0,
    );
    expect(bytes / 1_000).toBeLessThanOrEqual(MOST_KB);
  },
);
