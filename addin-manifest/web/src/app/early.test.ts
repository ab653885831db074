import { expect, test, vi } from "vitest";
import { early } from "./early";

const signal = new AbortController().signal;
const questions = (): ReturnType<typeof vi.fn<(signal: AbortSignal | undefined, name: string) => Promise<string>>> => vi.fn((_, name) => Promise.resolve(`about ${name}`));

test("what was asked early is not asked a second time, and used once", async () => {
  const asked = questions();
  const one = early(asked);
  void one.begin("a");
  expect(await one.ask(signal, "a")).toBe("about a");
  expect(asked).toHaveBeenCalledTimes(1);
  expect(await one.ask(signal, "a")).toBe("about a");
  expect(asked).toHaveBeenCalledTimes(2);
});

test("what is asked about something else is asked anew", async () => {
  const asked = questions();
  const one = early(asked);
  void one.begin("a");
  expect(await one.ask(signal, "b")).toBe("about b");
});

test("a failure is heard by whoever waits for it, and the next question is asked anew", async () => {
  const asked = questions().mockRejectedValueOnce(new Error("away"));
  const one = early(asked);
  void one.begin("a");
  await expect(one.ask(signal, "a")).rejects.toThrow("away");
  expect(await one.ask(signal, "a")).toBe("about a");
});

test("what was asked early is there when it has come, until it is used", async () => {
  const one = early(questions());
  const coming = one.begin("a");
  expect(one.arrived("a")).toBeNull();
  await coming;
  expect([one.arrived("a"), one.arrived("b")]).toEqual(["about a", null]);
  await one.ask(signal, "a");
  expect(one.arrived("a")).toBeNull();
});

test("the wait for a failure ends, too", async () => {
  const one = early(questions().mockRejectedValueOnce(new Error("away")));
  await one.begin("a");
  expect(one.arrived("a")).toBeNull();
});
