import { type ExecFileSyncOptionsWithStringEncoding, execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** An event as the calendar program shows it. */
export interface KhalEvent {
  uid: string;
  /** Wall times in the zone of whoever reads. */
  start: string;
  end: string;
  cancelled: boolean;
  title: string;
  location: string;
}

const SEPARATOR = '\u001f';
const format = ['uid', 'start-long', 'end-long', 'cancelled', 'title', 'location']
  .map((field) => `{${field}}`)
  .join(SEPARATOR);

/** A calendar of khal (https://lostpackets.de/khal/) in a folder of its own, read in one time zone. */
export class Khal {
  private readonly folder = mkdtempSync(join(tmpdir(), 'zesumme-khal-'));
  private readonly program = process.env['TEST_KHAL'] ?? 'khal';
  private imported = 0;

  constructor(timeZone: string) {
    mkdirSync(join(this.folder, 'calendar'));
    writeFileSync(
      join(this.folder, 'config'),
      [
        ...['[calendars]', '[[meetings]]', `path = ${this.folder}/calendar`, 'type = calendar'],
        ...['[sqlite]', `path = ${this.folder}/khal.db`],
        ...['[locale]', `local_timezone = ${timeZone}`, `default_timezone = ${timeZone}`],
        ...['timeformat = %H:%M', 'dateformat = %Y-%m-%d', 'longdateformat = %Y-%m-%d'],
        ...['datetimeformat = %Y-%m-%dT%H:%M', 'longdatetimeformat = %Y-%m-%dT%H:%M', ''],
      ].join('\n'),
    );
  }

  /** Takes an iCalendar object in, as somebody does who opens the file that a mail carries. Answers what it complains of. */
  import(content: string): string {
    const file = join(this.folder, `${(this.imported += 1)}.ics`);
    writeFileSync(file, content);
    return this.run('import', '--batch', '--include-calendar', 'meetings', file);
  }

  /** The events between two days. */
  list(from: string, to: string): KhalEvent[] {
    const lines = this.run('list', '--once', '--notstarted', '--day-format', '', '--format', format, from, to).split(
      '\n',
    );
    return lines.flatMap((line) => {
      const [uid, start, end, cancelled, title, location] = line.split(SEPARATOR);
      if (location === undefined) return [];
      return [{ uid, start, end, cancelled: cancelled?.trim() === 'CANCELLED', title, location } as KhalEvent];
    });
  }

  /** What the library beneath khal, python3-icalendar, reads of an object: a line for each property of its event. */
  properties(content: string): string[] {
    const [python] = /^#!\s*(\S+)/.exec(readFileSync(this.program, 'utf8'))?.slice(1) ?? [];
    const script =
      'import sys, icalendar\n' +
      'calendar = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n' +
      'assert not calendar.errors and all(not part.errors for part in calendar.walk())\n' +
      "print('METHOD', calendar['METHOD'])\n" +
      "for event in calendar.walk('VEVENT'):\n" +
      '  for name, value in event.property_items(recursive=False):\n' +
      "    if name in ('BEGIN', 'END'): continue\n" +
      "    params = ';'.join('%s=%s' % each for each in sorted(value.params.items()))\n" +
      '    print(name, params, value.to_ical().decode())\n';
    return execFileSync(python ?? 'python3', ['-c', script], { input: content, encoding: 'utf8' }).split('\n');
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  private run(...args: string[]): string {
    const env = { ...process.env, HOME: this.folder, XDG_CONFIG_HOME: this.folder, LC_ALL: 'C.UTF-8' };
    const options: ExecFileSyncOptionsWithStringEncoding = { env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] };
    return execFileSync(this.program, ['--config', join(this.folder, 'config'), ...args], options);
  }
}
