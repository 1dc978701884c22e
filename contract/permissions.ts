import type { AccessRole } from "./directory";

/** What can be allowed. The dashboard hides what the server refuses; both read this table. */
export const PERMISSIONS = [
  "read",
  "unmask",
  "signals.send",
  "signals.backfill",
  "actions.take",
  "pages.acknowledge",
  "levels.lower",
  "command.take",
  "incidents.close",
  "tasks.work",
  "statements.write",
  "statements.sign.legal",
  "statements.sign.commander",
  "statements.withdraw",
  "statements.speak",
  "drills.play",
  "directory.apply",
  "sources.manage",
  "access.manage",
] as const;
export type Permission = (typeof PERMISSIONS)[number];

/** The access roles (contract: admin, commander, pr, legal, spokesperson, intake, viewer), each with what it may do. */
const ROLE_PERMISSIONS: Record<AccessRole, readonly Permission[]> = {
  admin: PERMISSIONS,
  commander: [
    "read",
    "unmask",
    "signals.send",
    "actions.take",
    "pages.acknowledge",
    "levels.lower",
    "command.take",
    "incidents.close",
    "tasks.work",
    "statements.write",
    "statements.sign.commander",
    "statements.withdraw",
    "statements.speak",
    "drills.play",
    "sources.manage",
  ],
  pr: [
    "read",
    "signals.send",
    "actions.take",
    "pages.acknowledge",
    "tasks.work",
    "statements.write",
    "statements.withdraw",
    "statements.speak",
    "sources.manage",
  ],
  legal: [
    "read",
    "unmask",
    "actions.take",
    "pages.acknowledge",
    "tasks.work",
    "statements.sign.legal",
    "statements.withdraw",
  ],
  spokesperson: ["read", "pages.acknowledge", "tasks.work", "statements.speak"],
  intake: ["read", "unmask", "signals.send", "actions.take", "pages.acknowledge", "tasks.work"],
  viewer: ["read", "pages.acknowledge"],
};

/** Scopes of a machine's key, each with what it allows. */
export const SCOPE_PERMISSIONS = {
  ingest: ["signals.send"],
  read: ["read"],
  act: ["actions.take", "pages.acknowledge", "tasks.work"],
  backfill: ["signals.backfill"],
  admin: PERMISSIONS,
} as const satisfies Record<string, readonly Permission[]>;
export type Scope = keyof typeof SCOPE_PERMISSIONS;
export const SCOPES = Object.keys(SCOPE_PERMISSIONS) as Scope[];

/** Who asks: a signed-in person, a machine's key, or the centre itself. */
export interface Actor {
  kind: "user" | "key" | "system";
  /** User id, key id, or "system". */
  id: string;
  name: string;
  /** The directory's person this actor is, if any. */
  personId: string | null;
  permissions: readonly Permission[];
}

/** What these roles allow together. */
export function permissionsOfRoles(roles: readonly string[]): Permission[] {
  return PERMISSIONS.filter((permission) =>
    roles.some((role) =>
      (ROLE_PERMISSIONS[role as AccessRole] as readonly Permission[] | undefined)?.includes(
        permission,
      ),
    ),
  );
}

/** Who may command an incident: who leads or commands by duty, or may by his access. */
export function mayCommand(person: {
  duties: readonly string[];
  access: readonly string[];
}): boolean {
  return (
    person.duties.some((duty) => duty === "commander" || duty === "leader") ||
    permissionsOfRoles(person.access).includes("command.take")
  );
}

/** What these key scopes allow together. */
export function permissionsOfScopes(scopes: readonly string[]): Permission[] {
  return PERMISSIONS.filter((permission) =>
    scopes.some((scope) =>
      (SCOPE_PERMISSIONS[scope as Scope] as readonly Permission[] | undefined)?.includes(
        permission,
      ),
    ),
  );
}

/** The centre acting by itself: timers, replay, the command line on the same machine. */
export const SYSTEM: Actor = {
  kind: "system",
  id: "system",
  name: "OneVoice",
  personId: null,
  permissions: PERMISSIONS,
};
