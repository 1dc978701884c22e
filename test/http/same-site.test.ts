import { expect, test } from "@jest/globals";
import { sameSite } from "../../server/http/same-site";

const url = "https://crisis.example.com";

test.each([
  ["reading is free", "GET", { origin: "https://evil.example" }, true],
  ["our origin", "POST", { origin: url }, true],
  [
    "the host it was sent to",
    "POST",
    { origin: "http://10.0.0.5:8080", host: "10.0.0.5:8080" },
    true,
  ],
  ["another origin", "POST", { origin: "https://evil.example", host: "crisis.example.com" }, false],
  [
    "another origin with the header",
    "POST",
    { origin: "https://evil.example", "x-onevoice": "1" },
    false,
  ],
  ["an opaque origin", "DELETE", { origin: "null" }, false],
  ["no origin, but the header", "PUT", { "x-onevoice": "1" }, true],
  ["no origin, another site by its own word", "POST", { "sec-fetch-site": "cross-site" }, false],
  ["no origin, a sibling site", "POST", { "sec-fetch-site": "same-site" }, false],
  ["no browser at all", "POST", {}, true],
])("a cookie may write only from this site: %s", (_name, method, headers, allowed) => {
  expect(sameSite({ method, headers }, url)).toBe(allowed);
});
