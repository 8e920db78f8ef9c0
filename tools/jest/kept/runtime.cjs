const { default: Runtime } = require('jest-runtime');

/** @type {Map<string, KeepingRuntime>} by project */
const keepers = new Map();

/** @typedef {{ get(path: string): string | undefined }} Maps */

/**
 * The maps of what a spec file loaded itself, and of what was there before it.
 *
 * @extends {Map<string, string>}
 */
class SourceMaps extends Map {
  /** @param {Maps} own @param {Maps} shared */
  constructor(own, shared) {
    super();
    this.find = (/** @type {string} */ path) => own.get(path) ?? shared.get(path);
  }

  /** @override @param {string} path */
  get(path) {
    return this.find(path);
  }
}

/**
 * Loads the product once for all spec files that a worker runs of a project, and each spec file anew: loading it took a third
 * of the time of the tests (docs/adr/0012). As in the product, what a module keeps lives as long as the process. A spec file
 * that resets or mocks modules says `@jest-environment node` at its top and loads everything itself.
 */
class KeepingRuntime extends Runtime {
  /** @type {KeepingRuntime | null} that loads what this one is asked for; null for what it loads itself */
  keeper = null;

  /** @param {ConstructorParameters<typeof Runtime>} args */
  constructor(...args) {
    super(...args);
    const [{ id }, environment] = args;
    if (!('isKept' in environment)) return;
    const keeper = keepers.get(id);
    if (keeper) this.keeper = keeper;
    else keepers.set(id, this);
    this.isKeeper = !keeper;
  }

  /**
   * @override
   * @param {string} from
   * @param {string} moduleName
   * @returns {any} what the module exports
   */
  requireModuleOrMock(from, moduleName) {
    const isJest = moduleName === '@jest/globals';
    return this.keeper && !isJest
      ? this.keeper.requireModuleOrMock(from, moduleName)
      : super.requireModuleOrMock(from, moduleName);
  }

  /** @override @returns {ReturnType<Runtime['getSourceMaps']>} */
  getSourceMaps() {
    const own = super.getSourceMaps();
    return this.keeper ? new SourceMaps(own, this.keeper.getSourceMaps()) : own;
  }

  /** @override */
  leaveTestCode() {
    // A keeper is asked between the tests of other spec files, too.
    if (!this.isKeeper) super.leaveTestCode();
  }

  /** @override */
  teardown() {
    if (this.isKeeper) this.restoreAllMocks();
    else super.teardown();
  }
}

module.exports = KeepingRuntime;
