import { useEffect, useState } from "react";
import { get } from "../../lib/api";
import { useConnection } from "../../lib/live-provider";

/** The centre is asked this often whether it is still there: a silent socket may take most of a minute to be noticed. */
const ASK_MS = 5_000;
/** From here on a text that cannot be checked must not be quoted. */
const TRUST_MS = 60_000;

/** Since when the centre was not heard (browser's ms), and whether that is too long to trust the text. */
export interface Heard {
  at: number;
  offline: boolean;
  tooLong: boolean;
}

/** Whether the centre is heard, second by second. */
export function useHeard(): Heard {
  const { live } = useConnection();
  const [at, setAt] = useState(() => Date.now());
  const [missed, setMissed] = useState(false);
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    let ended = false;
    const ask = async () => {
      const heard = await get("/now").then(
        () => true,
        () => false,
      );
      if (ended) return;
      setMissed(!heard);
      if (heard) setAt(Date.now());
    };
    const asking = setInterval(() => void ask(), ASK_MS);
    const ticking = setInterval(() => setNow(Date.now()), 1_000);
    const gone = () => setMissed(true);
    const back = () => void ask();
    window.addEventListener("offline", gone);
    window.addEventListener("online", back);
    return () => {
      ended = true;
      clearInterval(asking);
      clearInterval(ticking);
      window.removeEventListener("offline", gone);
      window.removeEventListener("online", back);
    };
  }, [live]);
  const silent = now - at;
  return { at, offline: missed || silent > 3 * ASK_MS, tooLong: silent >= TRUST_MS };
}
