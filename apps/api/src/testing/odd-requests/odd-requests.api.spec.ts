import fc from 'fast-check';
import { wrongWith } from './judge';
import { type Plan, planOf } from './plans';
import { type OddScene, oddScene } from './scene';
import { type Sent, send } from './send';

/** Few enough for every submission; `npm run test:faults` sends 20 000. */
const FEW = 1_500;
const asked = Number(process.env['ODD_REQUESTS'] ?? FEW);
const seed = Number(process.env['ODD_SEED'] ?? 1_861);
/** Requests after which what they broke is mended, and after which everything is begun anew. */
const [MENDED, ANEW] = [150, 2_500];
/** Milliseconds, on a computer that does other work at the same time. */
const [LONG, FOR_EACH] = [60_000, 300];

/** Parts of all requests: those that are to be done at least, and those whose records could not be made at most. */
const [DONE, UNMADE] = [0.2, 0.02];

/** What came of the requests: all that could pass while nobody gets in at all is held against it. */
class Gathered {
  done = 0;
  readonly asAdministrator = new Set<string>();

  add({ asker, operation }: Plan, status: number): void {
    if (status >= 400) return;
    this.done += 1;
    if (asker === 'administrator') this.asAdministrator.add(`${operation.method} ${operation.path}`);
  }
}

const shortened = (text: string, most = 400): string =>
  text.length > most ? `${text.slice(0, most)}… (${text.length})` : text;

const told = (at: number, plan: Plan, what: string, sent?: Sent): string =>
  [
    [what, `#${at}`, plan.asker, plan.operation.method, plan.operation.path].join(' '),
    shortened(sent?.asked.url ?? ''),
    shortened(JSON.stringify(sent?.asked.headers ?? {})),
    shortened(String(sent?.asked.payload ?? '')),
  ].join(' | ');

describe('Requests that nobody would send', () => {
  it(
    `are refused or done, and never an error of the server: ${asked} of them, as everybody, to every route`,
    async () => {
      const wrong: string[] = [];
      const tried = new Set<string>();
      const gotIn = new Gathered();
      let unmade = 0;
      let scene: OddScene | null = null;
      let plans: Plan[] = [];
      for (let at = 0; at < asked; at += 1) {
        if (at % ANEW === 0) {
          unmade += scene?.unmade ?? 0;
          await scene?.here.close();
          scene = await oddScene();
          const numRuns = Math.min(ANEW, asked - at);
          plans = fc.sample(planOf(scene.operations, scene.components), { seed: seed + at, numRuns });
        }
        if (!scene) break;
        if (at % MENDED === 0) await scene.mend();
        const plan = plans[at % ANEW];
        if (!plan) break;
        const began = performance.now();
        let sent: Sent | undefined;
        let what: string | null;
        try {
          sent = await send(scene, plan);
          what = wrongWith(plan, sent);
          gotIn.add(plan, sent.came.status);
        } catch (error) {
          what = `could not be sent: ${String(error)}`;
        }
        if (performance.now() - began > LONG) what ??= 'took too long';
        tried.add(`${plan.operation.method} ${plan.operation.path}`);
        if (what) wrong.push(told(at, plan, what, sent));
      }
      const whole = scene?.operations.length ?? 0;
      unmade += scene?.unmade ?? 0;
      await scene?.here.close();
      expect(wrong).toEqual([]);
      // All of it would be as good if nobody came in anywhere. Seen: a quarter is done, and of all routes the few do a third as
      // the administrator at least once.
      expect(gotIn.done).toBeGreaterThan(asked * DONE);
      expect(gotIn.asAdministrator.size).toBeGreaterThan(asked < ANEW ? whole * 0.3 : whole * 0.5);
      // What they broke leaves some without records of their own.
      expect(unmade).toBeLessThan(asked * UNMADE);
      // Each route comes up about three times in the few, and thirty times in the many.
      expect(tried.size).toBeGreaterThan(asked < ANEW ? whole * 0.85 : whole - 1);
    },
    60_000 + asked * FOR_EACH,
  );
});
