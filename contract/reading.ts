import type { Bilingual, Instant } from "./primitives";

/** What a signal turned out to be for the case it joined. */
export type ReadingRole =
  /** a complaint of somebody's own: may add parties */
  | "complaint"
  /** an independent publication about the case: an origin */
  | "publication"
  /** a repost, reprint or citation: reach, neither origin nor party */
  | "reach"
  /** about us, but neither complaint nor negative publication */
  | "mention"
  /** about a peer: a watch notice, nothing more */
  | "peer"
  /** nothing to do with us */
  | "none";

/** Why a signal adds nothing to the counts. Shown to people as "left out, because". */
export type Exclusion =
  | "spam"
  | "repeat"
  | "positive"
  | "neutral"
  | "peer"
  | "namesake"
  | "own-statement"
  | "not-about-us"
  | "resurfaced"
  | "reprint"
  | "withdrawn-as-false"
  | "marked-invalid"
  | "rejected-evidence";

/** How far a threat has gone: 0 talk, 1 stated intent, 2 an organised step, 3 it happened (the "may cause" scale). */
export interface Threat {
  kind: "litigation" | "media" | "regulator" | "collective";
  grade: 0 | 1 | 2 | 3;
  /** The words that showed it, as they stand in the text. */
  words: string;
}

/** Where a flat stands, as far as everybody may see: its room stays behind. */
export interface Flat {
  /** "3号楼" of two phases are two buildings. */
  phase: string | null;
  zone: string | null;
  building: string | null;
  stair: string | null;
  /** Read from the room's number; null where that names none. */
  floor: number | null;
  /** As people write it, the room masked: "3栋2单元18**室". */
  shown: string;
}

/** A joint complaint as counted: either keys of the listed households, or numbers. */
export interface JointClaim {
  /** Household keys of the listed addresses (deduplicated); empty when only numbers are known. */
  households: string[];
  /** Where those flats stand, by their keys. Joint complaints read before 0.2 have none. */
  flats?: Record<string, Flat>;
  /** Stated numbers; null when not stated. */
  householdCount: number | null;
  personCount: number | null;
  /** Taken by staff (hotline, store, letter, an event report): the numbers are verified, attested by the handler. */
  attested: boolean;
}

/** What comparing texts needs to remember of one text. */
export interface TextPrint {
  /** Hash of the folded text without punctuation: equal for the same words. */
  exact: string;
  /** MinHash signature of character 3-grams, 64 values, base64 of a Uint32Array. Null for texts under 12 characters. */
  minhash: string | null;
  /** Distinct terms (words, subject and defect tags, character bigrams) with their counts: the TF part. */
  terms: [term: string, count: number][];
  /**
   * What finds it within a longer text: number of its grams, then the smallest 512 of their hashes, base64 of a
   * Uint32Array. Publications and posts of 40 words or more; missing in old rows.
   */
  passage?: string | null;
}

/** The earlier record of its case that a publication or post repeats. */
export interface Repeats {
  /** Its reading, and the sender's id of it. */
  reading: string;
  signal: string;
  /**
   * repost: it passes that one on. page: the same address, so an update of it. words: the same words, but for a line. holds: all of its text stands in
   * this longer one. part: this one's text stands in it. quotes: it stands in this one, which has more to say itself.
   */
  how: "repost" | "page" | "words" | "holds" | "part" | "quotes";
}

/** What the centre understood of one signal, and how it counts. One row a signal, for ever; corrections are visible in it. */
export interface Reading {
  /** `${source}|${id}`: unique in the centre. */
  id: string;
  /** The sender's own id. */
  signal: string;
  source: string;
  type: "complaint" | "article" | "post" | "event";
  /** The signal's number in the order of receipt. */
  seq: number;
  shard: number;
  caseId: string | null;
  /** Receipt time. */
  at: Instant;
  /** Event time: made or published. */
  eventAt: Instant;
  late: boolean;
  role: ReadingRole;
  excluded: Exclusion | null;
  /** In plain words, why it is where it is. */
  reason: Bilingual;
  /** Keyed hashes of whatever identifies the person, strongest first, such as "phone:3f…", "account:9a…", "author:77…". */
  personKeys: string[];
  /** Keyed hashes of what can be compared with a speaker who left less: shown digits, surname, name. Missing in old rows. */
  traces?: string[];
  /** Keys that a person said are somebody else's: the speaker is not counted with those who have them. */
  apart?: string[] | null;
  /** Keyed hash of project + building + unit + room; null when no room is known. */
  householdKey: string | null;
  /** Where its address lies; readings made before 0.2 have none. */
  flat?: Flat | null;
  /** verified: an identified complainant. possible: anonymous. none: adds no party. */
  party: "verified" | "possible" | "none";
  /** Masked label for people: "陈** 139****0101 · 3栋2单元18**室". Never an identity. */
  label: string;
  channel: string;
  outlet: string | null;
  outletKind: "registered" | "self-media" | null;
  origin: boolean;
  url: string | null;
  /**
   * What its page is known by: the canonical address, of a post with its author's key. Null for complaints and for an
   * address that names no article; missing in old rows.
   */
  page?: string | null;
  /** What it repeats, where that is known; it is kept, and so is the other. Missing in old rows. */
  repeats?: Repeats | null;
  /** The first 80 characters of title or text, as shown in lists. */
  excerpt: string;
  threat: Threat | null;
  joint: JointClaim | null;
  /** Words in an identified complainant's own text that tell of injury, fire or explosion; null otherwise. */
  harm: string | null;
  /** Words that seem to tell of some other reportable event: a watch notice. */
  hint: string | null;
  /** Of a signal about peers: whom it names, and whether it speaks ill of them. Null for others; missing in old rows. */
  peers?: { names: string[]; tone: "negative" | "neutral" | "positive" } | null;
  print: TextPrint;
  /** Complaints only. */
  complaint: {
    status: "open" | "resolved" | "closed";
    madeAt: Instant;
    /** Outcome of the follow-up, which closing needs. */
    outcome: string | null;
    resolvedAt: Instant | null;
    closedAt: Instant | null;
    reopenedAt: Instant | null;
  } | null;
}
