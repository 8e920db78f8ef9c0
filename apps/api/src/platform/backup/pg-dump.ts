import { execFile, spawn } from 'node:child_process';
import { open } from 'node:fs/promises';
import { promisify } from 'node:util';

type Environment = Record<string, string>;

/** One that is asked for its version answers at once, or is none. */
const ANSWER_MS = 10_000;
/** As much is kept of what it complains of. */
const MOST_WORDS = 4_000;
const OWNER_ONLY = 0o600;

/** The version that a program says it is of, such as `15.18`. */
export interface Version {
  text: string;
  major: number;
}

/**
 * Asks a program for its version.
 *
 * @returns nothing where there is no such program
 * @throws Error when it is not `pg_dump`, or cannot be run
 */
export async function versionOf(program: string, env: Environment): Promise<Version | null> {
  const answer = await promisify(execFile)(program, ['--version'], { env, timeout: ANSWER_MS, encoding: 'utf8' }).catch(
    (error: NodeJS.ErrnoException & { stderr?: string }) => {
      if (error.code === 'ENOENT') return null;
      throw new Error(wordsOf(error.stderr ?? '') || error.message);
    },
  );
  if (!answer) return null;
  const [, text, major] = /^pg_dump \([^)]*\) ((\d+)[\w.]*)/.exec(answer.stdout) ?? [];
  if (!text) throw new Error('it does not say which version of pg_dump it is');
  return { text, major: Number(major) };
}

/**
 * Runs it to its end, into a new file for the owner alone. It is ended together with this process.
 *
 * @returns why there is no dump; nothing when there is one
 * @throws Error with the code ENOSPC when there is no room for it
 */
export async function dumpInto(
  file: string,
  program: string,
  args: string[],
  env: Environment,
): Promise<string | null> {
  const output = await open(file, 'wx', OWNER_ONLY);
  try {
    const { end, said } = await ended(program, args, env, output.fd);
    if (end === 0) return null;
    if (said.includes('No space left on device'))
      throw Object.assign(new Error('There is no room for the dump.'), { code: 'ENOSPC' });
    return wordsOf(said) || `it ended with ${end}`;
  } finally {
    await output.close();
  }
}

async function ended(
  program: string,
  args: string[],
  env: Environment,
  output: number,
): Promise<{ end: number | string; said: string }> {
  const child = spawn(program, args, { env, stdio: ['ignore', output, 'pipe'] });
  const kill = (): void => void child.kill('SIGKILL');
  process.once('exit', kill);
  try {
    let said = '';
    child.stderr?.setEncoding('utf8');
    child.stderr?.on('data', (words: string) => (said = (said + words).slice(0, MOST_WORDS)));
    const end = await new Promise<number | string>((resolve) => {
      child.once('error', (error) => resolve(error.message));
      child.once('close', (code, signal) => resolve(code ?? String(signal)));
    });
    return { end, said };
  } finally {
    process.off('exit', kill);
  }
}

/** What the server said, else what the program says, without all that it was about. */
function wordsOf(said: string): string {
  const [, words] = /\b(?:ERROR|FATAL):\s+(.+)/.exec(said) ?? /\berror: (.+)/i.exec(said) ?? [];
  return (words ?? said.split('\n')[0] ?? '').trim();
}
