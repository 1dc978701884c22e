import type { ApiFault } from "./api";
import { useRefusalWords } from "./refusal-words";

/** What is wrong with a field, in the reader's language: of the fault, by the field's path, in a list ("people.2.name") or not. */
export function useFaultAt(fault: ApiFault | null): (path: string) => string | undefined {
  const { ofField } = useRefusalWords();
  return (path) => {
    const wrong = fault?.errors.find(
      (one) =>
        one.path === path || one.path.startsWith(`${path}.`) || one.path.endsWith(`.${path}`),
    );
    return wrong && ofField(wrong);
  };
}
