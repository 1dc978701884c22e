import { htmlToLine, htmlToText } from "../kit/html-text";
import type { RawItem } from "./parse-items";

/** One item of a feed of any format, before its dates and its identity are settled. */
export interface ParsedItem {
  guid: string | null;
  title: string | null;
  /** Absolute, http or https. */
  link: string | null;
  author: string | null;
  text: string | null;
  html: string | null;
  /** As written. */
  published: string | null;
  updated: string | null;
}

const PUBLISHED = [
  "published",
  "pubDate",
  "pubdate",
  "dc:date",
  "issued",
  "dcterms:issued",
  "created",
];
const UPDATED = ["updated", "modified", "dcterms:modified"];
const BODY = ["content:encoded", "content", "description", "summary"];

/** Reads an item's elements, each of which may be text, an object with attributes, or absent. */
export function readItem(raw: RawItem, base: string | null): ParsedItem {
  const guid = first(raw, ["guid", "id"]) ?? asText(raw["rdf:about"]);
  const html = first(raw, BODY);
  return {
    guid,
    title: lineOf(first(raw, ["title", "dc:title"])),
    link: linkOf(valuesOf(raw, "link"), base) ?? permalink(raw, guid),
    author: authorOf(raw),
    text: html === null ? null : htmlToText(html) || null,
    html,
    published: first(raw, PUBLISHED),
    updated: first(raw, UPDATED),
  };
}

/** An http address made absolute, or null. */
export function webLink(text: string | null, base: string | null): string | null {
  if (text === null || !URL.canParse(text, base ?? undefined)) return null;
  const url = new URL(text, base ?? undefined);
  return /^https?:$/.test(url.protocol) ? url.href : null;
}

/** Text on one line, tags and entities resolved; what is all tags to the eye stays as it is. */
export function lineOf(text: string | null): string | null {
  return text === null ? null : htmlToLine(text) || text.trim() || null;
}

function valuesOf(raw: RawItem, name: string): unknown[] {
  const value = raw[name];
  return Array.isArray(value) ? value : [];
}

function first(raw: RawItem, names: readonly string[]): string | null {
  for (const value of names.flatMap((name) => valuesOf(raw, name))) {
    const text = asText(value);
    if (text !== null) return text;
  }
  return null;
}

/** The text inside whatever the XML reader made of an element; null when there is none, or too deep. */
function asText(value: unknown, depth = 0): string | null {
  if (typeof value === "string") return value.trim() || null;
  if (typeof value !== "object" || value === null || depth > 20) return null;
  const parts = Object.entries(value).filter(([name]) => name !== "$");
  const texts = parts.flatMap(([, part]: [string, unknown]) =>
    (Array.isArray(part) ? part : [part]).map((inner) => asText(inner, depth + 1)),
  );
  return texts.filter((text) => text !== null).join(" ") || null;
}

/** Attributes of an element, as xml2js keeps them. */
function attribute(value: unknown, name: string): string | null {
  if (typeof value !== "object" || value === null || !("$" in value)) return null;
  const attributes = value.$;
  if (typeof attributes !== "object" || attributes === null) return null;
  return asText(Object.getOwnPropertyDescriptor(attributes, name)?.value);
}

/** The page for readers before any other kind of link; RSS has it as text, Atom as `href`. */
function linkOf(links: readonly unknown[], base: string | null): string | null {
  const candidates = links.map((link) => ({
    rel: attribute(link, "rel") ?? "alternate",
    html: (attribute(link, "type") ?? "text/html").includes("html"),
    url: webLink(attribute(link, "href") ?? asText(link), base),
  }));
  const usable = candidates.filter(({ url }) => url !== null);
  const best =
    usable.find(({ rel, html }) => rel === "alternate" && html) ??
    usable.find(({ rel }) => rel === "alternate") ??
    usable.find(({ rel }) => rel !== "enclosure");
  return best?.url ?? null;
}

/** A guid is a link unless it says that it is none. */
function permalink(raw: RawItem, guid: string | null): string | null {
  const [element] = valuesOf(raw, "guid");
  return attribute(element, "isPermaLink") === "false" ? null : webLink(guid, null);
}

function authorOf(raw: RawItem): string | null {
  const [author] = valuesOf(raw, "author");
  const named = typeof author === "object" && author !== null && "name" in author;
  const text = named ? asText(author.name) : (first(raw, ["dc:creator"]) ?? asText(author));
  // RSS: "desk@paper.example (张三)"; an address alone is nobody's name.
  const name = /^\S+@\S+\s*\((.+)\)$/.exec(text ?? "")?.[1] ?? text;
  return lineOf(name === null || /^\S+@\S+$/.test(name) ? null : name);
}
