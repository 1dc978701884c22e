import type { ReceivedLetter } from "./mail-server";

/** A letter as its reader sees it. */
export interface ReadLetter {
  to: string;
  subject: string;
  text: string;
  /** The signed link; empty where there is none. */
  link: string;
  /** Number of the page it tells of; 0 where it tells of none. */
  page: number;
}

/** Decodes a letter: subject and plain words. */
export function readLetter(letter: ReceivedLetter): ReadLetter {
  const { headers } = parted(letter.raw);
  const text = plainWords(letter.raw);
  return {
    to: letter.to[0] ?? "",
    subject: decodedWords(headers.get("subject") ?? ""),
    text,
    link: /https?:\/\/\S+\/a\/\S+/.exec(text)?.[0] ?? "",
    page: Number(/(?:OneVoice 呼叫|OneVoice page) (\d+)/.exec(text)?.[1] ?? 0),
  };
}

function plainWords(part: string): string {
  const { headers, body } = parted(part);
  const type = headers.get("content-type") ?? "text/plain";
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary !== undefined) {
    const parts = body.split(`--${boundary}`).slice(1, -1);
    return parts.map((inner) => plainWords(inner.replace(/^\r\n/, ""))).find(Boolean) ?? "";
  }
  if (!type.startsWith("text/plain")) return "";
  const encoding = (headers.get("content-transfer-encoding") ?? "").toLowerCase();
  if (encoding === "base64") return Buffer.from(body, "base64").toString("utf8");
  return encoding === "quoted-printable" ? unquoted(body.replace(/=\r\n/g, "")) : body;
}

function parted(raw: string): { headers: Map<string, string>; body: string } {
  const end = raw.indexOf("\r\n\r\n");
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, " ")
    .split("\r\n");
  const headers = new Map(
    lines.map((line) => {
      const colon = line.indexOf(":");
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()] as const;
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

function decodedWords(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, "?==?")
    .replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, (_all, kind: string, text: string) =>
      kind.toLowerCase() === "b"
        ? Buffer.from(text, "base64").toString("utf8")
        : unquoted(text.replaceAll("_", " ")),
    );
}

function unquoted(text: string): string {
  return text.replace(/(?:=[0-9A-Fa-f]{2})+/g, (bytes) =>
    Buffer.from(bytes.replaceAll("=", ""), "hex").toString("utf8"),
  );
}
