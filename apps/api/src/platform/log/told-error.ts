/** What a log says of an error. */
export interface ToldError {
  type: string;
  message: string;
  stack: string | undefined;
}

/**
 * An error as the log tells it: what went wrong and where. Whatever else an error carries stays out of it: that of a query
 * carries the values of its parameters, which may be somebody's name or address.
 */
export const toldError = (error: { type?: string; name?: string; message: string; stack?: string }): ToldError => ({
  type: error.type ?? error.name ?? 'Error',
  message: error.message,
  stack: error.stack,
});
