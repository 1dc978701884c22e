import fc from "fast-check";
import { expect, test } from "@jest/globals";
import { canonicalUrl } from "../../../server/core/intake/canonical-url";

const SAME: readonly [name: string, address: string, canonical: string][] = [
  ["scheme and host in capitals", "HTTP://News.Example.CN/a/1", "news.example.cn/a/1"],
  ["www", "https://www.example.cn/a/1", "example.cn/a/1"],
  ["mobile host", "https://m.example.cn/a/1", "example.cn/a/1"],
  ["www before a mobile host", "https://www.m.example.cn/a/1", "example.cn/a/1"],
  ["default port of the other scheme", "http://example.cn:443/a/1", "example.cn/a/1"],
  ["another port stays", "http://example.cn:8080/a/1", "example.cn:8080/a/1"],
  ["trailing slash", "https://example.cn/a/1/", "example.cn/a/1"],
  ["the front page", "https://example.cn/", "example.cn"],
  ["fragment", "https://example.cn/a/1#comments", "example.cn/a/1"],
  ["campaign", "https://example.cn/a?utm_source=x&id=7&utm_medium=y", "example.cn/a?id=7"],
  ["share tokens", "https://example.cn/a?id=7&spm=a.b&from=timeline", "example.cn/a?id=7"],
  ["order of parameters", "https://example.cn/a?p=2&id=7", "example.cn/a?id=7&p=2"],
  ["AMP folder", "https://example.cn/a/1/amp/", "example.cn/a/1"],
  ["AMP ending", "https://amp.example.cn/a/1.amp.html", "example.cn/a/1.html"],
  ["case of the path stays", "https://example.cn/A/Bc", "example.cn/A/Bc"],
  ["a host of two labels stays", "https://m.cn/a", "m.cn/a"],
  ["a name that ends like AMP stays", "https://example.cn/camp", "example.cn/camp"],
  ["blanks around", "  https://example.cn/a ", "example.cn/a"],
];

test.each(SAME)("%s", (_name, address, canonical) => {
  expect(canonicalUrl(address)).toBe(canonical);
});

test.each(["", "example.cn/a", "mailto:a@example.cn", "javascript:alert(1)", "http://"])(
  "%j is no address of the web",
  (address) => {
    expect(canonicalUrl(address)).toBeNull();
  },
);

test("a canonical spelling is its own canonical spelling", () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (address) => {
      const once = canonicalUrl(address);
      expect(once).not.toBeNull();
      expect(canonicalUrl(`https://${once ?? ""}`)).toBe(once);
    }),
  );
});
