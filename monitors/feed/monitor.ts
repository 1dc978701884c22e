import { say } from "../../contract/refusal";
import { IANAZone } from "luxon";
import type { Instant } from "../../contract/primitives";
import { type Signal, signal } from "../../contract/signal";
import {
  notTaken,
  visitFault,
  type RefusedItem,
  type SourceDoc,
  type SourceFault,
} from "../../contract/source";
import type { Monitor, Seen, Visit } from "../../server/ports/monitor";
import type { AddressGuard } from "../kit/address-guard";
import { faultOf } from "../kit/fetch-fault";
import { type FetchLimits, type Fetched, safeFetch } from "../kit/safe-fetch";
import { normalizeItem } from "./normalize";
import { type FeedDocument, readFeed } from "./read-feed";

const ACCEPT =
  "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5";

/** Refused items kept one by one; the others are counted. */
const REFUSED_SHOWN = 100;

/** What the feed monitor is made with. */
interface FeedMonitorOptions {
  guard: AddressGuard;
  /** Instead of 20 s, 15 MiB and 5 redirects. */
  limits?: Partial<FetchLimits>;
}

/** Listens to RSS, RDF, Atom and JSON feeds. */
export function feedMonitor(options: FeedMonitorOptions): Monitor {
  return {
    kind: "feed",
    collect: (source, now, seen = {}) =>
      visit(source, now, options, seen).catch((error: unknown) => failed(faultOf(error))),
  };
}

async function visit(
  source: SourceDoc,
  now: Instant,
  options: FeedMonitorOptions,
  seen: Seen,
): Promise<Visit> {
  const { url, etag, lastModified, timeZone } = source;
  if (!IANAZone.isValidZone(timeZone))
    return failed(visitFault("broken", say("visit-zone", { zone: timeZone })));
  const answer = await safeFetch(url, { ...options, now, accept: ACCEPT, etag, lastModified });
  if (!answer.ok) {
    if (answer.fault.status !== undefined) seen.status = answer.fault.status;
    return answer;
  }
  seen.status = answer.status;
  seen.bytes = answer.bytes.length;
  const validators = validatorsOf(answer);
  if (answer.unchanged) {
    // A 304 need not repeat the validators.
    const kept = {
      etag: validators.etag ?? etag,
      lastModified: validators.lastModified ?? lastModified,
    };
    return { ok: true, unchanged: true, signals: [], refused: [], ...kept };
  }
  const contentType = answer.headers["content-type"] ?? null;
  const reading = await readFeed(answer.bytes, { contentType, url: answer.url, timeZone, now });
  if (reading.encoding) seen.encoding = reading.encoding;
  if (reading.ok) seen.format = reading.feed.format;
  return reading.ok ? take(reading.feed, source, validators) : reading;
}

type Validators = Pick<SourceDoc, "etag" | "lastModified">;

function validatorsOf({ headers }: Extract<Fetched, { ok: true }>): Validators {
  return { etag: headers["etag"] ?? null, lastModified: headers["last-modified"] ?? null };
}

function take(feed: FeedDocument, source: SourceDoc, validators: Validators): Visit {
  const { faults } = feed;
  const signals: Signal[] = [];
  const refused = faults.map((one) => ({ ...one, item: one.item.slice(0, 200) }));
  for (const item of feed.items) {
    const checked = signal.safeParse(normalizeItem(item, source));
    if (checked.success) signals.push(checked.data);
    else refused.push(unfit(item.id, checked.error.issues));
  }
  if (signals.length === 0) return failed(nothingTaken(refused));
  const left = refused.length - REFUSED_SHOWN;
  if (left > 0)
    refused.splice(REFUSED_SHOWN, left, notTaken("document", say("items-more", { count: left })));
  // With the validators of half a document the other half would be answered with 304.
  const kept = feed.complete ? validators : { etag: null, lastModified: null };
  return { ok: true, unchanged: false, signals, refused, ...kept };
}

/** A feed that gives nothing is a blind spot, whatever its status code says. */
function nothingTaken(refused: RefusedItem[]): SourceFault {
  const [first] = refused;
  if (!first) return visitFault("empty", say("visit-no-items"));
  const { item, reason } = first;
  return visitFault(
    "broken",
    say("visit-nothing-taken", { refused: refused.length, item }),
    `nothing could be taken; ${refused.length} refused, first ${item}: ${reason}`,
  );
}

function unfit(item: string, issues: readonly { path: PropertyKey[]; message: string }[]) {
  const faults = issues.map(({ path, message }) => ({ field: path.join("."), message }));
  return notTaken(
    item,
    say("item-unfit", { fields: faults.map(({ field }) => field).join(", ") }),
    faults.map(({ field, message }) => `${field}: ${message}`).join("; "),
  );
}

function failed(fault: SourceFault): Visit {
  return { ok: false, fault };
}
