/** What made the case be looked at. */
export interface Trigger {
  /** The record or action that tips it; null when time does. */
  signal: string | null;
  /** A correction: rules that held are read again and may cease. */
  recheck?: boolean;
  /** A person's rejection: the level may fall to what is confirmed. */
  mayFall?: boolean;
  /** The record whose clocks start, where the trigger itself is an action. */
  subject?: string | null;
}
