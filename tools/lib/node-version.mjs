// Loaded by Node.js versions that are too old for the product: no syntax here that they could not read.

/**
 * @param {string} version
 * @returns {number[]}
 */
function numbers(version) {
  return version
    .replace(/^\D+/, '')
    .split('.')
    .slice(0, 3)
    .map(function (part) {
      return parseInt(part, 10) || 0;
    });
}

/**
 * @param {number[]} version
 * @param {number[]} least
 */
function reaches(version, least) {
  for (let i = 0; i < 3; i += 1) {
    if (version[i] !== least[i]) return version[i] > least[i];
  }
  return true;
}

/**
 * Whether a version is in a range of `engines`: `^20.19.0 || >=24.0.0` and the like, which is all that is needed here.
 *
 * @param {string} version
 * @param {string} range
 */
export function satisfies(version, range) {
  const found = numbers(version);
  return range.split('||').some(function (part) {
    const least = numbers(part);
    const sameLine = part.trim().charAt(0) === '^';
    return reaches(found, least) && (!sameLine || found[0] === least[0]);
  });
}

/**
 * What to tell a person whose Node.js cannot run the product, or null.
 *
 * @param {string} version as in `process.version`
 * @param {string} range as in `engines.node`
 * @returns {string | null}
 */
export function nodeProblem(version, range) {
  if (satisfies(version, range)) return null;
  const accepted = range
    .split('||')
    .map(function (part) {
      const least = numbers(part);
      const from = least[0] + '.' + least[1];
      return part.trim().charAt(0) === '^' ? from + ' or a later ' + least[0] : from + ' or later';
    })
    .join(', ');
  return (
    'Zesumme needs Node.js ' +
    accepted +
    '; this is ' +
    version.replace(/^v/, '') +
    '.\nInstall a current version from https://nodejs.org/ (or with "nvm install --lts"), then run the same command again.'
  );
}
