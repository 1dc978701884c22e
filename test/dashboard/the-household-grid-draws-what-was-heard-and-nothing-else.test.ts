import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { FLAT, facadesOf, type Household } from "../../dashboard/features/case/facades";

let made = 0;
function household(
  building: string | null,
  stair: string | null,
  floor: number | null,
  more: Partial<Household> = {},
): Household {
  const key = `h${String(made++)}`;
  const flat = { phase: null, zone: null, building, stair, floor, shown: "" };
  return { key, number: key, flat, standing: "counted", ...more };
}

describe("the household grid", () => {
  test("a building is as high as its highest known floor and a stair as wide as its fullest known floor", () => {
    const { facades, top } = facadesOf(
      [household("3", "2", 18), household("3", "2", 18), household("3", "1", 4)],
      600,
    );
    expect(facades).toHaveLength(1);
    expect([facades[0]?.top, top]).toEqual([18, 18]);
    expect(facades[0]?.stairs.map((one) => one.name)).toEqual(["1", "2"]);
    expect(facades[0]?.floors.match(/M/g)).toHaveLength(36);
  });

  test("buildings stand in the order of their numbers; those of two phases apart", () => {
    const second = household("3", "1", 2);
    if (second.flat) second.flat.phase = "2";
    const { facades } = facadesOf(
      [household("12", "1", 3), household("3", "1", 2), second, household("A", null, 2)],
      600,
    );
    const names = facades.map(({ flat }) => `${flat.phase ?? ""}/${flat.building ?? ""}`);
    expect(names).toEqual(["/3", "/12", "/A", "2/3"]);
  });

  test("who gave no address, or no floor, is told and not placed at one", () => {
    const drawn = facadesOf(
      [
        household("3", "1", null),
        household("3", "1", 5),
        { ...household("3", "1", 1), flat: null },
      ],
      600,
    );
    expect([drawn.elsewhere, drawn.floorless]).toEqual([1, 1]);
    const [below, above] = drawn.facades[0]?.cells ?? [];
    expect(below?.y).toBeGreaterThan(above?.y ?? 0);
    expect(below?.y).toBeGreaterThan(drawn.facades[0]?.ground ?? 0);
  });

  test("nobody is nothing", () => {
    expect(facadesOf([], 600)).toMatchObject({ facades: [], elsewhere: 0, top: 0 });
  });

  test("every household stands in one cell, no two overlap, none outside of the drawing", () => {
    const anyone = fc.record({
      building: fc.constantFrom("1", "2", "10", null),
      stair: fc.constantFrom("1", "2", null),
      floor: fc.option(fc.integer({ min: 1, max: 33 })),
    });
    fc.assert(
      fc.property(
        fc.array(anyone, { maxLength: 60 }),
        fc.integer({ min: 80, max: 900 }),
        (all, width) => {
          const drawn = facadesOf(
            all.map((one) => household(one.building, one.stair, one.floor)),
            width,
          );
          const cells = drawn.facades.flatMap((one) =>
            one.cells.map((cell) => ({ x: one.x + cell.x, y: one.y + cell.y })),
          );
          expect(cells).toHaveLength(all.length);
          expect(new Set(cells.map(({ x, y }) => `${String(x)} ${String(y)}`)).size).toBe(
            all.length,
          );
          for (const { x, y } of cells) {
            expect(x + FLAT.width).toBeLessThanOrEqual(drawn.width);
            expect(y + FLAT.height).toBeLessThanOrEqual(drawn.height);
          }
        },
      ),
    );
  });
});
