/** The exit code for what a person has to mend in the surroundings before the product can run (EX_CONFIG). */
export const SURROUNDINGS = 78;

/** Ends a command with a sentence that says what to do, instead of a stack trace. */
export class Stop extends Error {
  /**
   * @param {string} message
   * @param {number} [exitCode]
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.exitCode = exitCode;
  }
}
