import { expect, test } from "vitest";
import { reasonOfTeams } from "./signIn";

test.each([
  ["CancelledByUser", "declined"],
  ["User cancelled", "declined"],
  ["resourceRequiresConsent", "setup"],
  ["invalid_grant", "setup"],
  ["App resource defined in manifest and iframe origin do not match", "setup"],
  ["resourceDisabled", "setup"],
  ["Authentication is not supported on this platform", "unsupported"],
  ["timeout", "later"],
  ["", "later"],
])("Teams saying %j is taken for %s", (message, reason) => {
  expect(reasonOfTeams(message)).toBe(reason);
});
