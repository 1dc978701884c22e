import { Skeleton } from "../ui/states";

/** Being built. */
export function Screen() {
  return <Skeleton />;
}
