import { once } from "node:events";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** What the server does with the next letters: takes them, refuses the reader or the letter with a code, cuts the line, or says nothing. */
export type MailMood =
  | { does: "take" }
  | { does: "refuse-reader"; code: number; words: string }
  | { does: "refuse-letter"; code: number; words: string }
  | { does: "cut" }
  | { does: "hang" };

/** A letter as it came. */
export interface ReceivedLetter {
  from: string;
  to: string[];
  raw: string;
}

/** A real SMTP server on a free loopback port. */
export interface MailServer {
  url: string;
  letters: ReceivedLetter[];
  mood: MailMood;
  stop(): Promise<void>;
}

/** Starts it; it takes every letter until its mood is set otherwise. */
export async function startMailServer(): Promise<MailServer> {
  const state: Pick<MailServer, "letters" | "mood"> = { letters: [], mood: { does: "take" } };
  const server = new SMTPServer({
    disabledCommands: ["STARTTLS", "AUTH"],
    authOptional: true,
    onRcptTo(_address, _session, done) {
      const { mood } = state;
      done(mood.does === "refuse-reader" ? refusal(mood) : null);
    },
    onData(stream, session, done) {
      // A sender that was killed in the middle of a letter has sent none.
      receive(state, server, stream, session.envelope, done).catch(() => undefined);
    },
  });
  server.on("error", () => undefined);
  server.listen(0, "127.0.0.1");
  await once(server.server, "listening");
  const address = server.server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  return Object.assign(state, {
    url: `smtp://127.0.0.1:${address.port}`,
    stop: () => stop(server),
  });
}

interface Envelope {
  mailFrom: false | { address: string };
  rcptTo: { address: string }[];
}

async function receive(
  state: Pick<MailServer, "letters" | "mood">,
  server: SMTPServer,
  stream: NodeJS.ReadableStream,
  envelope: Envelope,
  done: (fault?: Error | null) => void,
): Promise<void> {
  const raw = await text(stream);
  const { mood } = state;
  if (mood.does === "hang") return;
  if (mood.does === "cut") {
    cutAll(server);
    return;
  }
  if (mood.does === "refuse-letter") {
    done(refusal(mood));
    return;
  }
  const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
  state.letters.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
  done();
}

function refusal({ code, words }: { code: number; words: string }): Error {
  return Object.assign(new Error(words), { responseCode: code });
}

function cutAll(server: SMTPServer): void {
  server.connections.forEach((connection) => connection._socket.destroy());
}

async function stop(server: SMTPServer): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(resolve));
  cutAll(server);
  await closed;
}
