import { wanted } from "./refusal";
import { z } from "zod";
import { accessRole } from "./directory";
import { PERMISSIONS, SCOPES } from "./permissions";
import { language, words } from "./primitives";

const email = z.email({ error: wanted("no-email") }).max(200);
const iso = z.string().meta({ description: "ISO 8601 with zone" });

/** Long enough that guessing is hopeless; 200 bounds the work of hashing. */
export const password = z.string().min(12, wanted("password-short")).max(200);

/** What a person types to sign in. Lengths are not judged here: a short password is simply wrong. */
export const credentials = z.object({ email: words(200), password: z.string().min(1).max(200) });
export type Credentials = z.infer<typeof credentials>;

/** A user to be made. `person` links the user to a person of the directory, whose pages he then answers. */
export const newUser = z.strictObject({
  email,
  name: words(100),
  password,
  access: z.array(accessRole).min(1, wanted("no-role")),
  person: words(100).nullish(),
  language: language.default("zh-CN"),
});
export type NewUser = z.infer<typeof newUser>;

/** The first administrator, made with the one-time set-up token. */
export const setupInput = z.strictObject({ token: words(200), email, name: words(100), password });

/** A key for a machine. */
export const newApiKey = z.strictObject({
  name: words(100),
  scopes: z.array(z.enum(SCOPES)).min(1, wanted("no-scope")),
});

export const userView = z.object({
  id: z.string(),
  email: z.string(),
  name: z.string(),
  access: z.array(z.string()),
  person: z.string().nullable(),
  language,
  createdAt: iso,
});
export type UserView = z.infer<typeof userView>;

export const apiKeyView = z.object({
  id: z.string(),
  name: z.string(),
  scopes: z.array(z.string()),
  createdAt: iso,
  revokedAt: iso.nullable(),
});
export type ApiKeyView = z.infer<typeof apiKeyView>;

/** Who asks, and what he may. */
export const sessionView = z.object({
  kind: z.enum(["user", "key", "system"]),
  id: z.string(),
  name: z.string(),
  person: z.string().nullable(),
  language: language.nullable(),
  permissions: z.array(z.enum(PERMISSIONS)),
});
export type SessionView = z.infer<typeof sessionView>;
