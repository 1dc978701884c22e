import type { ReactNode } from "react";

const MOST_CELLS = 20;

/** One cell a unit up to 20: solid counted, dashed not yet verified, empty missing. Beyond 20 a bar. */
export function Meter(props: {
  count: number;
  possible: number;
  threshold: number;
  text: string;
}): ReactNode {
  const { count, possible, threshold, text } = props;
  const size = Math.max(threshold, 1);
  if (size > MOST_CELLS) {
    const part = (n: number) => `${Math.min(100, (n / size) * 100)}%`;
    return (
      <span className="meter bar" role="img" aria-label={text}>
        <i className="f" style={{ width: part(count) }} />
        <i className="p" style={{ width: part(Math.min(possible, size - count)) }} />
      </span>
    );
  }
  const kind = (index: number) => (index < count ? "f" : index < count + possible ? "p" : "");
  return (
    <span className="meter" role="img" aria-label={text}>
      {Array.from({ length: size }, (_, index) => (
        <i key={index} className={kind(index)} />
      ))}
    </span>
  );
}
