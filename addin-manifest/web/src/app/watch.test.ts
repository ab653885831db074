import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { everyMs, leastMs, watch } from "./watch";

const page = Object.assign(new EventTarget(), { visibilityState: "visible" });
const connection = { onLine: true };
const around = new EventTarget();
let end: () => void = () => undefined;

beforeEach(() => {
  vi.useFakeTimers();
  Object.assign(page, { visibilityState: "visible" });
  connection.onLine = true;
  vi.stubGlobal("document", page);
  vi.stubGlobal("window", around);
  vi.stubGlobal("navigator", connection);
});

afterEach(() => {
  end();
  vi.useRealTimers();
});

function watching(answer: (signal: AbortSignal) => Promise<unknown> = () => Promise.resolve()) {
  const look = vi.fn(answer);
  end = watch(look);
  return look;
}

const turn = (visibilityState: string): void => {
  Object.assign(page, { visibilityState });
  page.dispatchEvent(new Event("visibilitychange"));
};

test("it looks again and again, and not before the time has come", async () => {
  const look = watching();
  await vi.advanceTimersByTimeAsync(everyMs - 1);
  expect(look).not.toHaveBeenCalled();
  await vi.advanceTimersByTimeAsync(2 * everyMs + 1);
  expect(look).toHaveBeenCalledTimes(3);
});

test("out of sight it rests, and whoever comes back sees at once what there is", async () => {
  const look = watching();
  turn("hidden");
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(look).not.toHaveBeenCalled();
  turn("visible");
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(look).toHaveBeenCalledTimes(2);
});

test("without a connection it rests, and looks at once when it is back", async () => {
  const look = watching();
  connection.onLine = false;
  around.dispatchEvent(new Event("offline"));
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(look).not.toHaveBeenCalled();
  connection.onLine = true;
  around.dispatchEvent(new Event("online"));
  expect(look).toHaveBeenCalledTimes(1);
});

test("somebody who goes back and forth asks no more often for it", async () => {
  const look = watching();
  await vi.advanceTimersByTimeAsync(leastMs);
  for (let times = 0; times < 5; times += 1) around.dispatchEvent(new Event("focus"));
  expect(look).toHaveBeenCalledTimes(1);
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(look).toHaveBeenCalledTimes(2);
});

test("after failures it asks less often, and as often as before once it is answered", async () => {
  const look = watching(() => (look.mock.calls.length > 2 ? Promise.resolve() : Promise.reject(new Error("busy"))));
  await vi.advanceTimersByTimeAsync(everyMs + 2 * everyMs);
  expect(look).toHaveBeenCalledTimes(2);
  await vi.advanceTimersByTimeAsync(4 * everyMs);
  expect(look).toHaveBeenCalledTimes(3);
  await vi.advanceTimersByTimeAsync(everyMs);
  expect(look).toHaveBeenCalledTimes(4);
});

test("what is under way is given up when the page goes out of sight or is left", async () => {
  const signals: AbortSignal[] = [];
  watching((signal) => {
    signals.push(signal);
    return new Promise(() => undefined);
  });
  await vi.advanceTimersByTimeAsync(everyMs);
  turn("hidden");
  expect(signals[0]?.aborted).toBe(true);
  turn("visible");
  await vi.advanceTimersByTimeAsync(everyMs);
  end();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  await vi.advanceTimersByTimeAsync(10 * everyMs);
  expect(signals).toHaveLength(2);
});
