import { getVtimezoneComponent } from '@touch4it/ical-timezones';
import ICAL from 'ical.js';
import { DateTime } from 'luxon';

/** A wall time, and the instant it stands for. */
export interface Moment {
  wall: string;
  at: string;
}

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far around a meeting the changes of a clock are told, where there is no rule for them. */
const AROUND = 400 * DAY;

const published = new Map<string, string | null>();
const canonical = new Map<string, string>();
/** What was made last, as jCal: the mails about one meeting all need the same. */
const made = new Map<string, string>();
const MOST_KEPT = 100;

/** The zone by the name that is the same for all of its names. */
function canonicalName(timeZone: string): string {
  const name = canonical.get(timeZone) ?? new Intl.DateTimeFormat('en', { timeZone }).resolvedOptions().timeZone;
  canonical.set(timeZone, name);
  return name;
}

/** Whether the zone is UTC by any of its names, and times are written as instants. */
export const isUtc = (timeZone: string): boolean => ['UTC', 'GMT'].includes(canonicalName(timeZone));

/**
 * The VTIMEZONE by which the wall times stand for exactly these instants: the published one with its rules, where it says
 * the same as this computer's own knowledge of time zones. Where it does not, because a country has changed its clocks since
 * or the zone is missing, the changes of the clock around the meeting are written out.
 */
export function zoneComponent(timeZone: string, moments: readonly Moment[]): ICAL.Component {
  const key = JSON.stringify([timeZone, moments]);
  const known = made.get(key);
  if (known) return new ICAL.Component(JSON.parse(known) as unknown[]);
  const component = makeZone(timeZone, moments);
  if (made.size >= MOST_KEPT) made.clear();
  made.set(key, JSON.stringify(component.toJSON()));
  return component;
}

function makeZone(timeZone: string, moments: readonly Moment[]): ICAL.Component {
  const ruled = publishedZone(timeZone);
  return ruled && agrees(ruled, moments) ? ruled : writtenOut(timeZone, moments);
}

function publishedZone(timeZone: string): ICAL.Component | null {
  const source = [timeZone, canonicalName(timeZone)].map(componentText).find((text) => text !== null);
  if (!source) return null;
  const component = new ICAL.Component(ICAL.parse(source.trim()) as unknown[]);
  component.removeAllProperties('tzurl');
  component.updatePropertyWithValue('tzid', timeZone);
  return component;
}

function componentText(timeZone: string): string | null {
  const known = published.get(timeZone);
  if (known !== undefined) return known;
  const text = getVtimezoneComponent(timeZone);
  published.set(timeZone, text);
  return text;
}

function agrees(component: ICAL.Component, moments: readonly Moment[]): boolean {
  const timeZone = String(component.getFirstPropertyValue('tzid'));
  const zone = new ICAL.Timezone({ component, tzid: timeZone });
  return moments.every(({ wall }) => {
    const offset = zone.utcOffset(ICAL.Time.fromDateTimeString(`${wall}:00`)) / 60;
    // An hour that the clock shows twice has two; of them RFC 5545 (3.3.5) means the first, as everything here does.
    const possible = DateTime.fromISO(wall, { zone: timeZone }).getPossibleOffsets();
    return possible.some((each) => each.offset === offset);
  });
}

function writtenOut(timeZone: string, moments: readonly Moment[]): ICAL.Component {
  const instants = moments.map(({ at }) => Date.parse(at));
  const from = Math.min(...instants) - AROUND;
  const component = new ICAL.Component('vtimezone');
  component.addPropertyWithValue('tzid', timeZone);
  component.addSubcomponent(observance(DateTime.fromMillis(from, { zone: timeZone }), offsetAt(timeZone, from)));
  for (const at of changesOf(timeZone, from, Math.max(...instants) + AROUND)) {
    component.addSubcomponent(observance(DateTime.fromMillis(at, { zone: timeZone }), offsetAt(timeZone, at - MINUTE)));
  }
  return component;
}

const offsetAt = (timeZone: string, at: number): number => DateTime.fromMillis(at, { zone: timeZone }).offset;

/** The instants at which the clock changes, to the minute. */
function changesOf(timeZone: string, from: number, to: number): number[] {
  const changes: number[] = [];
  for (let day = from; day < to; day += DAY) {
    if (offsetAt(timeZone, day) === offsetAt(timeZone, day + DAY)) continue;
    let [before, after] = [day, day + DAY];
    while (after - before > MINUTE) {
      const middle = before + Math.floor((after - before) / (2 * MINUTE)) * MINUTE;
      if (offsetAt(timeZone, middle) === offsetAt(timeZone, before)) before = middle;
      else after = middle;
    }
    changes.push(after - (after % MINUTE));
  }
  return changes;
}

function observance(start: DateTime, offsetBefore: number): ICAL.Component {
  const component = new ICAL.Component(start.isInDST ? 'daylight' : 'standard');
  // The onset is a wall time of the clock as it was before.
  const onset = start.toUTC().plus({ minutes: offsetBefore });
  component.addPropertyWithValue('dtstart', ICAL.Time.fromDateTimeString(onset.toFormat("yyyy-MM-dd'T'HH:mm:ss")));
  component.addPropertyWithValue('tzoffsetfrom', utcOffset(offsetBefore));
  component.addPropertyWithValue('tzoffsetto', utcOffset(start.offset));
  component.addPropertyWithValue('tzname', start.toFormat('ZZZZ', { locale: 'en' }));
  return component;
}

function utcOffset(minutes: number): ICAL.UtcOffset {
  return ICAL.UtcOffset.fromSeconds(minutes * 60);
}
