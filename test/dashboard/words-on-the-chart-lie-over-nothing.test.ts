import { expect, test } from "@jest/globals";
import { markWords } from "../../dashboard/ui/chart-marks";

const words = ["08:50 一级", "08:50"];

test("whole words with room, the time alone with less, nothing with none", () => {
  const at = (...places: number[]) =>
    markWords(
      places.map((x) => ({ x, words })),
      400,
      10,
    );
  expect(at(0, 100)).toEqual(["08:50 一级", "08:50 一级"]);
  expect(at(0, 50)).toEqual(["08:50", "08:50 一级"]);
  expect(at(0, 20)).toEqual([null, "08:50 一级"]);
  expect(at(390)).toEqual([null]);
});
