import { domainToASCII } from 'node:url';
import ICAL from 'ical.js';
import { isUtc, zoneComponent } from './zone';

/** A mailbox with the name that is shown for it. */
export interface Mailbox {
  name: string;
  email: string;
}

/** Somebody who is invited, as their own calendar tells it. */
export interface Attendee extends Mailbox {
  role: 'CHAIR' | 'REQ-PARTICIPANT' | 'OPT-PARTICIPANT';
  answer: 'needs-action' | 'accepted' | 'tentative' | 'declined';
}

/** A meeting as a calendar takes it. */
export interface CalendarEvent {
  /** Stays the same for the life of the meeting, and says nothing of anybody. */
  uid: string;
  sequence: number;
  /** When this message was made. */
  stamp: string;
  modifiedAt: string | null;
  startsLocal: string;
  endsLocal: string;
  timeZone: string;
  startsAt: string;
  endsAt: string;
  title: string;
  location: string | null;
  description: string;
  /** The page of the meeting. */
  url: string;
  /** The link to join; null for whoever is not invited. */
  joinUrl: string | null;
  cancelled: boolean;
  organizer: Mailbox;
  /** The one person whom a REQUEST or CANCEL is for; none in what is published. */
  attendee: Attendee | null;
}

export type CalendarMethod = 'REQUEST' | 'CANCEL' | 'PUBLISH';

const PRODUCT = '-//Zesumme//Zesumme//EN';

/**
 * An iCalendar object (RFC 5545, 5546, 7986): CRLF, lines folded at 75 octets, text escaped, each zone once.
 *
 * @param name what a subscribed calendar calls itself
 */
export function calendarText(method: CalendarMethod, events: readonly CalendarEvent[], name?: string): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('prodid', PRODUCT);
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', method);
  if (name) {
    calendar.addPropertyWithValue('name', name);
    calendar.addPropertyWithValue('x-wr-calname', name);
  }
  const tzids = addZones(calendar, events);
  for (const event of events) calendar.addSubcomponent(eventComponent(event, tzids));
  return `${calendar.toString()}\r\n`;
}

/** Adds each zone that the events need; two, where no one set of rules fits all of them. Answers what each event names. */
function addZones(calendar: ICAL.Component, events: readonly CalendarEvent[]): Map<CalendarEvent, string> {
  const tzids = new Map<CalendarEvent, string>();
  const known = new Map<string, string>();
  for (const event of events) {
    if (isUtc(event.timeZone)) continue;
    const component = zoneComponent(event.timeZone, [
      { wall: event.startsLocal, at: event.startsAt },
      { wall: event.endsLocal, at: event.endsAt },
    ]);
    const text = component.toString();
    const tzid = known.get(text) ?? freeName(event.timeZone, [...known.values()]);
    if (!known.has(text)) {
      component.updatePropertyWithValue('tzid', tzid);
      calendar.addSubcomponent(component);
      known.set(text, tzid);
    }
    tzids.set(event, tzid);
  }
  return tzids;
}

function freeName(wanted: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? wanted : `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

function eventComponent(event: CalendarEvent, tzids: ReadonlyMap<CalendarEvent, string>): ICAL.Component {
  const component = new ICAL.Component('vevent');
  const text = (name: string, value: string): void => void component.addPropertyWithValue(name, value);
  text('uid', event.uid);
  component.addPropertyWithValue('sequence', event.sequence);
  component.addPropertyWithValue('dtstamp', utc(event.stamp));
  if (event.modifiedAt) component.addPropertyWithValue('last-modified', utc(event.modifiedAt));
  component.addProperty(time('dtstart', event.startsLocal, event.startsAt, tzids.get(event)));
  component.addProperty(time('dtend', event.endsLocal, event.endsAt, tzids.get(event)));
  text('summary', event.title);
  if (event.location) text('location', event.location);
  if (event.description) text('description', event.description);
  component.addProperty(uri('url', event.url));
  if (event.joinUrl) component.addProperty(uri('conference', event.joinUrl, { feature: 'VIDEO' }));
  text('status', event.cancelled ? 'CANCELLED' : 'CONFIRMED');
  text('transp', event.cancelled ? 'TRANSPARENT' : 'OPAQUE');
  component.addProperty(person('organizer', event.organizer));
  if (event.attendee) component.addProperty(attendeeProperty(event.attendee));
  return component;
}

function attendeeProperty({ name, email, role, answer }: Attendee): ICAL.Property {
  return person(
    'attendee',
    { name, email },
    {
      cutype: 'INDIVIDUAL',
      role,
      partstat: answer.toUpperCase(),
      rsvp: 'TRUE',
    },
  );
}

function person(property: string, { name, email }: Mailbox, parameters: Record<string, string> = {}): ICAL.Property {
  // Not every calendar knows how a quotation mark is written within a parameter.
  return uri(property, `mailto:${asUri(email)}`, { cn: name.replaceAll('"', '”').replace(/\s+/g, ' '), ...parameters });
}

/** The address as RFC 6068 writes it: the domain in ASCII, and everything else that is none as percent signs. */
function asUri(email: string): string {
  const at = email.lastIndexOf('@');
  const domain = email.slice(at + 1);
  return `${encodeURIComponent(email.slice(0, at))}@${domainToASCII(domain) || domain}`.replaceAll('%2B', '+');
}

function uri(name: string, value: string, parameters: Record<string, string> = {}): ICAL.Property {
  const property = new ICAL.Property(name);
  property.resetType(name === 'attendee' || name === 'organizer' ? 'cal-address' : 'uri');
  for (const [parameter, text] of Object.entries(parameters)) property.setParameter(parameter, text);
  property.setValue(value);
  return property;
}

function time(name: string, wall: string, at: string, tzid: string | undefined): ICAL.Property {
  const property = new ICAL.Property(name);
  if (tzid) property.setParameter('tzid', tzid);
  property.setValue(tzid ? ICAL.Time.fromDateTimeString(`${wall}:00`) : utc(at));
  return property;
}

/** To the second, which is what a calendar keeps. */
const utc = (instant: string): ICAL.Time => ICAL.Time.fromDateTimeString(`${instant.slice(0, 19)}Z`);
