// Loaded into the product before it starts: the computer's clock as the test sets it. Timers go on as they would.
let offset = 0;
const Real = Date;

class Shifted extends Real {
  /** @param {any[]} parts */
  constructor(...parts) {
    if (parts.length === 0) super(Real.now() + offset);
    else super(.../** @type {[any]} */ (parts));
  }

  static now() {
    return Real.now() + offset;
  }
}

globalThis.Date = /** @type {DateConstructor} */ (/** @type {unknown} */ (Shifted));
process.on('message', (/** @type {{ offset?: number }} */ told) => {
  offset = told.offset ?? offset;
});
process.channel?.unref();
