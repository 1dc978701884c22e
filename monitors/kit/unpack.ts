import { say } from "../../contract/refusal";
import { promisify } from "node:util";
import { brotliDecompress, gunzip, inflate, inflateRaw } from "node:zlib";
import { FetchFault, errorCode } from "./fetch-fault";

const unzip = {
  gzip: promisify(gunzip),
  deflate: promisify(inflate),
  "deflate-raw": promisify(inflateRaw),
  br: promisify(brotliDecompress),
};

/**
 * Undoes the Content-Encoding (gzip, deflate, br; at most two of them) and a gzip nobody declared,
 * as servers send for `.xml.gz`. Never gives more than `limit` bytes.
 * @throws FetchFault `too-large` (a gzip bomb too) or `decode`.
 */
export async function unpack(
  bytes: Uint8Array,
  contentEncoding: string | undefined,
  limit: number,
): Promise<Uint8Array> {
  const codings = (contentEncoding ?? "")
    .toLowerCase()
    .split(",")
    .map((name) => name.trim().replace(/^x-/, ""))
    .filter((name) => name !== "" && name !== "identity");
  if (codings.length > 2)
    throw new FetchFault("decode", say("visit-packed", { coding: codings.join(", ") }));
  let plain = bytes;
  for (const coding of codings.reverse()) plain = await undo(coding, plain, limit);
  return isGzip(plain) ? undo("gzip", plain, limit) : plain;
}

async function undo(coding: string, bytes: Uint8Array, limit: number): Promise<Uint8Array> {
  // Some servers declare gzip and send the text as it is.
  if (bytes.length === 0 || (coding === "gzip" && !isGzip(bytes))) return bytes;
  const name = coding === "deflate" && !hasZlibHeader(bytes) ? "deflate-raw" : coding;
  if (!isKnown(name)) throw new FetchFault("decode", say("visit-packed", { coding: name }));
  try {
    return await unzip[name](bytes, { maxOutputLength: limit });
  } catch (error) {
    if (errorCode(error) === "ERR_BUFFER_TOO_LARGE") {
      throw new FetchFault("too-large", say("visit-too-large", { most: limit }));
    }
    throw new FetchFault("decode", say("visit-packed", { coding }));
  }
}

function isKnown(name: string): name is keyof typeof unzip {
  return Object.hasOwn(unzip, name);
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** "deflate" means zlib by the standard and raw deflate by habit; the header tells them apart. */
function hasZlibHeader(bytes: Uint8Array): boolean {
  const [first = 0, second = 0] = bytes;
  return (first & 0x0f) === 8 && (first * 256 + second) % 31 === 0;
}
