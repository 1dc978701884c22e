/** What to tell people of an error that ends a command: its own words, without a stack; faults of files and settings stand a line each. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return "failed for an unknown reason";
  const code = "code" in error ? error.code : null;
  if (code === "EADDRINUSE")
    return "PORT: this port is taken by another program; set another one, such as PORT=8081";
  if (code === "ECONNREFUSED")
    return "the server cannot be reached: nothing listens there (connection refused)";
  return error.message || error.name;
}
