/** Types that an indexed field can have in the database. */
export type FieldType = "text" | "bigint" | "boolean";

interface Index<F> {
  on: readonly F[];
  /** Rows that the index holds, as SQL; absent: all. Keeps what is pending cheap to find in a long history. */
  where?: string;
  unique?: boolean;
}

/** What the database knows of a table: fields it may be asked by, indexes, and what every row must fulfil. */
export interface TableShape<T> {
  /** Fields of the document that may be asked for: each is a column computed from the document, so the two never differ. */
  fields: { readonly [K in keyof T]?: FieldType };
  indexes: readonly Index<keyof T & string>[];
  /** What every row must fulfil, as SQL: a state that makes no sense cannot be stored. */
  checks?: readonly string[];
}
