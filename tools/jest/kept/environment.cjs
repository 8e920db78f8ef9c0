const { TestEnvironment } = require('jest-environment-node');

/** @type {Map<string, KeptEnvironment>} by project */
const kept = new Map();

/** What Jest leaves on the global object for the one spec file that runs: its state, its listeners, its matchers. */
const OF_ONE_SPEC = /jest|^EVENT_HANDLERS$|^RETRY|_RETRY$|^TEST_TIMEOUT/i;

/**
 * A worker has nothing open at its end, but what it kept takes longer to be taken apart than the half second that Jest waits
 * before it speaks of a leak. Leaving at once spares both.
 */
if (process.send) process.once('exit', () => process.exit());

/**
 * One global object for all spec files that a worker runs of a project, in which the product can stay loaded: see
 * `runtime.cjs`.
 */
class KeptEnvironment extends TestEnvironment {
  /** @type {Set<string | symbol>} */
  fresh = new Set();

  /**
   * @param {import('@jest/environment').JestEnvironmentConfig} config
   * @param {import('@jest/environment').EnvironmentContext} context
   */
  constructor(config, context) {
    super(config, context);
    const before = kept.get(config.projectConfig.id);
    if (before) return before.forNextSpec();
    this.fresh = new Set(Reflect.ownKeys(this.global));
    kept.set(config.projectConfig.id, this);
  }

  forNextSpec() {
    for (const key of Object.getOwnPropertySymbols(this.global))
      if (!this.fresh.has(key) && OF_ONE_SPEC.test(key.description ?? '')) Reflect.deleteProperty(this.global, key);
    return this;
  }

  /** @override */
  async teardown() {
    this.fakeTimers?.useRealTimers();
    this.fakeTimersModern?.useRealTimers();
  }
}

module.exports = KeptEnvironment;
