/** @typedef {import('@jest/environment').JestEnvironmentConfig} Config */
/** @typedef {import('@jest/environment').EnvironmentContext} Context */
/** @typedef {import('@jest/environment').JestEnvironment} Environment */

/** @type {Map<string, any>} by project */
const kept = new Map();

/** What Jest leaves on the global object for the one spec file that runs: its state, its listeners, its matchers. */
const OF_ONE_SPEC = /jest|^EVENT_HANDLERS$|^RETRY|_RETRY$|^TEST_TIMEOUT/i;

/**
 * A worker has nothing open at its end, but what it kept takes longer to be taken apart than the half second that Jest waits
 * before it speaks of a leak. Leaving at once spares both.
 */
if (process.send) process.once('exit', () => process.exit());

/**
 * Makes of an environment one that all spec files of a project share that a worker runs, in which the product can stay
 * loaded: see `runtime.cjs`.
 *
 * @param {new (config: Config, context: Context) => Environment} Base
 */
const keeping = (Base) =>
  class extends Base {
    isKept = true;

    /** @type {Set<string | symbol>} */
    fresh = new Set();

    /** @param {Config} config @param {Context} context */
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
      this.forgetLeftovers();
      return this;
    }

    /**
     * Jest's environment for Node.js remembers whatever was taken off the global object, to take it apart at its end. For one
     * that has no end that would be the whole of each spec file, with the product that it started.
     */
    forgetLeftovers() {
      /** @type {{ leftovers: unknown[] } | undefined} */
      const globals = Reflect.get(/** @type {object} */ (this), '_globalProxy');
      globals?.leftovers.splice(0);
    }

    /** @override */
    async teardown() {
      this.fakeTimers?.useRealTimers();
      this.fakeTimersModern?.useRealTimers();
    }
  };

module.exports = { keeping };
