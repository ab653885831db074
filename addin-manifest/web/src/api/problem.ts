/** "answer": the service said what is wrong; "unreached": it did not answer; "host": Word or Teams did not say who asks. */
export type ProblemKind = "answer" | "unreached" | "host";

export type RowProblem = { row: number; code: string; detail: string };

/** What the service says in application/problem+json; what of it is missing stays undefined. */
export type ProblemBody = {
  status?: number;
  title?: string;
  detail?: string;
  code?: string;
  place?: string | null;
  errors?: RowProblem[] | null;
  traceId?: string | null;
};

/** Why a request was not carried out, with the service's own sentence where it gave one. */
export class Problem extends Error {
  constructor(
    readonly kind: ProblemKind,
    readonly body: ProblemBody = {},
  ) {
    super(body.title ?? kind);
  }

  get status(): number | undefined {
    return this.body.status;
  }

  /** Somebody else has changed what this was about: read it again and decide again. */
  get isConflict(): boolean {
    return this.kind === "answer" && (this.status === 409 || this.status === 412);
  }

  /** The same request may succeed later. */
  get isPassing(): boolean {
    return this.kind === "unreached" || (this.status ?? 0) >= 500 || this.status === 429;
  }
}
