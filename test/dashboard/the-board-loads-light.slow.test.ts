import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";

const dist = join(import.meta.dirname, "../../dist/dashboard");
/** kB of script, gzipped, until the board stands. */
const MOST_KB = 450;
/** kB of script, gzipped, that a screen of the desk may fetch besides. */
const MOST_MORE_KB = 250;

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

const read = (file: string) => readFileSync(join(dist, file));
const sizeOf = (files: Iterable<string>) =>
  [...files].reduce((sum, file) => sum + gzipSync(read(file)).length, 0) / 1_000;
/** Scripts that bring Ant Design carry the name of the desk's theme. */
const isThemed = (file: string) => read(file).includes("ant-theme");

test.each(["screens/overview.tsx", "screens/wall.tsx"])(
  "%s: at most 450 kB of script, and none of the desk's tables and forms",
  (screen) => {
    const scripts = scriptsOf(screen);
    expect(sizeOf(scripts)).toBeLessThanOrEqual(MOST_KB);
    const desk = [...scriptsOf("screens/complaints.tsx")].filter(isThemed);
    expect(desk).not.toEqual([]);
    expect([...scripts].filter(isThemed)).toEqual([]);
  },
);

test.each(["complaints", "new-complaint", "import-complaints", "sources", "on-call"])(
  "screens/%s.tsx: at most 250 kB more than the board",
  (screen) => {
    const board = scriptsOf("screens/overview.tsx");
    const more = [...scriptsOf(`screens/${screen}.tsx`)].filter((file) => !board.has(file));
    expect(sizeOf(more)).toBeLessThanOrEqual(MOST_MORE_KB);
  },
);
