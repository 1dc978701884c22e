/** An id that no other browser makes: begins as given, then 16 random hex digits. Works without https too. */
export function newId(beginning: string): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0"));
  return `${beginning}-${digits.join("")}`;
}
