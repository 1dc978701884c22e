import type { HealthView } from "../../contract/api";
import type { Directory } from "../../contract/directory";
import type { Deps } from "../steps/deps";
import type { Access } from "../flows/access/access";
import type { Authenticator } from "./authenticate";
import type { Flows } from "./flows";
import type { Metrics } from "./metrics";

/** What every route is given. */
export interface Http {
  deps: Deps;
  flows: Flows;
  access: Access;
  authenticator: Authenticator;
  metrics: Metrics;
  health: () => Promise<HealthView>;
  /** The directory as it stands. */
  directory: () => Promise<Directory>;
}
