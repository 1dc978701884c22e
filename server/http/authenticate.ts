import { ServerResponse } from "node:http";
import type { IncomingMessage } from "node:http";
import type { Request, RequestHandler } from "express";
import type { Person } from "../../contract/directory";
import type { Actor } from "../../contract/permissions";
import { actorOfKey, actorOfUser } from "../flows/access/actor-of";
import type { Access } from "../flows/access/access";
import { HttpProblem } from "./errors";
import { sameSite } from "./same-site";
import { settled } from "./settled";

// A revoked key works for this long at most in another process; in the process that revoked it, not at all.
const KEY_AGE_MS = 3_000;
const KEYS_KEPT = 1_000;

/** Tells who asks. */
export interface Authenticator {
  /** Sets `response.locals.actor`; 401 for a key that does not work, 403 for a write that another site sent. */
  middleware: RequestHandler;
  /** Who opens a live connection: by the key, or else by the session cookie. Null for nobody. */
  ofHandshake(request: IncomingMessage, key: string | null): Promise<Actor | null>;
  /** Forgets what is known of keys: after one was revoked. */
  forget(): void;
}

/** Tells who asks, by `Authorization: Bearer KEY` or by the session cookie. */
export function createAuthenticator(given: {
  access: Access;
  session: RequestHandler;
  people: () => Promise<readonly Person[]>;
  publicUrl: string;
}): Authenticator {
  const { access } = given;
  const keys = rememberedKeys(access);

  async function ofSession(request: Request): Promise<Actor | null> {
    const id = request.session.userId;
    const user = id === undefined ? null : await access.store.read.users.get(id);
    return user ? actorOfUser(user, await given.people()) : null;
  }

  return {
    forget: () => keys.forget(),
    middleware: async (request, response, next) => {
      const key = bearer(request);
      const actor = key === null ? await ofSession(request) : await keys.actor(key);
      if (key !== null && !actor) throw new HttpProblem(401, "key-dead");
      if (key === null && actor && !sameSite(request, given.publicUrl))
        throw new HttpProblem(403, "other-site");
      (response.locals as { actor?: Actor | null }).actor = actor;
      next();
    },
    ofHandshake: async (request, key) => {
      const held = key ?? bearer(request);
      if (held !== null) return keys.actor(held);
      // Browsers let every site open a web socket with our cookies: the origin must be ours.
      if (!sameSite({ method: "POST", headers: request.headers }, given.publicUrl)) return null;
      return ofSession(await withSession(request, given.session));
    },
  };
}

function bearer(request: IncomingMessage): string | null {
  const match = /^Bearer +(\S+) *$/i.exec(request.headers.authorization ?? "");
  return match?.[1] ?? null;
}

/** Loads the session of a bare request, as of a web socket's handshake. */
async function withSession(request: IncomingMessage, session: RequestHandler): Promise<Request> {
  const bare = request as Request;
  const response = new ServerResponse(request) as Parameters<RequestHandler>[1];
  await settled((done) => session(bare, response, done));
  return bare;
}

function rememberedKeys(access: Access) {
  const known = new Map<string, { actor: Actor | null; until: number }>();
  return {
    forget: () => known.clear(),
    actor: async (key: string): Promise<Actor | null> => {
      const now = access.clock.now();
      const hash = access.passwords.sha256(key);
      const hit = known.get(hash);
      if (hit && hit.until > now && hit.until <= now + KEY_AGE_MS) return hit.actor;
      const actor = await actorOfKey(access, key);
      if (known.size >= KEYS_KEPT) known.clear();
      known.set(hash, { actor, until: now + KEY_AGE_MS });
      return actor;
    },
  };
}
