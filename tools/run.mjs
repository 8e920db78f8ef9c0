// The first file that every command loads. It is written for Node.js versions that are far too old for the rest, so that
// they can be told so in a sentence: the command itself is only loaded once the version is known to do.
import { readFileSync } from 'fs';
import { dirname, join } from 'path';
import { fileURLToPath } from 'url';
import { nodeProblem } from './lib/node-version.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const engines = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines;
const problem = nodeProblem(process.version, engines.node);

if (problem) {
  process.stderr.write(problem + '\n');
  process.exitCode = 1;
} else {
  import('./lib/command.mjs').then(function (module) {
    return module.runCommand(root, process.argv[2], process.argv.slice(3));
  });
}
