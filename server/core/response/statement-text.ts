import { DateTime } from "luxon";
import type { Counts } from "../../../contract/case";
import type { Bilingual, Instant, Language } from "../../../contract/primitives";

/** A template's text with these blanks filled; a blank without a value, or with spaces only, stays as `{blank}`. */
export function fillTemplate(text: string, slots: Readonly<Record<string, string>>): string {
  return text.replace(/\{([a-z0-9-]+)\}/g, (blank, id: string) => {
    const value = Object.hasOwn(slots, id) ? slots[id]?.trim() : "";
    return value ? value : blank;
  });
}

/** What an incident already knows of itself. */
export interface KnownFacts {
  /** When we became aware of it. */
  openedAt: Instant;
  title: string;
  /** Of its cases; one problem each. */
  counts: readonly Counts[];
  /** The sentence of care of the incident's first playbook that has one. */
  concern: Bilingual | null;
  commander: string | null;
  organisation: string;
}

/** The blanks of the holding statement that need nobody's thought, and the moment of the promised next update. */
export function prefill(
  facts: KnownFacts,
  given: { now: Instant; timeZone: string; language: Language },
): { slots: Record<string, string>; nextUpdate: Instant } {
  const { language, timeZone } = given;
  const nextUpdate = nextUpdateAt(given.now);
  const known: Record<string, string | null> = {
    time: spokenTime(facts.openedAt, timeZone, language),
    event: facts.title,
    // The template sets the full stop itself.
    concern: facts.concern?.[language].trim().replace(/[。.]$/, "") ?? null,
    facts: countedInWords(facts.counts, language),
    unknowns: UNKNOWN[language],
    owner: facts.commander,
    "next-update": spokenTime(nextUpdate, timeZone, language),
    company: facts.organisation,
  };
  const slots = Object.entries(known).filter((one): one is [string, string] => Boolean(one[1]));
  return { slots: Object.fromEntries(slots), nextUpdate };
}

const STEP_MS = 5 * 60_000;
/** Two hours: the second update of the four-hour phase, with time to sign it (domain C). */
const UPDATE_MS = 2 * 3_600_000;

/** Two hours from now, rounded up to the next five minutes: a time that can be said aloud. */
function nextUpdateAt(now: Instant): Instant {
  return Math.ceil((now + UPDATE_MS) / STEP_MS) * STEP_MS;
}

// No cause and no extent is known in the first hour; saying so is a rule of the house (domain C, always).
const UNKNOWN: Bilingual = {
  "zh-CN": "原因和影响范围",
  en: "the cause and the full extent",
};

function spokenTime(at: Instant, zone: string, language: Language): string {
  const local = DateTime.fromMillis(at, { zone });
  return language === "en"
    ? local.setLocale("en").toFormat("HH:mm 'on' d LLLL yyyy")
    : local.toFormat("yyyy年M月d日 HH:mm");
}

/** The largest confirmed count of one problem; several problems are not added up. Null where nobody is counted. */
function countedInWords(all: readonly Counts[], language: Language): string | null {
  const most = (of: (counts: Counts) => number) => Math.max(0, ...all.map(of));
  const households = most((counts) => counts.households);
  const persons = most((counts) => counts.persons);
  if (households > 0)
    return language === "en"
      ? `${String(households)} ${households === 1 ? "household has" : "households have"} reported the same problem`
      : `已登记 ${String(households)} 户同一问题`;
  if (persons === 0) return null;
  return language === "en"
    ? `${String(persons)} ${persons === 1 ? "person has" : "people have"} reported the same problem`
    : `已登记 ${String(persons)} 人同一问题`;
}
