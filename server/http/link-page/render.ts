import type { Instant, Language } from "../../../contract/primitives";
import { clockTime } from "../time";
import { badge } from "./badge";
import { html, raw } from "./html";
import type { Html } from "./html";
import { decisionCards, impactOf, lineOf, regulatorOf, rowList, toDecide } from "./rows";
import { left, span } from "./span";
import type { LinkView } from "./link-view";
import { STYLE } from "./style";
import { LINK_WORDS } from "./words";
import type { LinkWords } from "./words";

/** The page of a valid link. First what happened and one button; once answered, the ten-second view and the command. */
export function renderLink(view: LinkView): string {
  const words = LINK_WORDS[view.person.language];
  const { page } = view;
  const mine = page.acknowledgements.find((each) => each.by === view.person.id);
  const body = html`${head(view, words)} ${page.drill ? raw('<div class="hatch"></div>') : null}
    ${mine ? thanks(view, words, mine.at) : null}
    ${view.refused ? html`<p class="no" role="alert">${view.refused}</p>` : null}
    <h1>${page.title}</h1>
    <p class="ld">${lead(view)}</p>
    ${mine ? overview(view, words) : before(view, words)}
    ${mine ? after(view, words) : ask(view, words)}`;
  const level = view.situation.incident?.level ?? page.level;
  const title = `${words.level(level)} · ${page.title}`;
  return frame({ language: view.person.language, title, level, nonce: view.nonce, body });
}

/** A polite page for a link that no longer works, or never did. Tells nothing of any incident but who took over. */
export function renderDeadLink(
  dead: { reason: "expired" | "invalid"; tookOver: readonly string[] | null },
  language: Language,
  nonce: string,
): string {
  const words = LINK_WORDS[language];
  const expired = dead.reason === "expired";
  const title = expired ? words.expiredTitle : words.invalidTitle;
  const names = dead.tookOver;
  const body = html`<main class="note">
    <h1>${title}</h1>
    <p>${words[dead.reason]}</p>
    ${
      names === null
        ? null
        : html`<p>
            ${names.length > 0 ? words.tookOver(names.join(words.comma)) : words.nobodyTookOver}
          </p>`
    }
    <a class="btn" href="/">${words.signIn}</a>
  </main>`;
  return frame({ language, title, level: 4, nonce, body });
}

function head({ page, person, situation, now, zone }: LinkView, words: LinkWords): Html {
  const level = situation.incident?.level ?? page.level;
  const possible = (situation.incident?.confidence ?? page.confidence) === "possible";
  const since = situation.incident?.levelSince ?? page.at;
  return html`<header class="${possible ? "hollow" : ""}">
    <div class="top">
      <span>${words.call(page.number, person.name)}</span>
      ${page.drill ? html`<span class="drill">${words.drill}</span>` : null}
      <b>${clockTime(now, zone)}</b>
    </div>
    <div class="lv">
      ${badge(level, possible)}
      <div><b>${words.level(level)}</b>${possible ? words.possible : words.confirmed}</div>
      <div class="t">
        ${words.lasted}<b>${span(now - since)}</b>${words.since(clockTime(since, zone))}
      </div>
    </div>
  </header>`;
}

function thanks({ page, zone }: LinkView, words: LinkWords, at: Instant): Html {
  const met = page.acknowledgedAt !== null;
  return html`<div class="okm" role="status">
    <b>${words.mine(clockTime(at, zone))}</b><span>${met ? words.met : words.waits}</span>
  </div>`;
}

/** What the page said when it began, and how it is counted now, where that differs. */
function lead({ page, person, situation }: LinkView): string {
  const said = page.summary[person.language];
  const { evidence } = situation;
  return evidence === null || said.includes(evidence)
    ? said
    : `${said}${LINK_WORDS[person.language].comma}${evidence}`;
}

function before(view: LinkView, words: LinkWords): Html {
  return rowList([
    { label: words.impact, text: impactOf(view, words) },
    { label: words.worst, text: view.situation.worst[view.person.language] },
    toDecide(view, words),
    { label: words.onIt, text: commandLine(view, words), more: answeredBy(view, words) },
    lineOf(view, words),
    regulatorOf(view, words),
  ]);
}

function overview(view: LinkView, words: LinkWords): Html {
  const { situation, person, now, zone } = view;
  const onIt = `${commandLine(view, words)} · ${words.answered} ${answeredBy(view, words)}`;
  return html`<p class="on">${onIt}</p>
    ${decisionCards(view, words)}
    <h2><span>${words.overview}</span><span>${words.asOf(clockTime(now, zone))}</span></h2>
    ${rowList(
      [
        { label: words.worst, text: situation.worst[person.language], whole: true },
        { label: words.affected, text: impactOf(view, words) },
        { label: words.media, text: words.origins(situation.origins) },
        regulatorOf(view, words),
        lineOf(view, words),
      ],
      true,
    )}`;
}

function commandLine({ situation }: LinkView, words: LinkWords): string {
  return situation.commander === null ? words.noCommander : words.commands(situation.commander);
}

function ask(view: LinkView, words: LinkWords): Html {
  return html`<div class="act">
    ${whatNext(view, words)}
    <form method="post" action="/a/${view.token}">
      <button type="submit">${words.button}</button>
    </form>
    <p class="e">${words.effect}</p>
    ${callDuty(view, words)}
  </div>`;
}

function after(view: LinkView, words: LinkWords): Html {
  const { situation, token, page } = view;
  const where = `/incidents/${encodeURIComponent(page.incidentId)}`;
  return html`<div class="act">
    ${
      situation.mayCommand
        ? html`<form method="post" action="/a/${token}/command">
              <button type="submit">${words.takeCommand}</button>
            </form>
            <p class="e">${words.commandEffect}</p>`
        : null
    }
    <a class="btn2" href="${where}"
      >${situation.decisions.length > 0 ? words.decide : words.evidence}</a
    >
    ${callDuty(view, words)}
  </div>`;
}

function callDuty({ situation }: LinkView, words: LinkWords): Html | null {
  return situation.dutyPhone === null
    ? null
    : html`<a class="btn2" href="tel:${situation.dutyPhone}">${words.callDuty}</a>`;
}

function answeredBy({ page, people, zone }: LinkView, words: LinkWords): string {
  const names = page.acknowledgements.map(({ by, at }) => {
    const name = people.find((each) => each.id === by)?.name ?? by;
    return `${name} ${clockTime(at, zone)}`;
  });
  return names.length > 0 ? names.join(" · ") : words.nobodyYet;
}

function whatNext(view: LinkView, words: LinkWords): Html | null {
  const { page, zone, now } = view;
  if (page.acknowledgedAt !== null) return null;
  if (page.exhaustedAt !== null) return html`<p>${words.ended}</p>`;
  if (!page.ladder[page.nextStep] || page.nextAt === null) return html`<p>${words.noLadder}</p>`;
  return html`<p>
    <span>${words.unless(clockTime(page.nextAt, zone), whomNext(view, words))}</span
    ><b>${words.left} ${left(page.nextAt - now, words)}</b>
  </p>`;
}

/** The duties of the next step, and who that is, where it is one or two. */
function whomNext({ page, people }: LinkView, words: LinkWords): string {
  const duties: readonly string[] = page.ladder[page.nextStep]?.duties ?? [];
  const named = people.filter((one) => one.duties.some((duty) => duties.includes(duty)));
  const who = duties.map((duty) => words.duties[duty] ?? duty).join(words.comma);
  return named.length === 0 || named.length > 2
    ? who
    : `${who} ${named.map((one) => one.name).join(words.comma)}`;
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
