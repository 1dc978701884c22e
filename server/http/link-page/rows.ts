import type { TaskDoc } from "../../../contract/task";
import { clockTime } from "../time";
import { html } from "./html";
import type { Html } from "./html";
import type { LinkView } from "./link-view";
import { left } from "./span";
import type { LinkWords } from "./words";

/** A row of the ten-second view: what it is about, what is known, and a second line where there is one. */
export interface Row {
  label: string;
  text: string;
  more?: string | null;
  /** Where more of it stands, behind the sign-in. */
  link?: { href: string; text: string };
  /** Takes the whole width where others stand two in a row. */
  whole?: boolean;
}

/** Rows as a list of terms; `tight`: the label above, two in a row. */
export function rowList(rows: readonly Row[], tight = false): Html {
  return html`<dl class="${tight ? "tight" : ""}">
    ${rows.map(
      ({ label, text, more, link, whole }) =>
        html`<div class="${whole ? "whole" : ""}">
          <dt>${label}</dt>
          <dd>
            ${text}${link ? html` <a href="${link.href}">${link.text}</a>` : null}${
              more ? html`<small>${more}</small>` : null
            }
          </dd>
        </div>`,
    )}
  </dl>`;
}

/** Households, people, injured: as far as it is known. */
export function impactOf({ situation }: LinkView, words: LinkWords): string {
  const { households, persons, injured } = situation.affected;
  const who = persons > 0 ? words.people(households, persons) : words.nobodyCounted;
  return `${who}${words.comma}${words.injured(injured)}`;
}

/** Told, asked, or nothing on record: never more than the log knows. */
export function regulatorOf({ situation, zone }: LinkView, words: LinkWords): Row {
  const { regulatorTold, regulatorSince } = situation;
  const asked =
    regulatorSince === null ? null : words.regulatorAsked(clockTime(regulatorSince, zone));
  const text = regulatorTold ? words.regulatorTold : (asked ?? words.regulatorUnknown);
  return { label: words.regulator, text, more: regulatorTold ? asked : null };
}

/** The version that may be quoted, or that there is none. */
export function lineOf({ page, situation, now, zone }: LinkView, words: LinkWords): Row {
  const { statement, drafting } = situation;
  const more = drafting ? words.drafting : null;
  if (!statement) {
    const href = `/statements?draft=${encodeURIComponent(page.incidentId)}`;
    const link = { href, text: words.draftStatement };
    return { label: words.outside, text: words.noStatement, more, link };
  }
  const link = { href: `/statements/${statement.id}`, text: words.readStatement };
  const { version, expiresAt } = statement;
  const until = expiresAt === null ? null : clockTime(expiresAt, zone);
  const over = expiresAt !== null && expiresAt <= now;
  const text = over ? words.statementExpired(version) : words.statement(version, until);
  return { label: words.outside, text, more, link };
}

/** How many decisions wait, and the next of them. */
export function toDecide(view: LinkView, words: LinkWords): Row {
  const [first] = view.situation.decisions;
  if (!first) return { label: words.toDecide, text: words.nothingToDecide };
  const count = view.situation.decisions.length;
  const title = first.title[view.person.language];
  return {
    label: words.toDecide,
    text: count > 1 ? `${title}${words.comma}${words.decisions(count)}` : title,
    more: [
      first.dueAt === null ? null : words.before(clockTime(first.dueAt, view.zone)),
      choices(first, view),
    ]
      .filter(Boolean)
      .join(" · "),
  };
}

/** The decisions with deadline and options, for after the acknowledgement; they are answered on the dashboard. */
export function decisionCards(view: LinkView, words: LinkWords): Html | null {
  const { decisions } = view.situation;
  if (decisions.length === 0) return null;
  return html`<h2>
      <span>${words.toDecide}</span><span>${words.decisions(decisions.length)}</span>
    </h2>
    ${decisions.slice(0, DECISIONS_SHOWN).map(
      (task) =>
        html`<section class="dc">
          <div class="q">
            <b>${task.title[view.person.language]}</b>
            ${task.dueAt === null ? null : html`<time>${words.remaining(left(task.dueAt - view.now, words))}</time>`}
          </div>
          <p>${choices(task, view)}</p>
        </section>`,
    )}`;
}

/** More than this nobody decides on a phone at night. */
const DECISIONS_SHOWN = 5;

function choices(task: TaskDoc, { person }: LinkView): string {
  return task.options.map((option) => option.text[person.language]).join(" / ");
}
