import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { lookOf, officeToken } from "./office";
import { SignedInOffice } from "./office.test-data";
import { SignInFailure, type SignInReason } from "./signIn";

let office: SignedInOffice;

beforeEach(() => {
  office = new SignedInOffice();
  vi.useFakeTimers({ toFake: ["setTimeout"] });
});

afterEach(() => {
  vi.useRealTimers();
});

async function outcome(): Promise<string | SignInFailure> {
  const told = officeToken().catch((failure: unknown) => failure as SignInFailure);
  await vi.runAllTimersAsync();
  return told;
}

test("whoever is signed in gets a token", async () => {
  expect(await outcome()).toBe("a token");
  expect(office.asked).toBe(1);
});

test.each<[number, SignInReason]>([
  [13000, "unsupported"],
  [13001, "account"],
  [13002, "declined"],
  [13003, "personal"],
  [13004, "setup"],
  [13005, "setup"],
  [13006, "later"],
  [13012, "unsupported"],
  [13013, "later"],
  [50001, "later"],
])("the library's %d is told as %s, and not asked again", async (code, reason) => {
  office.codes = [code];
  expect(await outcome()).toEqual(new SignInFailure(reason, String(code)));
  expect(office.asked).toBe(1);
});

test.each([13007, 13008])("%d passes: it is asked once more", async (code) => {
  office.codes = [code, 0];
  expect(await outcome()).toBe("a token");
  office.codes = [code];
  office.asked = 0;
  expect(await outcome()).toMatchObject({ reason: "later" });
  expect(office.asked).toBe(2);
});

test("an Office that cannot sign anybody in is not asked", async () => {
  office.sets = {};
  expect(await outcome()).toMatchObject({ reason: "unsupported" });
  expect(office.asked).toBe(0);
});

test.each([
  ["#ffffff", "light"],
  ["#262626", "dark"],
  [undefined, null],
])("a background of %s is %s", (background, look) => {
  expect(lookOf(background)).toBe(look);
});
