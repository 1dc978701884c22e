import { afterEach, expect, test } from "@jest/globals";
import { runCommand } from "../harness/centre-process";
import { preparedDataDirectory } from "../harness/data-directory";
import { openDesk } from "../harness/desk";
import { endings } from "../harness/endings";
import { household } from "../harness/people";

const ending = endings();
afterEach(() => ending.all());

test("a second process is refused with one clear line and exit code 1, and the first goes on", async () => {
  const directory = await preparedDataDirectory();
  ending.add(() => directory.remove());
  const desk = await openDesk(ending, { DATA_DIR: directory.path });

  const second = runCommand(["serve"], { DATA_DIR: directory.path, PORT: "0" });
  ending.add(() => second.end("SIGKILL"));
  expect(await second.ended).toEqual({ code: 1, signal: null });
  expect(second.stdout()).toBe("");
  expect(second.stderr().trimEnd().split("\n")).toEqual([
    expect.stringMatching(
      new RegExp(`^the data directory is in use by process ${String(desk.centre.pid)} `),
    ),
  ]);

  await desk.receive([household(1)]);
  expect((await desk.api.get("/health")).body).toMatchObject({ status: "ok" });
  expect((await desk.api.get("/signals")).body).toMatchObject({ items: [{ id: "garage-1" }] });
}, 120_000);
