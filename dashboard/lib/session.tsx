import { createContext, useContext } from "react";
import type { ReactNode } from "react";
import type { SessionView } from "../../contract/access";
import type { Permission } from "../../contract/permissions";

/** Who is signed in, and the way out. */
export interface SignedIn {
  session: SessionView;
  /** Ends the session on the server and shows the sign-in. */
  signOut: () => void;
  /** The session is gone already: the sign-in comes over the page, which stays as it is with all that was typed. */
  expired: () => void;
}

const Context = createContext<SignedIn | null>(null);

/** Everything below knows who is signed in. */
export function SessionProvider(props: { value: SignedIn; children: ReactNode }) {
  return <Context value={props.value}>{props.children}</Context>;
}

/** Who is signed in. Throws outside of the provider: no screen is shown to nobody. */
export function useSession(): SignedIn {
  const signedIn = useContext(Context);
  if (!signedIn) throw new Error("nobody is signed in");
  return signedIn;
}

/** Whether the reader may do this. The dashboard hides what the server refuses; both read one table. */
export function useMay(permission: Permission): boolean {
  return useSession().session.permissions.includes(permission);
}
