import { useTranslation } from "react-i18next";
import { useNow } from "../lib/now";
import { stopwatch } from "../lib/time";
import { Icon } from "./icons";

/**
 * A deadline's clock: under an hour as a stopwatch, else in hours or days; in its last quarter with an hourglass, after
 * it as an inverse block. `startedAt` (ISO) says where the quarter begins; without it the last 15 minutes count.
 */
export function Deadline(props: {
  dueAt: string;
  startedAt?: string | null;
  metAt?: string | null;
}) {
  const { t } = useTranslation();
  const now = useNow();
  const due = Date.parse(props.dueAt);
  if (props.metAt)
    return (
      <span className="deadline met">
        <em>{t("deadline.met")}</em>
      </span>
    );
  if (now === 0) return <span className="deadline" />;
  if (now >= due)
    return (
      <span className={now - due < 3_600_000 ? "deadline over" : "deadline over long"}>
        <em>{t("deadline.overdue")}</em>
        <Left ms={now - due} />
      </span>
    );
  const whole = props.startedAt ? due - Date.parse(props.startedAt) : 3_600_000;
  const near = due - now <= whole / 4;
  return (
    <span className={near ? "deadline near" : "deadline"}>
      {near ? <Icon kind="hourglass" /> : null}
      <Left ms={due - now} />
    </span>
  );
}

/** What is left: "17:50", "19 时 07 分", "3 天 4 时". */
function Left({ ms }: { ms: number }) {
  const { t } = useTranslation();
  const minutes = Math.floor(ms / 60_000);
  if (minutes < 60) return <b>{stopwatch(ms)}</b>;
  const text =
    minutes < 48 * 60
      ? t("time.hours", { h: Math.floor(minutes / 60), m: String(minutes % 60).padStart(2, "0") })
      : t("time.days", { d: Math.floor(minutes / 1_440), h: Math.floor(minutes / 60) % 24 });
  return (
    <b>
      {text
        .split(/(\d+)/)
        .filter(Boolean)
        .map((part, index) => (/^\d+$/.test(part) ? part : <small key={index}>{part}</small>))}
    </b>
  );
}
