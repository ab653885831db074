import { forgetToken, identityHeaders } from "../host/identity";
import { SignInFailure } from "../host/signIn";
import { Problem, type ProblemBody } from "./problem";
import type { paths } from "./schema";

type Method = "get" | "put" | "post";
type PathsOf<M extends Method> = { [P in keyof paths]: paths[P][M] extends { responses: unknown } ? P : never }[keyof paths];
type JsonOf<Answer> = Answer extends { content: { "application/json": infer Body } } ? Body : never;
type Operation<M extends Method, P extends keyof paths> = paths[P][M];

/** What a successful answer holds. */
export type Answered<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { responses: infer All } ? JsonOf<All[keyof All & (200 | 201)]> : never;

type BodyOf<M extends Method, P extends keyof paths> =
  Operation<M, P> extends { requestBody?: infer Request } ? JsonOf<NonNullable<Request>> : never;

/** The names of the places in a path. */
type PlacesIn<P extends string> = P extends `${string}{${infer Name}}${infer Rest}` ? Name | PlacesIn<Rest> : never;

export type Asking<M extends Method, P extends keyof paths> = {
  path?: Record<PlacesIn<P>, string>;
  query?: Readonly<Record<string, string>>;
  json?: BodyOf<M, P>;
  /** A body that is no JSON, for example a list of people as CSV. */
  file?: { content: Blob | string; type: string };
  headers?: Readonly<Record<string, string>>;
  signal?: AbortSignal;
};

let language = "en";

/** Problems and the questionnaire's texts come in this language from now on. */
export function speak(tag: string): void {
  language = tag;
}

/** @throws {Problem} */
export const get = <P extends PathsOf<"get">>(path: P, asking: Asking<"get", P> = {}): Promise<Answered<"get", P>> =>
  send("get", path, asking);

/** @throws {Problem} */
export const post = <P extends PathsOf<"post">>(path: P, asking: Asking<"post", P> = {}): Promise<Answered<"post", P>> =>
  send("post", path, asking);

/** @throws {Problem} */
export const put = <P extends PathsOf<"put">>(path: P, asking: Asking<"put", P> = {}): Promise<Answered<"put", P>> =>
  send("put", path, asking);

/** The same as is known already, if it has become another; null while it has not. @throws {Problem} */
export async function getIfChanged<P extends PathsOf<"get">>(path: P, known: Answered<"get", P> & object, asking: Asking<"get", P> = {}): Promise<Answered<"get", P> | null> {
  const tag = tags.get(known);
  const answer = await request("get", path, { ...asking, ...(tag === undefined ? {} : { headers: { "If-None-Match": tag } }) }, "application/json");
  return answer.status === unchanged ? null : read(answer);
}

const unchanged = 304;

/** The ETag each answer came with. */
const tags = new WeakMap<object, string>();

/** A file as it is, with the name the service gives it. @throws {Problem} */
export async function download<P extends PathsOf<"get">>(path: P, asking: Asking<"get", P> = {}): Promise<{ content: Blob; name: string | null }> {
  const answer = await request("get", path, asking, "*/*");
  return { content: await orUnreached(answer.blob()), name: savedName(answer.headers.get("Content-Disposition")) };
}

async function send<M extends Method, P extends keyof paths>(method: M, path: P, asking: Asking<M, P>): Promise<Answered<M, P>> {
  return read(await request(method, path, asking, "application/json"));
}

async function read<T>(answer: Response): Promise<T> {
  const value = (await orUnreached(answer.json())) as T;
  const tag = answer.headers.get("ETag");
  if (tag !== null && typeof value === "object" && value !== null) tags.set(value, tag);
  return value;
}

/** A refused token is renewed once, and the same request sent again. */
async function request<M extends Method, P extends keyof paths>(method: M, path: P, asking: Asking<M, P>, accept: string): Promise<Response> {
  let answer = await once(method, path, asking, accept);
  if (answer.status === 401 && forgetToken()) answer = await once(method, path, asking, accept);
  if (answer.ok || answer.status === unchanged) return answer;
  const body = (await answer.json().catch(() => ({}))) as ProblemBody;
  throw new Problem("answer", { ...body, status: answer.status });
}

async function once<M extends Method, P extends keyof paths>(method: M, path: P, asking: Asking<M, P>, accept: string): Promise<Response> {
  const identity = await identityHeaders().catch((silent: unknown) => {
    throw new Problem("host", silent instanceof SignInFailure ? { code: silent.reason } : {});
  });
  const sent = bodyOf(asking);
  return orUnreached(
    fetch(addressOf(path, asking.path ?? {}, asking.query ?? {}), {
      method: method.toUpperCase(),
      headers: { Accept: accept, "Accept-Language": language, ...identity, ...sent?.headers, ...asking.headers },
      ...(sent ? { body: sent.body } : {}),
      ...(asking.signal ? { signal: asking.signal } : {}),
    }),
  );
}

function bodyOf(asking: { json?: unknown; file?: { content: Blob | string; type: string } }): { body: BodyInit; headers: Record<string, string> } | null {
  if (asking.file) return { body: asking.file.content, headers: { "Content-Type": asking.file.type } };
  return asking.json === undefined ? null : { body: JSON.stringify(asking.json), headers: { "Content-Type": "application/json" } };
}

/** Relative to the page, which stands at /app/. */
export function addressOf(path: string, values: Readonly<Record<string, string>>, query: Readonly<Record<string, string>> = {}): string {
  const filled = path.replace(/\{(\w+)\}/g, (_, name: string) => encodeURIComponent(values[name] ?? ""));
  const search = new URLSearchParams(query).toString();
  return `..${filled}${search === "" ? "" : `?${search}`}`;
}

/** RFC 6266; null when the header names no file. */
export function savedName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? "")?.[1];
  return encoded === undefined ? (/filename="?([^";]+)"?/i.exec(disposition ?? "")?.[1] ?? null) : decodeURIComponent(encoded);
}

async function orUnreached<T>(promise: Promise<T>): Promise<T> {
  try {
    return await promise;
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === "AbortError") throw failure;
    throw new Problem("unreached");
  }
}
