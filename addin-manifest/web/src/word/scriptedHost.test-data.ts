import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { createContext, runInContext } from "node:vm";

type Path = { Id: number; ObjectPathType: number; Name: string; ParentObjectPathId?: number; ArgumentInfo?: { Arguments: unknown[] } };
type Action = { Id: number; ActionType: number; Name: string; ObjectPathId: number; QueryInfo?: { Select: string[] }; ArgumentInfo?: { Arguments: unknown[] } };
type Message = { Body: { Actions: Action[]; ObjectPaths: Record<string, Path> } };

const instantiate = 1;
const query = 2;

/** Says what an object is, by the way to it, for example `ContentControls.GetByTag("a")`. */
export type Answers = (way: string, action: "is" | "read" | "call", name: string) => unknown;

/** The vendor's Word library as a page loads it, and behind it a host that answers what a test says. */
export class ScriptedHost {
  /** What was called or read, a batch each; those that only let go of what was kept are left out. */
  readonly batches: string[][] = [];
  /** Word's error code for every batch; null for none. */
  error: string | null = null;
  sets: Record<string, number> = { WordApi: 1.3 };
  file: { slices: number[][]; closed: number } | null = null;
  readonly handlers = new Set<() => void>();

  constructor(private readonly answers: Answers) {
    const page = libraryPage();
    const requestExecutor = { executeAsync: (_: unknown, __: unknown, message: Message) => Promise.resolve(this.answer(message)) };
    Object.assign((page.Word as { RequestContext: { prototype: object } }).RequestContext.prototype, { _requestExecutor: requestExecutor });
    Object.assign(globalThis, { Word: page.Word, OfficeExtension: page.OfficeExtension, Office: this.office(page.Office as object) });
  }

  private answer({ Body: { Actions, ObjectPaths } }: Message): object {
    const done: string[] = [];
    if (this.error !== null) return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results: [], Error: { Code: this.error, Message: "as scripted" } } };
    const Results = Actions.map((action) => ({ ActionId: action.Id, Value: this.valueOf(action, wayTo(ObjectPaths, action.ObjectPathId), done) }));
    if (done.length > 0) this.batches.push(done);
    return { ErrorCode: "", ErrorMessage: "", Headers: {}, Body: { Results } };
  }

  private valueOf(action: Action, way: string, done: string[]): unknown {
    if (this.answers(way, "is", "") === null) return null;
    if (action.ActionType === instantiate) {
      if (way.includes(".InsertOoxml(") && !done.includes(way)) done.push(way);
      return { _ReferenceId: way };
    }
    if (action.Name === "_KeepReference" || action.Name === "_RemoveReference") return undefined;
    if (action.ActionType === query) {
      done.push(`${way} ? ${action.QueryInfo?.Select.join() ?? ""}`);
      return this.answers(way, "read", "");
    }
    done.push(`${way}.${action.Name}(${(action.ArgumentInfo?.Arguments ?? []).map((one) => JSON.stringify(one)).join()})`);
    return this.answers(way, "call", action.Name);
  }

  private office(library: object): object {
    const context = {
      requirements: { isSetSupported: (set: string, version: string) => (this.sets[set] ?? 0) >= Number(version) },
      document: {
        addHandlerAsync: (_: string, moved: () => void) => this.handlers.add(moved),
        removeHandlerAsync: (_: string, { handler }: { handler: () => void }) => this.handlers.delete(handler),
        getFileAsync: (_: string, __: object, done: (result: object) => void) => done(this.opened()),
      },
    };
    return Object.create(library, { context: { value: context } }) as object;
  }

  private opened(): object {
    const { file } = this;
    if (file === null) return { status: "failed", error: { code: 11001 } };
    const value = {
      sliceCount: file.slices.length,
      getSliceAsync: (index: number, done: (result: object) => void) => done({ status: "succeeded", value: { data: file.slices[index] } }),
      closeAsync: () => (file.closed += 1),
    };
    return { status: "succeeded", value };
  }
}

/** An object that was kept from a batch before goes by its way there. */
function wayTo(paths: Record<string, Path>, id: number): string {
  const path = paths[id];
  if (path === undefined || path.ObjectPathType === 1) return "";
  if (path.ObjectPathType === 6) return path.Name;
  const parent = path.ParentObjectPathId === undefined ? "" : wayTo(paths, path.ParentObjectPathId);
  const given = path.ObjectPathType === 3 ? `(${(path.ArgumentInfo?.Arguments ?? []).map((one) => (typeof one === "number" ? "…" : JSON.stringify(one))).join()})` : "";
  return `${parent === "" ? "" : `${parent}.`}${path.Name}${given}`;
}

let page: Record<string, unknown> | null = null;

/** What a page has after it loaded the vendor's library. */
export function libraryPage(): Record<string, unknown> {
  if (page !== null) return page;
  const nothing = (): void => undefined;
  const element = { setAttribute: nothing, appendChild: nothing, style: {} };
  page = {
    console,
    setTimeout,
    clearTimeout,
    Promise,
    performance,
    navigator: { userAgent: "test" },
    location: { href: "https://localhost/", search: "", hash: "" },
    document: { URL: "https://localhost/", createElement: () => element, getElementsByTagName: () => [], head: element, addEventListener: nothing },
    addEventListener: nothing,
  };
  page.window = page;
  createContext(page);
  runInContext(readFileSync(createRequire(import.meta.url).resolve("@microsoft/office-js/dist/word-web-16.00.js"), "utf8"), page);
  return page;
}
