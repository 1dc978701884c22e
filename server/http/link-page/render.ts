import { DateTime } from "luxon";
import type { PageDoc } from "../../../contract/page";
import type { Person } from "../../../contract/directory";
import type { Instant, Language } from "../../../contract/primitives";
import { clockTime } from "../time";
import { badge } from "./badge";
import { html, raw } from "./html";
import type { Html } from "./html";
import { STYLE } from "./style";
import { LINK_WORDS } from "./words";
import type { LinkWords } from "./words";

/** What the page of a link is made from. */
export interface LinkView {
  page: PageDoc;
  person: Person;
  people: readonly Person[];
  /** The rule of the page in plain words; null where the pack no longer knows it. */
  rule: { text: string; clause: string } | null;
  now: Instant;
  zone: string;
  nonce: string;
}

/** The page of a valid link: level, title, why, who answered, what happens next, and one button. */
export function renderLink(view: LinkView): string {
  const words = LINK_WORDS[view.person.language];
  const { page } = view;
  const mine = page.acknowledgements.find((each) => each.by === view.person.id);
  const body = html`${head(view, words)} ${page.drill ? raw('<div class="hatch"></div>') : null}
    ${mine ? thanks(view, words, mine.at) : null}
    <h1>${page.title}</h1>
    <p class="ld">${page.summary[view.person.language]}</p>
    <dl>
      ${
        view.rule
          ? html`<div>
              <dt>${words.rule}</dt>
              <dd>${view.rule.text}<small>${view.rule.clause}</small></dd>
            </div>`
          : null
      }
      <div>
        <dt>${words.answered}</dt>
        <dd>${answeredBy(view, words)}</dd>
      </div>
    </dl>
    <div class="act">
      ${whatNext(view, words)}
      ${
        mine
          ? html`<a class="btn" href="/">${words.signIn}</a>`
          : html`<form method="post"><button type="submit">${words.button}</button></form>
              <p class="e">${words.effect}</p>`
      }
    </div>`;
  const title = `${words.level(page.level)} · ${page.title}`;
  return frame({
    language: view.person.language,
    title,
    level: page.level,
    nonce: view.nonce,
    body,
  });
}

/** A polite page for a link that no longer works, or never did. Tells nothing of any incident. */
export function renderDeadLink(
  reason: "expired" | "invalid",
  language: Language,
  nonce: string,
): string {
  const words = LINK_WORDS[language];
  const title = reason === "expired" ? words.expiredTitle : words.invalidTitle;
  const body = html`<main class="note">
    <h1>${title}</h1>
    <p>${words[reason]}</p>
    <a class="btn" href="/">${words.signIn}</a>
  </main>`;
  return frame({ language, title, level: 4, nonce, body });
}

function head({ page, person, now, zone }: LinkView, words: LinkWords): Html {
  const possible = page.confidence === "possible";
  return html`<header class="${possible ? "hollow" : ""}">
    <div class="top">
      <span>${words.call(page.number, person.name)}</span>
      ${page.drill ? html`<span class="drill">${words.drill}</span>` : null}
      <b>${clockTime(now, zone)}</b>
    </div>
    <div class="lv">
      ${badge(page.level, possible)}
      <div><b>${words.level(page.level)}</b>${possible ? words.possible : words.confirmed}</div>
      <div class="t">${words.lasted}<b>${span(now - page.at)}</b></div>
    </div>
  </header>`;
}

function thanks({ page, zone }: LinkView, words: LinkWords, at: Instant): Html {
  const met = page.acknowledgedAt !== null;
  return html`<div class="okm" role="status">
    <b>${words.mine(clockTime(at, zone))}</b><span>${met ? words.met : words.waits}</span>
  </div>`;
}

function answeredBy({ page, people, zone }: LinkView, words: LinkWords): string {
  const names = page.acknowledgements.map(({ by, at }) => {
    const name = people.find((each) => each.id === by)?.name ?? by;
    return `${name} ${clockTime(at, zone)}`;
  });
  return names.length > 0 ? names.join(" · ") : words.nobodyYet;
}

function whatNext({ page, zone, now }: LinkView, words: LinkWords): Html | null {
  if (page.acknowledgedAt !== null) return null;
  if (page.exhaustedAt !== null) return html`<p>${words.ended}</p>`;
  const step = page.ladder[page.nextStep];
  if (!step || page.nextAt === null) return html`<p>${words.noLadder}</p>`;
  const whom = step.duties.map((duty) => words.duties[duty] ?? duty).join("、");
  return html`<p>
    <span>${words.unless(clockTime(page.nextAt, zone), whom)}</span
    ><b>${words.left} ${span(page.nextAt - now)}</b>
  </p>`;
}

/** Elapsed time as minutes and seconds, with hours where there are any. */
function span(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1_000));
  return DateTime.fromSeconds(seconds, { zone: "UTC" }).toFormat(
    seconds >= 86_400 ? "o'd'" : seconds >= 3_600 ? "HH:mm:ss" : "mm:ss",
  );
}

function frame(of: {
  language: Language;
  title: string;
  level: number;
  nonce: string;
  body: Html;
}): string {
  return html`<!doctype html>
    <html lang="${of.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex,nofollow" />
        <title>${of.title}</title>
        <style nonce="${of.nonce}">
          ${raw(STYLE)}
        </style>
      </head>
      <body class="l${of.level}">
        ${of.body}
      </body>
    </html>`.text;
}
