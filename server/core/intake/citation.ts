/** A text that passes on another's: whom it cites, where it says so, and the quoted part, where that can be told. */
export interface Citation {
  /** The cited outlet as written, folded; null where the text only says that it repeats. */
  source: string | null;
}

const CITED = [
  /(?:^|[。\n"“((【])据([^,。!?;\s::]{2,20}?)(?:最新)?(?:报道|消息|讯|刊文|发文)/,
  /(?:来源|稿源|文章来源|转载自|转载|转自|原载于?)\s*[::|于自]?\s*[《"“「]?([^,。!?;\s》"”」))]{2,20})/,
  /综合([^,。!?;\s]{2,20}?)(?:报道|消息)/,
  /(?:according to (?:a report (?:by|in) )?|as reported by |source: |originally published (?:by|in|on) )(?:the )?([a-z][\w' .-]{1,40}?)(?=[,.;)]| reported| said|$)/,
];
/** Sources that are no publication: what a paper heard itself, or an authority's word. */
const NO_OUTLET =
  /^(?:本报|本台|本网|本刊|了解|介绍|悉|业主|知情人|警方|官方|公司|其|他|她|公开|最新|记者|初步|现场|目击者|原告|消费者|投诉)/;
/** Only the head and the tail of a text say where the text comes from; in the middle it cites for a detail. */
const HEAD = 80;
const TAIL = 60;

/** Finds where a folded text says it comes from. An outlet that names itself as the source cites nobody. */
export function citationIn(folded: string, ownOutlet: string): Citation | null {
  const places =
    folded.length <= HEAD + TAIL ? [folded] : [folded.slice(0, HEAD), folded.slice(-TAIL)];
  for (const place of places) {
    for (const pattern of CITED) {
      const source = pattern.exec(place)?.[1]?.trim();
      if (!source || NO_OUTLET.test(source) || source === ownOutlet) continue;
      return { source };
    }
  }
  return null;
}

/** "转发//…", "看看//@name: …": what stands after the first separator is somebody else's text. */
export function quotedPart(folded: string): string | null {
  const text = folded.replace(/https?:\/\/\S+/g, " ");
  const at = text.indexOf("//");
  if (at < 0) return null;
  const quoted = text
    .slice(at + 2)
    .replace(/^@[^:]{1,30}:/, "")
    .trim();
  return quoted.length >= 12 ? quoted : null;
}
