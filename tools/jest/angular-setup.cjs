const { getTestBed } = require('@angular/core/testing');
const { setupZonelessTestEnv } = require('jest-preset-angular/setup-env/zoneless');

if (!getTestBed().platform) setupZonelessTestEnv();
// Angular asks for this where it is loaded, which is once for all the spec files of a worker.
beforeEach(() => void getTestBed().resetTestingModule());
afterEach(() => void getTestBed().resetTestingModule());

// jsdom has none of these; components only ask whether something matches or is visible. Set anew for each spec file, since one
// before it may have set its own.
Reflect.deleteProperty(window, 'fetch');
window.matchMedia = (media) => ({
  media,
  matches: false,
  addEventListener() {},
  removeEventListener() {},
  addListener() {},
  removeListener() {},
});
window.IntersectionObserver = class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
HTMLElement.prototype.scrollIntoView = () => undefined;
