const { TestEnvironment } = require('jest-environment-jsdom');
const { keeping } = require('./keeping.cjs');

/** Takes the attributes away. @param {Element} element */
function bare(element) {
  for (const name of element.getAttributeNames()) element.removeAttribute(name);
}

/** The same document for one spec file after another, emptied in between. */
module.exports = class extends keeping(TestEnvironment) {
  /** @override */
  async teardown() {
    const { document, history, localStorage, sessionStorage } = /** @type {Window} */ (
      /** @type {unknown} */ (this.global)
    );
    for (const element of [document.head, document.body]) element.replaceChildren();
    for (const element of [document.documentElement, document.body]) bare(element);
    for (const storage of [localStorage, sessionStorage]) storage.clear();
    history.replaceState(null, '', '/');
    document.title = '';
    await super.teardown();
  }
};
