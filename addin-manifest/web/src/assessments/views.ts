import { later } from "../app/later";
import { viewCode } from "./viewCode";

export const Overview = later(viewCode.overview);
export const Answers = later(viewCode.answers);
export const Reading = later(viewCode.reading);
export const People = later(viewCode.people);
export const Reminders = later(viewCode.reminders);
export const Document = later(viewCode.document);
export const Changes = later(viewCode.changes);
export const History = later(viewCode.history);
