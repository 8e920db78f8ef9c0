/** A problem that the person who starts the product can mend; its message says how. */
export class ConfigurationError extends Error {}
