import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { chime, chimes, keepChime } from "../lib/chime";
import { useKeys } from "../lib/keys";
import { useEvents } from "../lib/live-provider";
import { useSession } from "../lib/session";

/** One chime a page, for the reader that it calls; M switches it. Switching it on sounds once: the test at shift start. */
export function ChimeSwitch() {
  const { t } = useTranslation();
  const { person } = useSession().session;
  const [on, setOn] = useState(chimes);
  const sounded = useRef(new Set<unknown>()).current;
  const flip = () => {
    keepChime(!on);
    setOn(!on);
    if (!on) chime();
  };
  useKeys([{ keys: "m", words: t("chime.key"), run: flip }]);
  useEvents((events) => {
    if (!on || person === null) return;
    const mine = events.filter(({ type, data }) => {
      const called =
        type === "page.queued" ? data["to"] : type === "page.unanswered" ? data["called"] : null;
      return Array.isArray(called) && called.includes(person) && !sounded.has(data["page"]);
    });
    for (const { data } of mine) sounded.add(data["page"]);
    if (mine.length > 0) chime();
  });
  return (
    <button type="button" className="link" aria-pressed={on} onClick={flip}>
      {on ? t("chime.on") : t("chime.off")}
    </button>
  );
}
