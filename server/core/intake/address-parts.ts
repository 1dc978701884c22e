/** A flat's address as its parts, digits in Arabic figures, letters in lower case; null where the text has none. */
export interface Address {
  /** Project, or the street and compound where no project is known. */
  estate: string | null;
  phase: string | null;
  zone: string | null;
  building: string | null;
  unit: string | null;
  room: string | null;
}
