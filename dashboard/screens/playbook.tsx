import { Skeleton } from "../ui/states";

/** Being built. */
export function Screen(_: { id: string }) {
  return <Skeleton />;
}
