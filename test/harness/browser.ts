import { access } from "node:fs/promises";
import path from "node:path";
import { chromium, type Browser } from "playwright";

const ARGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

/**
 * A real Chromium: of CHROMIUM_PATH, of the PATH, or the one that comes with the development packages. Rejects where
 * none can be had: what people see is never left untested.
 */
export async function openBrowser(): Promise<Browser> {
  const found = process.env["CHROMIUM_PATH"] ?? (await onPath("chromium"));
  return found === null
    ? openPackaged()
    : chromium.launch({ executablePath: found, args: ARGS, headless: true });
}

/** Brings its own libraries along: systems without a desktop lack them. */
async function openPackaged(): Promise<Browser> {
  // Asked before the import: the package unpacks its libraries only where it believes to need them.
  process.env["AWS_EXECUTION_ENV"] ??= "AWS_Lambda_nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  const executablePath = await packaged.executablePath();
  const libraries = path.join(path.dirname(executablePath), "al2023", "lib");
  const search = [libraries, process.env["LD_LIBRARY_PATH"]].filter(Boolean).join(":");
  return chromium.launch({
    executablePath,
    args: [...packaged.args, ...ARGS],
    headless: true,
    env: { ...process.env, LD_LIBRARY_PATH: search },
  });
}

async function onPath(program: string): Promise<string | null> {
  for (const directory of (process.env["PATH"] ?? "").split(path.delimiter).filter(Boolean)) {
    const file = path.join(directory, program);
    if (
      await access(file).then(
        () => true,
        () => false,
      )
    )
      return file;
  }
  return null;
}
