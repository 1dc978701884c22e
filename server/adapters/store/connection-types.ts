import pg from "pg";

type Parse = (text: string) => unknown;
type ParserOf = typeof pg.types.getTypeParser;

/**
 * How values come back, on both engines alike: `bigint` as a number (instants and counters stay far below 2^53), JSON
 * as its text (parsed once, where the row is used), everything else as `pg` does it.
 */
const OWN_PARSERS = new Map<number, Parse>([
  [pg.types.builtins.INT8, Number],
  [pg.types.builtins.JSON, String],
  [pg.types.builtins.JSONB, String],
]);

/** The types of every connection of the store. */
export const CONNECTION_TYPES: pg.CustomTypesConfig = {
  getTypeParser: ((...[oid, format]: Parameters<ParserOf>) =>
    OWN_PARSERS.get(oid) ?? (pg.types.getTypeParser(oid, format) as Parse)) as ParserOf,
};
