import { z } from "zod";

/** One address of a file for `onevoice evaluate households`. */
export const householdRow = z.object({
  id: z.string(),
  address: z.string(),
  city: z.string().nullish(),
  project: z.string().nullish(),
  household: z.string().nullish(),
});
export type HouseholdRow = z.infer<typeof householdRow>;

/** One text of a stream for `onevoice evaluate grouping`. */
export const groupingRow = z.object({
  id: z.string(),
  text: z.string(),
  title: z.string().nullish(),
  time: z.string().nullish(),
  lang: z.string().nullish(),
  kind: z.enum(["complaint", "article", "post"]).nullish(),
  project: z.string().nullish(),
  product: z.string().nullish(),
  group: z.string().nullish(),
});
export type GroupingRow = z.infer<typeof groupingRow>;

/** Two texts for `onevoice evaluate pairs`; `label` tells whether they are the same. */
export const pairRow = z.object({
  a: z.string(),
  b: z.string(),
  label: z
    .union([z.boolean(), z.literal(0), z.literal(1), z.literal("0"), z.literal("1")])
    .nullish(),
});
export type PairRow = z.infer<typeof pairRow>;

/** One text for `onevoice evaluate sentiment`. */
const sentimentLabel = z.enum(["negative", "neutral", "positive"]);
export const sentimentRow = z.object({ text: z.string(), label: sentimentLabel.nullish() });
export type SentimentRow = z.infer<typeof sentimentRow>;

/** A text with its label, to learn from. */
export const sentimentExample = z.object({ text: z.string().min(1), label: sentimentLabel });
export type SentimentExample = z.infer<typeof sentimentExample>;

/** One text for `onevoice evaluate category`. */
export const categoryRow = z.object({ text: z.string(), label: z.string().nullish() });
export type CategoryRow = z.infer<typeof categoryRow>;
