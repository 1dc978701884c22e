import { wanted } from "./refusal";
import { z } from "zod";
import { isoTime, words } from "./primitives";
import { complaintUrgency } from "./proposal";

/** What every record carries: the sender's own id (unique within its source), and when the centre received it. */
const envelope = {
  id: words(200),
  source: words(200),
  at: isoTime.nullish(),
};

const longText = z.string().max(100_000);
const link = z.url({ protocol: /^https?$/, error: wanted("no-web-address") }).max(4_000);

export const channel = z.enum([
  "hotline",
  "email",
  "web",
  "app",
  "store",
  "letter",
  "fax",
  "chat",
  "social",
  "import",
]);
export type Channel = z.infer<typeof channel>;

const phone = words(40).refine(
  (text) => (text.normalize("NFKC").match(/[\d*]/g) ?? []).length >= 5,
  wanted("phone-too-short"),
);

/** Who complains. `null` in the record means anonymous; all fields may be absent. */
export const complainant = z.object({
  name: words(100).nullish(),
  phone: phone.nullish(),
  idNumber: words(40).nullish(),
  account: words(200).nullish(),
  email: z
    .email({ error: wanted("no-email") })
    .max(200)
    .nullish(),
});
export type Complainant = z.infer<typeof complainant>;

/** A complaint that several make together: a list of addresses beats a number, households beat persons. */
export const joint = z.object({
  persons: z.int().min(1).max(100_000).nullish(),
  households: z.union([z.array(words(300)).max(10_000), z.int().min(1).max(100_000)]).nullish(),
  representative: words(100).nullish(),
});
export type Joint = z.infer<typeof joint>;

/** The fields that make a text a complaint; a post may carry them when it is known to be one. */
const complaintFields = {
  madeAt: isoTime.nullish(),
  occurredAt: isoTime.nullish(),
  complainant: complainant.nullish(),
  address: words(300).nullish(),
  project: words(200).nullish(),
  product: words(200).nullish(),
  batch: words(200).nullish(),
  branch: words(200).nullish(),
  category: words(200).nullish(),
  amount: z.number().min(0).max(1e15).nullish(),
  joint: joint.nullish(),
};

export const complaintSignal = z.object({
  type: z.literal("complaint"),
  ...envelope,
  channel: channel.nullish(),
  title: longText.nullish(),
  text: longText.nullish(),
  status: z.enum(["open", "closed"]).nullish(),
  /** What who recorded it takes it for. It raises nothing: levels and clocks follow the case. */
  urgency: complaintUrgency.nullish(),
  ...complaintFields,
});

export const articleSignal = z.object({
  type: z.literal("article"),
  ...envelope,
  publishedAt: isoTime.nullish(),
  outlet: words(200),
  url: link.nullish(),
  title: longText.nullish(),
  text: longText.nullish(),
  author: words(200).nullish(),
  project: complaintFields.project,
  product: complaintFields.product,
});

export const postSignal = z.object({
  type: z.literal("post"),
  ...envelope,
  publishedAt: isoTime.nullish(),
  platform: words(200),
  url: link.nullish(),
  author: z
    .object({
      id: words(200).nullish(),
      name: words(200).nullish(),
      followers: z.number().min(0).nullish(),
    })
    .nullish(),
  title: longText.nullish(),
  text: longText.nullish(),
  replyTo: words(200).nullish(),
  repostOf: words(200).nullish(),
  engagement: z
    .object({
      views: z.number().min(0).nullish(),
      comments: z.number().min(0).nullish(),
      reposts: z.number().min(0).nullish(),
      likes: z.number().min(0).nullish(),
    })
    .nullish(),
  ...complaintFields,
});

const said = (record: { text?: string | null | undefined; title?: string | null | undefined }) =>
  Boolean(record.text?.trim() ?? "") || Boolean(record.title?.trim() ?? "");

/** One thing that reached the centre: a complaint, an article or a post. Needs `text` or `title`. */
export const signal = z
  .discriminatedUnion("type", [complaintSignal, articleSignal, postSignal])
  .refine(said, { path: ["text"], message: wanted("no-text") });
export type Signal = z.infer<typeof signal>;
export type ArticleSignal = z.infer<typeof articleSignal>;

/** At most this many records in one request; more is answered with 413. */
export const MAX_BATCH = 1_000;
