const lookalikes: Record<string, string> = {
  "<": "＜",
  ">": "＞",
  "[": "［",
  "]": "］",
  "*": "＊",
  "`": "｀",
  "#": "＃",
  "\\": "＼",
};

/**
 * Text that a robot's markdown shows as it is. The robots know no escape character, so what could open a link, a font
 * tag or a mention (`<@all>`) is shown by its full-width twin.
 */
export function plainMarkdown(text: string): string {
  return text.replace(/[<>[\]*`#\\]/g, (character) => lookalikes[character] ?? character);
}
