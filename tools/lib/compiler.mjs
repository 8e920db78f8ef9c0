import { which } from './spawn.mjs';

/**
 * What to install so that the database driver can be compiled, or null when all of it is there.
 *
 * @param {string} [path] where programs are looked for
 * @param {NodeJS.Platform} [platform]
 * @returns {string | null}
 */
export function compilerProblem(path = process.env.PATH ?? '', platform = process.platform) {
  if (platform === 'win32') return null;
  const needed = { 'Python 3': ['python3', 'python'], make: ['make'], 'a C++ compiler': ['g++', 'c++', 'clang++'] };
  const missing = Object.entries(needed).flatMap(([what, programs]) => (which(programs, path) ? [] : [what]));
  if (missing.length === 0) return null;
  const how =
    platform === 'darwin'
      ? 'Install the command line tools of Xcode: xcode-select --install'
      : 'On Debian or Ubuntu: sudo apt-get install python3 make g++ — on Fedora: sudo dnf install python3 make gcc-c++';
  return (
    `There is no ready-made SQLite driver for this computer, so it has to be compiled here, and that needs ${new Intl.ListFormat('en').format(missing)}.\n` +
    `${how}\nThen run the same command again.`
  );
}
