import { existsSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { hashPassword } from '../../identity';
import { Measure } from '../../pacte-climat/measure.entity';
import { Clock } from '../../platform/clock';
import { ConfigurationError } from '../../platform/config';
import { newFile } from '../../platform/database';
import { Instance } from '../../platform/database/instance.entity';
import { Calendar } from '../demonstration/calendar';
import { loadReference } from '../reference';
import { makeActions } from './actions';
import { makeChapter6 } from './chapter-6';
import { makeGroup } from './groups';
import { type Made, sizesAt } from './made';
import { makeMeetings } from './meetings';
import { LOAD_PASSWORD, makePeople } from './people';
import { Random } from './random';

type Say = (line: string) => void;

interface Asked {
  scale: number;
  seed: number;
  clock: Clock;
}

const GROUPS_AT_ONCE = 20;
/** The product looks for it under this name, in its DATA_DIR. */
const FILE_NAME = 'zesumme.sqlite';

/** `load-data FILE SCALE SEED`: fills a new SQLite file with as many rows as a large country would have. */
export async function loadDataCommand(say: Say, file?: string, scale = '1', seed = '1'): Promise<void> {
  const asked = { scale: Number(scale), seed: Number(seed), clock: new Clock() };
  if (!file || basename(file) !== FILE_NAME)
    throw new ConfigurationError(`Say which file to write; it is called ${FILE_NAME}.`);
  if (!(asked.scale > 0 && asked.scale <= 100) || !Number.isInteger(asked.seed))
    throw new ConfigurationError('The scale is a number from 0.01 to 100, the seed a whole number.');
  if (existsSync(file))
    throw new ConfigurationError(`${resolve(file)} is there already. Remove it to have it made anew.`);
  const begun = Date.now();
  await makeLoadFile(file, asked, say);
  say(`${resolve(file)} is made, in ${((Date.now() - begun) / 1_000).toFixed(1)} s.`);
  say(`Everybody's password is ${LOAD_PASSWORD}: of project-manager-1@mesure.example, contact-1@mesure.example …`);
}

/** Makes the file; the same one on the same day for the same seed. */
export function makeLoadFile(file: string, { scale, seed, clock }: Asked, say: Say): Promise<void> {
  const [random, calendar, sizes] = [new Random(seed), new RememberedCalendar(clock.today()), sizesAt(scale)];
  return newFile(file, clock, async (write) => {
    const passwordHash = await hashPassword(LOAD_PASSWORD);
    const people = await write(async (ctx, bulk) => {
      await loadReference(ctx);
      await ctx.insert(Instance, [{ id: 1, mode: 'real', createdAt: clock.instant(), demoLoadedOn: null }]);
      const made: Made = { bulk, random, calendar, sizes };
      const parties = await makePeople(made, passwordHash);
      await makeChapter6(
        made,
        await ctx.manager.find(Measure, { select: { id: true }, order: { id: 'ASC' } }),
        parties,
      );
      return parties;
    });
    for (let from = 0; from < sizes.groups; from += GROUPS_AT_ONCE) {
      const to = Math.min(from + GROUPS_AT_ONCE, sizes.groups);
      await write(async (_ctx, bulk) => {
        const made: Made = { bulk, random, calendar, sizes };
        for (let at = from; at < to; at += 1) {
          const circle = await makeGroup(made, people, at);
          await makeActions(made, circle, await makeMeetings(made, circle, at), at);
        }
      });
      say(`${to} of ${sizes.groups} groups`);
    }
  });
}

/** The same days and times come again and again: each is worked out once. */
class RememberedCalendar extends Calendar {
  private readonly instants = new Map<string, string>();
  private readonly days = new Map<number, string>();

  override day(offset: number): string {
    const known = this.days.get(offset) ?? super.day(offset);
    this.days.set(offset, known);
    return known;
  }

  override instant(day: string, time: string): string {
    const key = `${day}T${time}`;
    const known = this.instants.get(key) ?? super.instant(day, time);
    this.instants.set(key, known);
    return known;
  }
}
