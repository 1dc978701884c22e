import { createTransport } from "nodemailer";
import type { SendMailOptions } from "nodemailer";
import type { Notifier, PageMessage } from "../../ports/notifier";
import { writeLetter } from "./email-body";
import { oneLine } from "./fit-text";
import { judgeMailFault } from "./judge-mail-fault";

/** `smtpUrl` as nodemailer reads it (smtp:// or smtps://, sign-in inside); `from` is MAIL_FROM, with or without a name. */
export interface EmailOptions {
  smtpUrl: string;
  from: string;
  /** Whole time of one attempt, in ms; below the 15 s that a notifier promises. */
  timeoutMs?: number;
}

/** Not yet in the published types: a send may be aborted, which also keeps a letter that still waits from going out late. */
type Abortable = SendMailOptions & { signal: AbortSignal };

/** E-mail over pooled SMTP connections. `close` ends them; letters waiting or on their way then fail as temporary. */
export function createEmailNotifier(options: EmailOptions): Notifier & { close(): void } {
  const { from, timeoutMs = 14_000 } = options;
  const transport = openTransport(options.smtpUrl, timeoutMs);
  const closing = new AbortController();
  const domain = /@([^\s@<>]+)>?\s*$/.exec(from)?.[1] ?? "localhost";
  return {
    kind: "email",
    async send(message) {
      const mail: Abortable = {
        ...headersFor(message, from, domain),
        signal: AbortSignal.any([AbortSignal.timeout(timeoutMs), closing.signal]),
      };
      try {
        const sent = await transport.sendMail(mail);
        return { ok: true, providerId: sent.messageId };
      } catch (fault) {
        return judgeMailFault(fault);
      }
    },
    close() {
      // Closing the pool leaves a letter that is on its way alone, and with it a process that wants to end.
      closing.abort();
      transport.close();
    },
  };
}

/** `maxRequeues` 0: a letter whose connection was cut is the caller's to send again, after a look whether it is still wanted. */
function openTransport(url: string, timeoutMs: number) {
  const bounds = { maxRequeues: 0, maxConnections: 5 };
  return createTransport({
    ...bounds,
    url,
    pool: true,
    connectionTimeout: Math.min(timeoutMs, 5_000),
    greetingTimeout: Math.min(timeoutMs, 5_000),
    dnsTimeout: Math.min(timeoutMs, 5_000),
    socketTimeout: timeoutMs,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
}

function headersFor(message: PageMessage, from: string, domain: string): SendMailOptions {
  return {
    ...writeLetter(message, domain),
    from,
    to: { name: oneLine(message.to.name), address: message.to.address },
    priority: message.level <= 2 ? "high" : "normal",
    // RFC 3834: absence notices stay silent, and a filter can tell a page from a person's letter.
    headers: { "Auto-Submitted": "auto-generated" },
  };
}
