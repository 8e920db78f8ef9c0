import * as z from 'zod';

const wellFormed = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/;

/**
 * A check that the end does not come before the start, made as soon as both are well formed, whatever else is wrong.
 * Reported on the end as `ends-before-start` with the start.
 *
 * @param start the name of the first field
 * @param end the name of the second field
 * @param sameAllowed whether both may be equal, as for days
 */
export function startsBeforeEnd<S extends string, E extends string>(start: S, end: E, sameAllowed: boolean) {
  type Span = Partial<Record<S | E, string | null>>;
  return z.superRefine<Span>(
    (value, context) => {
      const from = value[start];
      const to = value[end];
      if (!from || !to || !wellFormed.test(from) || !wellFormed.test(to)) return;
      if (from < to || (sameAllowed && from === to)) return;
      context.addIssue({ code: 'custom', path: [end], params: { code: 'ends-before-start', start: from } });
    },
    // Without this, a field missing elsewhere would keep the person from hearing of it until the next attempt.
    { when: ({ value }) => typeof value === 'object' && value !== null },
  );
}
