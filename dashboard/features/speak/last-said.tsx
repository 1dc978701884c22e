import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { EventView } from "../../../contract/events";
import { get } from "../../lib/api";
import { useZone } from "../../lib/live-provider";
import { useNow } from "../../lib/now";
import { useSession } from "../../lib/session";
import { clock } from "../../lib/time";

interface Log {
  items: EventView[];
  nextCursor: string | null;
}

/** What this person has said about the incident, newest first, from the log. */
async function spokenBy(incident: string, user: string): Promise<EventView[]> {
  const found: EventView[] = [];
  let cursor = "";
  do {
    const log = await get<Log>(
      `/events?limit=500&incident=${encodeURIComponent(incident)}${cursor && `&cursor=${cursor}`}`,
    );
    found.push(...log.items.filter((event) => event.type === "statement.spoken"));
    cursor = log.nextCursor ?? "";
  } while (cursor);
  return found.filter((event) => event.data["by"] === user).reverse();
}

/** When, where and in which version I spoke last. */
export function LastSaid({ incident }: { incident: string }) {
  const { t } = useTranslation();
  const zone = useZone();
  const now = useNow();
  const { session } = useSession();
  const spoken = useQuery({
    queryKey: ["spoken", incident, session.id],
    queryFn: () => spokenBy(incident, session.id),
    meta: { follows: { events: ["statement.spoken"], incident } },
    staleTime: Infinity,
  });
  const all = spoken.data ?? [];
  const said = (event: EventView) =>
    [
      t("speak.lastOne", { time: clock(event.at, zone, now), v: Number(event.data["version"]) }),
      typeof event.data["where"] === "string" ? event.data["where"] : "",
    ]
      .filter(Boolean)
      .join(t("fact.separator"));
  return (
    <details className="sp-fold">
      <summary>
        {t("speak.last")}
        <span>{all[0] ? said(all[0]) : t("speak.lastNone")}</span>
      </summary>
      <ul>
        {all.map((event) => (
          <li key={event.seq}>{said(event)}</li>
        ))}
      </ul>
    </details>
  );
}
