const officeScript = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const teamsScript = "https://res.cdn.office.net/teams-js/2.30.0/js/MicrosoftTeams.min.js";
const teamsIntegrity = "sha384-8I0Bv4bWDPSX5ZYhJcChnvrBNoieX3zASTxmZ9URwnjEVx70hsrN0ZUy/C46u8dw";
const hostPatienceMs = 10_000;

const address = new URLSearchParams(location.search);

/** Who the page acts as in local mode: the object id in ?user=; null otherwise. */
export const localUser = address.get("user");

/** Where the page stands: "word", "tab", or "browser" when the address does not say. */
export const surface = ["word", "tab"].includes(address.get("surface")) ? address.get("surface") : "browser";

/** Office adds this to the address of every page it opens; without it there is no host to talk to. */
const insideOffice = address.has("_host_Info");
const insideTeams = surface === "tab" && window.parent !== window;

let host = null;

/**
 * Headers that say who asks. Empty in a plain browser; the service then answers with what to do.
 * Throws when Word or Teams does not answer; the next call tries again.
 */
export async function identityHeaders() {
  if (localUser) return { "X-Local-User": localUser };
  try {
    host ??= startHost();
    const token = await (await host)?.token();
    return token ? { Authorization: `Bearer ${token}` } : {};
  } catch (silent) {
    host = null;
    throw silent;
  }
}

function startHost() {
  if (insideOffice) return startOffice();
  if (insideTeams) return startTeams();
  return Promise.resolve(null);
}

async function startOffice() {
  await loadScript(officeScript);
  await patiently(window.Office.onReady());
  return { token: () => window.Office.auth.getAccessToken({ allowSignInPrompt: true }) };
}

async function startTeams() {
  await loadScript(teamsScript, teamsIntegrity);
  await patiently(window.microsoftTeams.app.initialize());
  return { token: () => window.microsoftTeams.authentication.getAuthToken() };
}

/** Office.js changes under its address and cannot be pinned; the Teams library can. */
function loadScript(source, integrity) {
  return patiently(
    new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = source;
      if (integrity) Object.assign(script, { integrity, crossOrigin: "anonymous" });
      script.onload = resolve;
      script.onerror = () => reject(new Error(`${source} cannot be loaded`));
      document.head.append(script);
    }),
  );
}

function patiently(promise) {
  const late = new Promise((_, reject) => setTimeout(() => reject(new Error("the host does not answer")), hostPatienceMs));
  return Promise.race([promise, late]);
}
