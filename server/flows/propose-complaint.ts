import type { ProposalsInput, ProposalsView } from "../../contract/proposal";
import type { Instant } from "../../contract/primitives";
import { compileLexicon } from "../core/intake/compile-lexicon";
import { learnProposals, type LabelledComplaint, type Proposer } from "../core/intake/proposals";
import type { Deps } from "../steps/deps";
import type { OwnLabels } from "../steps/own-labels";

/** With fewer labelled complaints of its own an organisation is proposed what the shipped corpus teaches. */
export const ENOUGH_OWN = 200;
/** Its newest so many are learnt. */
const MOST_OWN = 5_000;
const HOUR_MS = 3_600_000;

/** Proposes kind and urgency of complaints as they are typed. */
export interface Proposals {
  /** The likeliest of both. The first call of a process learns the corpus, some 0.3 s in short steps; a later one takes about 1 ms. */
  propose(input: ProposalsInput): Promise<ProposalsView>;
  /** Resolves once nothing is being learnt. */
  settled(): Promise<void>;
}

type Needs = Pick<Deps, "clock" | "language" | "library" | "log">;

/**
 * Learns lazily, once for each process. The organisation's own labels join the corpus in the background when somebody
 * asks, at most once an hour, once there are `ENOUGH_OWN`; until then, and where they cannot be read, what was learnt last
 * goes on answering. `own` gives at most so many of the labels, newest first.
 */
export function createProposals(deps: Needs, own: (most: number) => Promise<OwnLabels>): Proposals {
  let current: Promise<Proposer> | null = null;
  let learning: Promise<void> = Promise.resolve();
  let lookedAt: Instant | null = null;
  let learnt = "";
  const learn = lazily(() => {
    const lexicon = compileLexicon(deps.library.lexicon);
    const cut = (text: string) => deps.language.analyse(text);
    return (labelled: readonly LabelledComplaint[]) =>
      inTurns(learnProposals([...deps.library.complaints, ...labelled], cut, lexicon));
  });
  const learnOwn = async (first: Promise<Proposer>) => {
    try {
      await first;
      const { labelled, version } = await own(MOST_OWN);
      if (labelled.length < ENOUGH_OWN || version === learnt) return;
      const proposer = await learn()(labelled);
      [current, learnt] = [Promise.resolve(proposer), version];
    } catch (error) {
      deps.log.warn({ error: String(error) }, "own labels of complaints could not be learnt");
    }
  };
  return {
    async propose({ text, title }) {
      current ??= learn()([]);
      const now = deps.clock.now();
      if (lookedAt === null || now - lookedAt >= HOUR_MS) {
        lookedAt = now;
        const first = current;
        learning = learning.then(() => learnOwn(first));
      }
      const proposer = await current;
      return proposer(deps.language.analyse(wordsOf({ text, title })));
    },
    settled: () => learning,
  };
}

function wordsOf({ text, title }: ProposalsInput): string {
  return [title, text].filter(Boolean).join("\n");
}

/** Takes step after step; others have the processor in between. */
async function inTurns<T>(steps: Generator<undefined, T>): Promise<T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function lazily<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
