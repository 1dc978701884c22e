import type { Permission } from "../../contract/permissions";
import type { Word } from "./words/all";

/** A place of the dashboard: its path, its name, the letter that follows G, and what it needs. */
export interface Place {
  to: string;
  word: Word;
  key: string;
  inRail: boolean;
  needs: Permission;
}

/** Every place that can be gone to, in the order of the rail. */
export const PLACES: readonly Place[] = [
  { to: "/", word: "nav.overview", key: "h", inRail: true, needs: "read" },
  { to: "/incidents", word: "nav.incidents", key: "i", inRail: true, needs: "read" },
  { to: "/cases", word: "nav.cases", key: "c", inRail: true, needs: "read" },
  { to: "/complaints", word: "nav.complaints", key: "t", inRail: true, needs: "read" },
  { to: "/playbooks", word: "nav.playbooks", key: "p", inRail: true, needs: "read" },
  { to: "/statements", word: "nav.statements", key: "s", inRail: true, needs: "read" },
  { to: "/on-call", word: "nav.onCall", key: "o", inRail: true, needs: "read" },
  { to: "/policies", word: "nav.policies", key: "r", inRail: true, needs: "read" },
  { to: "/sources", word: "nav.sources", key: "f", inRail: true, needs: "read" },
  { to: "/peers", word: "nav.peers", key: "e", inRail: true, needs: "read" },
  { to: "/reviews", word: "nav.reviews", key: "v", inRail: true, needs: "read" },
  { to: "/wall", word: "nav.wall", key: "w", inRail: false, needs: "read" },
  { to: "/speak", word: "nav.speak", key: "k", inRail: false, needs: "read" },
  {
    to: "/complaints/new",
    word: "nav.newComplaint",
    key: "n",
    inRail: false,
    needs: "signals.send",
  },
];
