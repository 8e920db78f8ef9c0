import { DestroyRef, type Signal, inject, signal } from '@angular/core';
import { type MeetingRun, type RunningItem, timeLeft, usedSecondsOf } from '@zesumme/domain';

/** The server's time by this device's clock, second by second. Call it where a component is made. */
export function serverClock(): { now: Signal<number>; setBy(serverNow: string): void } {
  let ahead = 0;
  const now = signal(Date.now());
  const ticking = setInterval(() => now.set(Date.now() + ahead), 1_000);
  inject(DestroyRef).onDestroy(() => clearInterval(ticking));
  return {
    now: now.asReadonly(),
    setBy: (serverNow) => {
      ahead = Date.parse(serverNow) - Date.now();
      now.set(Date.now() + ahead);
    },
  };
}

/** An item of the outline: when it was or will be taken up, and how much of its time it took. */
export interface OutlineItem extends RunningItem {
  at: string;
  state: 'past' | 'now' | 'ahead';
  usedMinutes: number;
}

export interface Outline {
  items: OutlineItem[];
  /** When it will end if everything ahead takes as long as planned, as a clock shows it. */
  endsAt: string;
  plannedEnd: string;
  /** Whole minutes by which it will run over; 0 when it fits. */
  over: number;
}

/** The agenda as it went and as it will go on, in the meeting's own time. */
export function outlineOf(run: MeetingRun, now: number): Outline {
  const at = new Date(now).toISOString();
  const clock = clockIn(run.timeZone);
  const { spare } = timeLeft(run.agenda, run, at);
  const hasBegun = run.startedAt !== null;
  let next = hasBegun ? now : Date.parse(run.startsAt);
  const current = run.agenda.find(({ id }) => id === run.currentItemId);
  if (current) next += Math.max(0, current.minutes * 60 - usedSecondsOf(current, run, at)) * 1_000;
  const items = run.agenda.map((item): OutlineItem => {
    const usedMinutes = Math.round(usedSecondsOf(item, run, at) / 60);
    if (item.id === run.currentItemId) return { ...item, state: 'now', at: clock(item.startedAt ?? at), usedMinutes };
    if (item.endedAt !== null)
      return { ...item, state: 'past', at: clock(item.startedAt ?? item.endedAt), usedMinutes };
    const starts = next;
    next += item.minutes * 60_000;
    return { ...item, state: 'ahead', at: clock(new Date(starts).toISOString()), usedMinutes };
  });
  const isOver = run.endedAt !== null;
  return {
    items,
    endsAt: clock(run.endedAt ?? new Date(next).toISOString()),
    plannedEnd: clock(run.endsAt),
    over: isOver || !hasBegun ? 0 : Math.max(0, Math.ceil(-spare / 60)),
  };
}

/** An instant as clocks on the wall of the meeting show it. */
export function clockIn(timeZone: string): (instant: string) => string {
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone, hour: '2-digit', minute: '2-digit' });
  return (instant) => format.format(new Date(instant));
}

/** Seconds as a stop watch shows them, without a sign: `4:05`, `1:02:00`. */
export function stopwatch(seconds: number): string {
  const all = Math.abs(Math.trunc(seconds));
  const two = (value: number): string => String(value).padStart(2, '0');
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  return hours > 0 ? `${hours}:${two(minutes)}:${two(rest)}` : `${minutes}:${two(rest)}`;
}
