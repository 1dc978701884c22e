import { beforeEach, expect, test } from "@jest/globals";
import { QueryClient, QueryObserver } from "@tanstack/react-query";
import type { EventView } from "../../contract/events";
import { createRefresher } from "../../dashboard/lib/refresh";

let client: QueryClient;
let answers: ((value: string) => void)[];
let pauses: (() => void)[];
let refresher: ReturnType<typeof createRefresher>;

beforeEach(() => {
  client = new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } });
  answers = [];
  pauses = [];
  refresher = createRefresher(client, () => new Promise((resolve) => pauses.push(resolve)));
});

const of = (type: EventView["type"]): EventView[] => [
  { seq: 1, at: "2026-03-02T09:00:00+08:00", type, data: {} },
];
const CASE_GREW = of("case.grew");
const turns = async () => {
  for (let n = 0; n < 20; n += 1) await Promise.resolve();
  await new Promise((resolve) => setImmediate(resolve));
};

/** A screen that shows the list of cases: the server's answers are given by hand, in the order asked. */
function openScreen() {
  const observer = new QueryObserver<string>(client, {
    queryKey: ["api", "/cases"],
    queryFn: () => new Promise((resolve) => answers.push(resolve)),
    meta: { follows: { events: ["case."] } },
    staleTime: Infinity,
  });
  const leave = observer.subscribe(() => undefined);
  return { leave, shows: () => observer.getCurrentResult().data };
}

/** Gives the server's next answer. */
async function answer(value: string): Promise<void> {
  answers.shift()?.(value);
  await turns();
}

test("an open screen reads again after an event, once for a burst, and once more for what came while it read", async () => {
  const screen = openScreen();
  await answer("1 case");
  refresher.onEvents(CASE_GREW);
  refresher.onEvents(CASE_GREW);
  pauses.shift()?.();
  await turns();
  expect(answers).toHaveLength(1);
  refresher.onEvents(CASE_GREW);
  await answer("2 cases");
  pauses.shift()?.();
  await turns();
  await answer("3 cases");
  expect([screen.shows(), answers.length, pauses.length]).toEqual(["3 cases", 0, 0]);
});

test("events that a query does not follow leave it alone", async () => {
  openScreen();
  await answer("1 case");
  refresher.onEvents(of("task.done"));
  await turns();
  expect([answers.length, pauses.length]).toEqual([0, 0]);
});

test("a screen that was left before its answer came does not keep what an event made old meanwhile", async () => {
  const first = openScreen();
  await turns();
  first.leave();
  refresher.onEvents(CASE_GREW);
  await answer("before the event");
  const second = openScreen();
  await turns();
  await answer("after the event");
  expect(second.shows()).toBe("after the event");
});

test("a screen that was left before its turn to read again came reads when it is opened the next time", async () => {
  const first = openScreen();
  await answer("before the event");
  refresher.onEvents(CASE_GREW);
  first.leave();
  pauses.shift()?.();
  await turns();
  const second = openScreen();
  await turns();
  await answer("after the event");
  expect(second.shows()).toBe("after the event");
});
