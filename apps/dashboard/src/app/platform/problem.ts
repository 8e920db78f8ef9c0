/** What the API answers instead of what was asked for (RFC 9457), or that it does not answer at all. */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly params: Record<string, string | number> = {},
    readonly issues: readonly { path: string; code: string; params: Record<string, string | number> }[] = [],
    readonly requestId: string | null = null,
    /** The present state of a record that somebody else saved in between. */
    readonly current: unknown = undefined,
  ) {
    super(code);
  }

  static from(body: unknown, status: number): Problem {
    const told = (body ?? {}) as Partial<Problem>;
    return new Problem(
      told.code ?? 'unexpected',
      status,
      told.params,
      told.issues,
      told.requestId ?? null,
      told.current,
    );
  }

  static offline(): Problem {
    return new Problem('offline', 0);
  }
}
