import { z } from "zod";
import { wanted } from "./refusal";
import type { Bilingual } from "./primitives";

/** The kinds of complaint that the centre knows by itself; an organisation may have words of its own besides. */
export const COMPLAINT_TYPES = [
  "quality",
  "delivery",
  "attitude",
  "price",
  "promise",
  "environment",
  "safety",
] as const;
export type ComplaintType = (typeof COMPLAINT_TYPES)[number];

/** What each kind is called: the word that stands in a complaint's `category`. */
export const TYPE_NAMES: Readonly<Record<ComplaintType, Bilingual>> = {
  quality: { "zh-CN": "质量", en: "Quality" },
  delivery: { "zh-CN": "交付", en: "Delivery" },
  attitude: { "zh-CN": "服务态度", en: "Attitude" },
  price: { "zh-CN": "价格收费", en: "Price" },
  promise: { "zh-CN": "承诺", en: "Promise" },
  environment: { "zh-CN": "环境", en: "Environment" },
  safety: { "zh-CN": "安全", en: "Safety" },
};

/** How soon a complaint must be handled (S0: 紧急/重要/一般). */
export const complaintUrgency = z.enum(["urgent", "important", "ordinary"]);
export type ComplaintUrgency = z.infer<typeof complaintUrgency>;

/** A complaint's text with its kind and its urgency, to learn from. */
export const complaintExample = z.object({
  text: z.string().min(1),
  type: z.enum(COMPLAINT_TYPES),
  urgency: complaintUrgency,
});
export type ComplaintExample = z.infer<typeof complaintExample>;

/** The words for which a kind and an urgency are proposed; text or title must say something. */
export const proposalsInput = z
  .strictObject({
    text: z.string().max(100_000).nullish(),
    title: z.string().max(100_000).nullish(),
  })
  .refine(({ text, title }) => `${text ?? ""}${title ?? ""}`.trim() !== "", {
    path: ["text"],
    message: wanted("no-text"),
  });
export type ProposalsInput = z.infer<typeof proposalsInput>;

const probability = z.number().min(0).max(1);

/** The likeliest kinds and urgencies, at most three each, likeliest first. A type is one of the centre's or the organisation's own word. */
export const proposalsView = z.object({
  type: z.array(z.object({ value: z.string(), probability })),
  urgency: z.array(z.object({ value: complaintUrgency, probability })),
});
export type ProposalsView = z.infer<typeof proposalsView>;
