import type { PolicyPack } from "../../contract/policy";
import type { Clock } from "../ports/clock";
import type { Jobs } from "../ports/jobs";
import type { LanguageTools } from "../ports/language";
import type { Library } from "../ports/library";
import type { Logger } from "../ports/logger";
import type { Secrets } from "../ports/secrets";
import type { Store } from "../ports/store";

/** What every flow may need; the composition root fills it once. */
export interface Deps {
  store: Store;
  clock: Clock;
  jobs: Jobs;
  language: LanguageTools;
  library: Library;
  secrets: Secrets;
  /** `secrets.hash`, at hand for every identity that is read. */
  hash(text: string): string;
  log: Logger;
  /** The zone that times without one are read in, and that dates are shown in. */
  timeZone: string;
  /** The active pack. */
  pack: PolicyPack;
  /** Waits real milliseconds; a replay does not wait. */
  pause(ms: number): Promise<void>;
  /** Root of the links that pages carry, without a trailing slash. */
  publicUrl: string;
}
