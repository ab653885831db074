import { expect, test, vi } from "vitest";

vi.mock("../host/identity", () => ({ identityHeaders: vi.fn(), forgetToken: vi.fn() }));
import { forgetToken, identityHeaders } from "../host/identity";
import { SignInFailure } from "../host/signIn";
import { addressOf, get, getIfChanged, put, savedName } from "./client";
import { Problem } from "./problem";

const answer = (status: number, body: unknown): Response => new Response(JSON.stringify(body), { status });

function serving(...answers: (Response | Error)[]) {
  const fetched = vi.fn<(address: string, init: RequestInit) => Promise<Response>>(() => {
    const next = answers.shift();
    return next instanceof Response ? Promise.resolve(next) : Promise.reject(next ?? new Error("too many requests"));
  });
  vi.stubGlobal("fetch", fetched);
  vi.mocked(identityHeaders).mockReset().mockResolvedValueOnce({ Authorization: "Bearer old" }).mockResolvedValue({ Authorization: "Bearer new" });
  vi.mocked(forgetToken).mockReset().mockReturnValue(true);
  return fetched;
}

const headersOf = (fetched: ReturnType<typeof serving>, call: number) => fetched.mock.calls[call]?.[1].headers as Record<string, string>;

test("an expired token is renewed once, and the same body sent again", async () => {
  const fetched = serving(answer(401, {}), answer(200, { itemKey: "01" }));
  await put("/api/assessments/{id}/items/{itemKey}/draft", { path: { id: "a", itemKey: "01" }, json: { markdown: "typed" } });
  expect(fetched).toHaveBeenCalledTimes(2);
  expect(headersOf(fetched, 1).Authorization).toBe("Bearer new");
  expect(fetched.mock.calls[1]?.[1].body).toBe(fetched.mock.calls[0]?.[1].body);
});

test("a token that stays refused is the service's problem, not asked for again", async () => {
  const fetched = serving(answer(401, { detail: "Sign in." }), answer(401, { detail: "Sign in." }));
  await expect(get("/api/me")).rejects.toMatchObject({ kind: "answer", status: 401, body: { detail: "Sign in." } });
  expect(fetched).toHaveBeenCalledTimes(2);
});

test("an answer that is no JSON is still a problem with its status", async () => {
  serving(new Response("<html>", { status: 502 }));
  const problem = await get("/api/me").catch((thrown: unknown) => thrown);
  expect(problem).toBeInstanceOf(Problem);
  expect(problem).toMatchObject({ status: 502, isPassing: true, isConflict: false });
});

test("no answer at all is another kind of problem", async () => {
  serving(new TypeError("failed to fetch"));
  await expect(get("/api/me")).rejects.toMatchObject({ kind: "unreached", isPassing: true });
});

test("a silent host is a third kind, and nothing is sent", async () => {
  const fetched = serving();
  vi.mocked(identityHeaders).mockReset().mockRejectedValue(new Error("silent"));
  await expect(get("/api/me")).rejects.toMatchObject({ kind: "host" });
  expect(fetched).not.toHaveBeenCalled();
});

test("why somebody could not be signed in is told", async () => {
  serving();
  vi.mocked(identityHeaders).mockReset().mockRejectedValue(new SignInFailure("account", "13001"));
  await expect(get("/api/me")).rejects.toMatchObject({ kind: "host", body: { code: "account" } });
});

test("values in an address are encoded", () => {
  expect(addressOf("/api/assessments/{id}/items/{itemKey}", { id: "a/b", itemKey: "05.b" }, { language: "zh-Hans" })).toBe("../api/assessments/a%2Fb/items/05.b?language=zh-Hans");
});

test.each([
  ["attachment; filename=x.docx; filename*=UTF-8''Etat%20%C3%89.docx", "Etat É.docx"],
  ['attachment; filename="a b.docx"', "a b.docx"],
  [null, null],
])("%s is saved as %s", (header, name) => {
  expect(savedName(header)).toBe(name);
});

test("what is known is asked for by its tag, and comes only when it has become another", async () => {
  const tagged = (tag: string, body: unknown): Response => new Response(JSON.stringify(body), { status: 200, headers: { ETag: tag } });
  const fetched = serving(tagged('W/"1"', { local: true }), new Response(null, { status: 304 }), tagged('W/"2"', { local: false }), new Response(null, { status: 304 }));
  const known = await get("/api/me");
  expect(await getIfChanged("/api/me", known)).toBeNull();
  const newer = await getIfChanged("/api/me", known);
  expect(newer).toEqual({ local: false });
  expect(newer && (await getIfChanged("/api/me", newer))).toBeNull();
  expect([1, 2, 3].map((call) => headersOf(fetched, call)["If-None-Match"])).toEqual(['W/"1"', 'W/"1"', 'W/"2"']);
});
