import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { runInContext } from "node:vm";
import { libraryPage } from "../word/scriptedHost.test-data";

type Call = { dispId: number; hostCallArgs?: Record<string, unknown>; onComplete: (code: number, value: unknown) => void };

/** The parts of the vendor's library that a host fills in, under the vendor's names. */
type Vendor = {
  OSF: {
    _OfficeAppFactory: object;
    DDA: {
      Auth: new () => object;
      AsyncMethodNames: Record<string, unknown>;
      DispIdHost: { Facade: new (delegates: unknown, parameters: unknown) => object; addAsyncMethods: (target: object, names: unknown[]) => void };
      ErrorCodeManager: { initializeErrorMessages: (strings: unknown) => void };
      WAC: { getDelegateMethods: unknown; Delegate: { ParameterMap: unknown; executeAsync: (call: Call) => void } };
    };
  };
  Strings: { OfficeOM: unknown };
  Office: object;
};

/** The vendor's Office library with nothing behind it but somebody who is signed in, or not. */
export class SignedInOffice {
  /** What is answered, one after the other; the last one stays. 0 gives a token. */
  codes: number[] = [0];
  asked = 0;
  sets: Record<string, number> = { IdentityAPI: 1.3 };

  constructor() {
    const page = libraryPage();
    const strings = createRequire(import.meta.url).resolve("@microsoft/office-js/dist/en-us/office_strings.js");
    runInContext(readFileSync(strings, "utf8"), page);
    const { OSF, Strings, Office } = page as Vendor;
    const { DDA } = OSF;
    DDA.ErrorCodeManager.initializeErrorMessages(Strings.OfficeOM);
    DDA.WAC.Delegate.executeAsync = (call) => this.answer(call);
    const auth = new DDA.Auth();
    DDA.DispIdHost.addAsyncMethods(auth, [DDA.AsyncMethodNames.GetAccessTokenAsync]);
    const facade = new DDA.DispIdHost.Facade(DDA.WAC.getDelegateMethods, DDA.WAC.Delegate.ParameterMap);
    const requirements = { isSetSupported: (set: string, version: string) => (this.sets[set] ?? 0) >= Number(version) };
    const context = { auth, requirements };
    OSF._OfficeAppFactory = {
      getHostFacade: () => facade,
      getContext: () => context,
      getHostInfo: () => ({ hostPlatform: "win32", hostType: "word" }),
      getInitializationHelper: () => ({ _hostInfo: { hostPlatform: "win32", hostType: "word" } }),
    };
    Object.assign(globalThis, { Office: Object.create(Office, { context: { value: context } }) as object });
  }

  private answer(call: Call): void {
    const code = this.codes[Math.min(this.asked, this.codes.length - 1)] ?? 0;
    this.asked += 1;
    call.onComplete(code, code === 0 ? { accessToken: "a token" } : {});
  }
}
