import { html, raw } from "./html";
import type { Html } from "./html";

// Octagon, triangle, diamond, circle: the shape says the level where colours cannot.
const SHAPES: Record<number, string> = {
  1: '<path d="M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z"',
  2: '<path d="M12 2.2 23 21.5H1z"',
  3: '<path d="M12 1 23 12 12 23 1 12z"',
  4: '<circle cx="12" cy="12" r="10.8"',
};

/** The level's shape: filled where confirmed, a dashed outline where possible. Stands on the level's own colour. */
export function badge(level: number, possible: boolean): Html {
  const shape = SHAPES[level] ?? SHAPES[4] ?? "";
  const paint = possible
    ? ' fill="none" stroke="var(--fill)" stroke-width="1.8" stroke-dasharray="3.4 2.2"/>'
    : ' fill="var(--on)"/>';
  const ink = possible ? "var(--ink)" : "var(--fill)";
  const base = level === 2 ? 19 : 16.8;
  return html`<svg viewBox="0 0 24 24" aria-hidden="true">
    ${raw(shape + paint)}
    <text x="12" y="${base}" text-anchor="middle" font-size="13" font-weight="700" fill="${ink}">
      ${level}
    </text>
  </svg>`;
}
