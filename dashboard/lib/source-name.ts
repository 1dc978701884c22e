import type { TFunction } from "i18next";

/** What is known of where a record came from. */
interface From {
  source: string;
  publisher?: string | null;
  channel?: string | null;
}

/**
 * Where a record came from, in words: the outlet or platform that published it, else the channel by which it came, else
 * what kind of source its id names. The id itself is the sender's own and says nothing to a reader.
 */
export function sourceName(t: TFunction, { source, publisher, channel }: From): string {
  if (publisher) return publisher;
  const [kind = ""] = source.split(":");
  return (
    (channel ? t(`complaint.from.${channel}`, { defaultValue: "" }) : "") ||
    t(`complaint.from.${kind}`, { defaultValue: "" }) ||
    t(`origin.${kind}`, { defaultValue: "" }) ||
    t("origin.other")
  );
}

/** How a counted party was heard: its channel in words, or the outlet or platform as it is called. */
export function channelName(t: TFunction, channel: string): string {
  return t(`complaint.from.${channel}`, { defaultValue: channel });
}
