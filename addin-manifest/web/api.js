import { identityHeaders } from "./identity.js";
import { language } from "./texts.js";

/**
 * What went wrong. Kind "answer": the service said so, in `title` and `detail`; "unreached": it did not answer;
 * "host": Word or Teams did not say who is asking.
 */
export class Problem extends Error {
  constructor(kind, { status, title, detail } = {}) {
    super(title ?? kind);
    Object.assign(this, { kind, status, title, detail });
  }
}

export const me = () => get("me");
export const assessments = async () => (await get("assessments")).assessments;
export const status = (id) => get(`assessments/${encodeURIComponent(id)}/status`);
export const myItems = async () => (await get("me/items")).items;

/** Where the wording of each questionnaire comes from, by template id. */
export const provenances = async () =>
  new Map((await get("templates")).templates.map((template) => [template.id, template.provenance]));

async function get(path) {
  const identity = await orThrow("host", identityHeaders());
  const headers = { Accept: "application/json", "Accept-Language": language(), ...identity };
  const response = await orThrow("unreached", fetch(`../api/${path}`, { headers }));
  if (response.ok) return orThrow("unreached", response.json());
  const { title, detail } = await response.json().catch(() => ({}));
  throw new Problem("answer", { status: response.status, title, detail });
}

async function orThrow(kind, promise) {
  try {
    return await promise;
  } catch {
    throw new Problem(kind);
  }
}
