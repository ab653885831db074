import { beforeEach, expect, test, vi } from "vitest";
import type { Host } from "./hosts";

const around = vi.hoisted(() => ({ host: null as Pick<Host, "token"> | null }));
vi.mock("./hosts", () => ({ host: () => Promise.resolve(around.host) }));
vi.mock("./surface", () => ({ localUser: null }));

const tokenUntil = (exp: number): string => `e30.${btoa(JSON.stringify({ exp }))}.x`;
const inAnHour = (): number => Date.now() / 1000 + 3600;

beforeEach(() => {
  vi.resetModules();
});

test("in a plain browser nobody is named", async () => {
  around.host = null;
  const { identityHeaders } = await import("./identity");
  expect(await identityHeaders()).toEqual({});
});

test("many questions at once ask the host once", async () => {
  const token = vi.fn(() => Promise.resolve(tokenUntil(inAnHour())));
  around.host = { token };
  const { identityHeaders } = await import("./identity");
  const [first, second] = await Promise.all([identityHeaders(), identityHeaders(), identityHeaders()]);
  expect(first).toEqual(second);
  expect(first.Authorization).toMatch(/^Bearer /);
  await identityHeaders();
  expect(token).toHaveBeenCalledTimes(1);
});

test("a token that runs out, or was refused, is asked for anew", async () => {
  const token = vi.fn().mockResolvedValueOnce(tokenUntil(Date.now() / 1000 + 30)).mockResolvedValue(tokenUntil(inAnHour()));
  around.host = { token };
  const { identityHeaders, forgetToken } = await import("./identity");
  expect(forgetToken()).toBe(false);
  await identityHeaders();
  await identityHeaders();
  expect(token).toHaveBeenCalledTimes(2);
  expect(forgetToken()).toBe(true);
  await identityHeaders();
  expect(token).toHaveBeenCalledTimes(3);
});

test("a host that does not answer is asked again with the next question", async () => {
  const token = vi.fn().mockRejectedValueOnce(new Error("13006")).mockResolvedValue(tokenUntil(inAnHour()));
  around.host = { token };
  const { identityHeaders } = await import("./identity");
  await expect(identityHeaders()).rejects.toThrow("13006");
  expect(await identityHeaders()).toHaveProperty("Authorization");
});
