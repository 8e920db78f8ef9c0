interface MailError {
  code?: string;
  responseCode?: number;
  response?: string;
}

/** Why a mail could not be sent, and whether trying again is of no use. */
export interface Failure {
  text: string;
  isFinal: boolean;
}

const LONGEST = 300;

/** The kind of failure, without the address it was for. */
export const reasonOf = (error: unknown): string =>
  error instanceof Error ? ((error as MailError).code ?? error.name) : 'unknown';

/**
 * What to keep of a failure. An address or a message that the server refuses for good (5xx, RFC 5321, 4.2.1) is not sent
 * again; a server that cannot be reached or does not let us in is tried again, since that says nothing about the mail.
 */
export function failureOf(error: unknown): Failure {
  const { code, responseCode, response } = (error ?? {}) as MailError;
  const aboutTheMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  // Without an answer of the server it is our own side that cannot write such an address.
  const isFinal = aboutTheMail && (responseCode === undefined || (responseCode >= 500 && responseCode < 600));
  const word = isFinal ? 'refused' : code?.startsWith('E') ? 'unreachable' : 'unexpected';
  const answer = response?.replace(/\p{Cc}+/gu, ' ') ?? reasonOf(error);
  return { text: `${word}: ${answer}`.slice(0, LONGEST), isFinal };
}
