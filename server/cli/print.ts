/** Writes one JSON document to standard output and nothing else. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value, null, 2)}\n`);
}

/** Writes one line for people. */
export function printLine(text: string): void {
  process.stdout.write(`${text}\n`);
}
