import { wanted } from "./refusal";
import { z } from "zod";
import { language, words } from "./primitives";
import { sourceInput } from "./source";

/** Duties: who is called. */
export const DUTIES = [
  "duty",
  "backup",
  "commander",
  "leader",
  "pr",
  "legal",
  "site",
  "regulator-affairs",
  "technical",
  "security",
  "safety",
  "upper-authority",
] as const;
export const duty = z.enum(DUTIES);
export type Duty = z.infer<typeof duty>;

/** Recipient classes: every duty is one; `leadership` is leader and commander. */
export const recipientClass = z.enum([...DUTIES, "leadership"]);
export type RecipientClass = z.infer<typeof recipientClass>;

export const accessRole = z.enum([
  "admin",
  "commander",
  "pr",
  "legal",
  "spokesperson",
  "intake",
  "viewer",
]);
export type AccessRole = z.infer<typeof accessRole>;

export const contactKind = z.enum(["email", "webhook", "wecom", "feishu", "dingtalk", "sms"]);
export type ContactKind = z.infer<typeof contactKind>;

const webAddress = z.url({ protocol: /^https?$/ });

export const contact = z
  .strictObject({
    kind: contactKind,
    address: words(2_000),
    /** Signing secret of a webhook or group robot, where it has one. */
    secret: words(500).optional(),
  })
  .superRefine((value, context) => {
    const fits =
      value.kind === "email"
        ? z.email().safeParse(value.address).success
        : value.kind === "sms"
          ? /^\+?\d{5,20}$/.test(value.address)
          : webAddress.safeParse(value.address).success;
    if (!fits) {
      const message =
        value.kind === "email"
          ? wanted("no-email")
          : value.kind === "sms"
            ? wanted("no-phone")
            : wanted("no-web-address");
      context.addIssue({ code: "custom", path: ["address"], message });
    }
  });

export const person = z.strictObject({
  id: words(100),
  name: words(100),
  language: language.default("zh-CN"),
  unit: words(100).nullish(),
  access: z.array(accessRole).default([]),
  duties: z.array(duty).default([]),
  contacts: z.array(contact).default([]),
});
export type Person = z.infer<typeof person>;

export const outlet = z.strictObject({
  name: words(200),
  domain: words(200).nullish(),
  tier: z.int().min(1).max(9).default(3),
  kind: z.enum(["registered", "self-media"]),
});
export type Outlet = z.infer<typeof outlet>;

export const escalationStep = z.strictObject({
  afterMinutes: z.number().min(0).max(10_080),
  duties: z.array(recipientClass).min(1),
});
export type EscalationStep = z.infer<typeof escalationStep>;

const unit = z.strictObject({
  id: words(100),
  name: words(200),
  kind: z.enum(["group", "city", "branch", "partner"]),
  parent: words(100).nullish(),
});

const named = z.strictObject({ name: words(200), aliases: z.array(words(200)).default([]) });

export const organisation = z.strictObject({
  name: words(200),
  aliases: z.array(words(200)).default([]),
  units: z.array(unit).default([]),
});

/** Organisation, people and what to look for: the shape of `onevoice apply` and of a replay's `setup`. */
export const directoryInput = z.strictObject({
  organisation: organisation.optional(),
  namesakes: z.array(words(200)).optional(),
  peers: z.array(named).optional(),
  outlets: z.array(outlet).optional(),
  projects: z.array(words(200)).optional(),
  products: z.array(words(200)).optional(),
  people: z.array(person).optional(),
  escalation: z.record(words(100), z.array(escalationStep).min(1)).optional(),
  sources: z.array(sourceInput).optional(),
});
export type DirectoryInput = z.infer<typeof directoryInput>;

/** The directory as the pipeline reads it: complete, sources kept apart. */
export interface Directory {
  organisation: z.infer<typeof organisation>;
  namesakes: string[];
  peers: z.infer<typeof named>[];
  outlets: Outlet[];
  projects: string[];
  products: string[];
  people: Person[];
  escalation: Record<string, EscalationStep[]>;
}

/** The ladder that runs where none was given: backup after 5, commander after 10, leader after 15 minutes. */
export const DEFAULT_LADDER: EscalationStep[] = [
  { afterMinutes: 5, duties: ["backup"] },
  { afterMinutes: 10, duties: ["commander"] },
  { afterMinutes: 15, duties: ["leader"] },
];

/** A centre nobody has described yet. */
export const EMPTY_DIRECTORY: Directory = {
  organisation: { name: "", aliases: [], units: [] },
  namesakes: [],
  peers: [],
  outlets: [],
  projects: [],
  products: [],
  people: [],
  escalation: { default: DEFAULT_LADDER },
};
