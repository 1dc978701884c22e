/** Waits for work that ends by calling back. Rejects with its error, which is made an Error where it is none. */
export function settled(work: (done: (error?: unknown) => void) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    work((error) => {
      if (error === undefined || error === null) resolve();
      else reject(error instanceof Error ? error : new Error("the work failed", { cause: error }));
    });
  });
}
