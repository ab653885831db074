import { expect, test } from "vitest";
import type { Status } from "../api/types";
import { assigned, inScope } from "../progress/samples.test-data";
import { newsIn } from "./news";

const status = (versions: Record<string, number>, more: Partial<Status> = {}): Status =>
  ({
    headings: [{ id: "A", title: "A", items: [inScope(...Object.entries(versions).map(([assignmentId, latestVersion]) => assigned("Submitted", { assignmentId, latestVersion })))] }],
    master: null,
    conflicts: [],
    ...more,
  }) as unknown as Status;

const master = (version: number) => ({ version }) as unknown as NonNullable<Status["master"]>;
const conflict = (id: string) => ({ id }) as unknown as Status["conflicts"][number];

test("an answer of each person counts once, however often they sent it", () => {
  expect(newsIn(status({ a: 0, b: 1, c: 1 }), status({ a: 3, b: 2, c: 1 }))).toEqual({ answers: 2, isOther: false });
});

test("somebody who was asked meanwhile and has answered is news, somebody who was asked is not", () => {
  expect(newsIn(status({ a: 1 }), status({ a: 1, b: 1 }))).toEqual({ answers: 1, isOther: false });
  expect(newsIn(status({ a: 1 }), status({ a: 1, b: 0 }))).toBeNull();
});

test("another version of the document and another conflict are news", () => {
  expect(newsIn(status({}), status({}, { master: master(1) }))).toEqual({ answers: 0, isOther: true });
  expect(newsIn(status({}, { conflicts: [conflict("x")] }), status({}, { conflicts: [conflict("y")] }))).toEqual({ answers: 0, isOther: true });
});

test("the same conflicts in another order are none", () => {
  expect(newsIn(status({}, { conflicts: [conflict("x"), conflict("y")] }), status({}, { conflicts: [conflict("y"), conflict("x")] }))).toBeNull();
});
