import { afterAll, afterEach, expect, test } from "@jest/globals";
import type { EventView } from "../../contract/events";
import { INGEST_KEY, openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { findEngines } from "../harness/engines";
import { followLive } from "../harness/live-client";
import { estateDeveloper, household, households } from "../harness/people";
import { until } from "../harness/until";

const engines = await findEngines();
const ending = endings();
afterEach(() => ending.all());
afterAll(() => engines.stop());

engines.each("the live stream", (engine) => {
  test("a board whose line is cut again and again has every event once, in order, as the log has them", async () => {
    const desk = await openDesk(ending, await engine.fresh(ending));
    await desk.describe(estateDeveloper([{ afterMinutes: 60, duties: ["backup"] }]));
    const board = followLive(desk.centre.url, INGEST_KEY, 0);
    ending.add(async () => board.close());
    await board.event("directory.changed");

    for (const complaint of households(1, 12)) {
      await desk.receive([complaint]);
      // Cut while events are on their way, at another point of them each time; the next ones find it back.
      const before = board.connections();
      board.cut();
      await until("the board to be back", () => board.connections() > before);
    }
    await desk.receive(households(1, 3, "云汀府"));
    const log = await until("the board to have the whole log", async () => {
      const events = await desk.events();
      return isQuiet(events) && events.at(-1)?.seq === board.events.at(-1)?.seq && events;
    });
    const last = log.at(-1)?.seq ?? 0;

    expect(board.events).toEqual(log);
    expect(board.connections()).toBeGreaterThan(12);
    expect(log.map((event) => event.seq)).toEqual(
      [...new Set(log.map((event) => event.seq))].sort((a, b) => a - b),
    );

    const middle = log[Math.floor(log.length / 2)]?.seq ?? 0;
    const late = followLive(desk.centre.url, INGEST_KEY, middle);
    ending.add(async () => late.close());
    await until("the late board", () => late.events.at(-1)?.seq === last);
    expect(late.events).toEqual(log.filter((event) => event.seq > middle));
    const asked = await desk.api.get<{ items: EventView[] }>(
      `/events?after=${String(middle)}&limit=500`,
    );
    expect(asked.body.items).toEqual(late.events);

    await desk.receive([household(13)]);
    await until("both to go on", () =>
      [board, late].every((one) => (one.events.at(-1)?.seq ?? 0) > last),
    );
  }, 120_000);

  test("nobody listens without a key", async () => {
    const desk = await openDesk(ending, await engine.fresh(ending));
    const stranger = followLive(desk.centre.url, "no-such-key-at-all-here", 0);
    ending.add(async () => stranger.close());
    const member = followLive(desk.centre.url, INGEST_KEY, 0);
    ending.add(async () => member.close());
    await desk.receive([household(1)]);
    await member.event("signals.received");
    expect([stranger.connections(), stranger.events]).toEqual([0, []]);
  }, 120_000);
});

/** Whether all is worked: three pages (levels 2 and 1 of one estate, 2 of the other), all letters sent. */
function isQuiet(log: readonly EventView[]): boolean {
  const count = (type: EventView["type"]) => log.filter((event) => event.type === type).length;
  return count("page.queued") === 3 && count("send.sent") === count("send.queued");
}
