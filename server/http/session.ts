import type { RequestHandler } from "express";
import session from "express-session";
import type { Clock } from "../ports/clock";
import type { Store } from "../ports/store";
import { SESSION_MS, SessionRows } from "./session-store";

/** The cookie's name. */
export const SESSION_COOKIE = "onevoice.sid";

/** Sessions of browsers: signed cookie, rows in the store. Secure where the centre is reached by https. */
export function sessions(given: {
  store: Store;
  clock: Clock;
  secret: string;
  publicUrl: string;
}): RequestHandler {
  const secure = given.publicUrl.startsWith("https:");
  return session({
    name: SESSION_COOKIE,
    secret: given.secret,
    store: new SessionRows(given.store, given.clock),
    resave: false,
    saveUninitialized: false,
    // Behind the proxy that ends https, the request itself arrives by http.
    proxy: secure,
    cookie: { httpOnly: true, sameSite: "lax", secure, maxAge: SESSION_MS, path: "/" },
  });
}
