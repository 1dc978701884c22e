import pg from "pg";

const { INT8, JSON: JSON_TYPE, JSONB } = pg.types.builtins;

/**
 * How values come back, on both engines alike: `bigint` as a number (instants and counters stay far below 2^53), JSON
 * as its text (parsed once, where the row is used), everything else as `pg` does it.
 */
export const CONNECTION_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((oid: number, format?: "text" | "binary") => {
    if (oid === INT8) return Number;
    if (oid === JSON_TYPE || oid === JSONB) return (text: string) => text;
    return pg.types.getTypeParser(oid, format as "text");
  }) as typeof pg.types.getTypeParser,
};
