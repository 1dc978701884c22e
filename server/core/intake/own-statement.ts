import type { CompiledDirectory } from "./compile-directory";
import type { ReadText } from "./read-text";

/** Others speak: then it is a report about our statement, not the statement. */
const OTHERS_SPEAK =
  /记者|本报|本台|本网|笔者|爆料|质疑|不买账|不认可|业主称|消费者称|投诉人|reporter|journalist|critics|residents say/;
/** The organisation speaks of itself. */
const WE_SPEAK =
  /我们|我司|本公司|公司已|公司将|我行|本行|敬请|特此|深表歉意|we (?:are|have|will|sincerely|apologi[sz]e)|our company/;
/** A statement says what it is in its first line. */
const OPENING = 60;

/** True where the organisation itself speaks: its own account, or its statement printed as it stands. */
export function isOwnStatement(
  text: ReadText,
  publisher: string,
  directory: CompiledDirectory,
): boolean {
  if (directory.ownNames.has(publisher)) return true;
  if (!text.mention.organisation) return false;
  const announced = text.inTitle?.has("statement") ?? false;
  const opens = (text.inBody.get("statement") ?? []).some(({ start }) => start < OPENING);
  if (!announced && !opens) return false;
  return WE_SPEAK.test(text.body) && !OTHERS_SPEAK.test(text.full);
}
