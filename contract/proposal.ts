import { z } from "zod";
import { wanted } from "./refusal";
import { COMPLAINT_TYPES } from "./complaint-types";

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
