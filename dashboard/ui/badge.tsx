import type { ReactNode } from "react";

// Octagon 1, triangle 2, diamond 3, circle 4: readable without colour.
const SHAPES: Record<number, string> = {
  1: "M7.4 1.5h9.2l5.9 5.9v9.2l-5.9 5.9H7.4l-5.9-5.9V7.4z",
  2: "M12 2.2 23 21.5H1z",
  3: "M12 1.2 22.8 12 12 22.8 1.2 12z",
  4: "M12 1.4a10.6 10.6 0 1 1 0 21.2a10.6 10.6 0 1 1 0-21.2z",
};

/** A level's shape with its number: filled where confirmed, a dashed outline where possible. `onFill` inverts it. */
export function Badge(props: {
  level: number;
  possible: boolean;
  size: number;
  label?: string;
  onFill?: boolean;
}): ReactNode {
  const { level, possible, size, label, onFill = false } = props;
  const paint = possible
    ? { fill: "none", stroke: `var(--t${level})`, strokeWidth: 1.8, strokeDasharray: "3.4 2.2" }
    : onFill
      ? { fill: `var(--on${level})` }
      : // Yellow is too light for its ground: always outlined in its text colour.
        {
          fill: `var(--l${level})`,
          ...(level === 3 ? { stroke: "var(--t3)", strokeWidth: 1 } : {}),
        };
  const ink = possible ? `var(--t${level})` : onFill ? `var(--l${level})` : `var(--on${level})`;
  const spoken =
    label === undefined ? { "aria-hidden": true } : { role: "img", "aria-label": label };
  return (
    <svg className="badge" width={size} height={size} viewBox="0 0 24 24" {...spoken}>
      <path d={SHAPES[level] ?? SHAPES[4]} {...paint} />
      <text x="12" y={level === 2 ? 19.2 : 16.6} fontSize={level === 2 ? 11 : 13} fill={ink}>
        {level}
      </text>
    </svg>
  );
}
