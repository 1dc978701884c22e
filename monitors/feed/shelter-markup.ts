const TEXT_TAG = /<(title|description|summary|content|content:encoded)(?:\s[^<>]*)?>/g;

/**
 * Puts markup that stands bare inside a text element (Atom's xhtml, or HTML that nobody escaped)
 * into CDATA: its order survives, and a `<br>` without an end cannot break the XML around it.
 */
export function shelterMarkup(item: string): string {
  const unclosed = new Set<string>();
  let sheltered = "";
  let done = 0;
  for (const { index, 0: tag, 1: name = "" } of item.matchAll(TEXT_TAG)) {
    const start = index + tag.length;
    if (index < done || tag.endsWith("/>") || unclosed.has(name)) continue;
    const end = item.indexOf(`</${name}>`, start);
    if (end < 0) {
      unclosed.add(name);
      continue;
    }
    sheltered += item.slice(done, start) + shelter(item.slice(start, end));
    done = end;
  }
  return sheltered + item.slice(done);
}

function shelter(inner: string): string {
  if (!/<[a-z/!]/i.test(inner) || inner.includes("<![CDATA[")) return inner;
  return `<![CDATA[${inner.replaceAll("]]>", "]]&gt;")}]]>`;
}
