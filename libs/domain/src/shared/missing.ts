/** Missing, null and empty are one and the same to the person who fills in a form: the field is still to be filled. */
export const missing = (issue: { input?: unknown }): string | undefined =>
  issue.input === undefined || issue.input === null || issue.input === '' ? 'required' : undefined;
