import { expect, test } from "vitest";
import { isFresh } from "./token";

const token = (payload: object): string => `e30.${btoa(JSON.stringify(payload)).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")}.x`;
const now = 1_700_000_000_000;

test.each([
  [now / 1000 + 3600, true],
  [now / 1000 + 59, false],
  [now / 1000 - 1, false],
])("a token until %d is fresh: %s", (exp, fresh) => {
  expect(isFresh(token({ exp, name: "Éloïse ÿÿÿ" }), now)).toBe(fresh);
});

test("what cannot be read is for the service to judge", () => {
  expect(isFresh("opaque", now)).toBe(true);
});
