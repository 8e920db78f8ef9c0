import { Injectable } from '@nestjs/common';

const luxembourgDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Luxembourg', dateStyle: 'short' });

const MINUTE = 60_000;

/** The time as the product sees it; tests give their own. */
@Injectable()
export class Clock {
  /** Asked for many times in one request, and dear to work out: a day begins on a whole minute. */
  private known = { minute: -1, today: '' };

  now(): Date {
    return new Date();
  }

  /** The present instant as it is stored: ISO 8601 in UTC, with milliseconds. */
  instant(): string {
    return this.now().toISOString();
  }

  /** Today's date in Luxembourg, `YYYY-MM-DD`: a due day ends at midnight there. */
  today(): string {
    const now = this.now();
    const minute = Math.floor(now.getTime() / MINUTE);
    if (minute !== this.known.minute) this.known = { minute, today: luxembourgDay.format(now) };
    return this.known.today;
  }
}

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(private at: Date) {
    super();
  }

  override now(): Date {
    return new Date(this.at);
  }

  moveTo(at: Date): void {
    this.at = at;
  }

  advance(milliseconds: number): void {
    this.at = new Date(this.at.getTime() + milliseconds);
  }
}
