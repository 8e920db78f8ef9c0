import { createProjectGraphAsync, readCachedProjectGraph } from '@nx/devkit';
import nx from '@nx/eslint-plugin';

// Without Nx's picture of the projects the rule says nothing at all, so that it is drawn where it is missing: in a fresh
// clone, or in an editor.
try {
  readCachedProjectGraph();
} catch {
  await createProjectGraphAsync();
}

export const nxPlugin = /** @type {import('eslint').ESLint.Plugin} */ (/** @type {unknown} */ (nx));

/** Which project may import which, by the tags in project.json. @type {Record<string, string[]>} */
const allowed = {
  'scope:api': ['scope:domain', 'scope:i18n'],
  'scope:dashboard': ['scope:domain', 'scope:api-client', 'scope:ui', 'scope:i18n'],
  'scope:ui': ['scope:i18n'],
  'scope:testing': ['scope:domain'],
  'scope:domain': [],
  'scope:i18n': [],
  'scope:api-client': [],
  'scope:tools': [],
  'scope:tests': ['*'],
};

/** @param {Record<string, string[]>} constraints @returns {import('eslint').Linter.RulesRecord} */
const rule = (constraints) => ({
  '@nx/enforce-module-boundaries': [
    'error',
    {
      allow: [],
      depConstraints: Object.entries(constraints).map(([sourceTag, onlyDependOnLibsWithTags]) => ({
        sourceTag,
        onlyDependOnLibsWithTags,
      })),
    },
  ],
});

/** What the product may import. */
export const boundaries = rule(allowed);

/** What specs, seeds and tests may import: the builders of libs/testing as well. */
export const boundariesWithTesting = rule(
  Object.fromEntries(Object.entries(allowed).map(([tag, tags]) => [tag, [...tags, 'scope:testing']])),
);
