import { Injectable } from '@nestjs/common';

const luxembourgDay = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Luxembourg', dateStyle: 'short' });

/** The time as the product sees it; tests give their own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  /** The present instant as it is stored: ISO 8601 in UTC, with milliseconds. */
  instant(): string {
    return this.now().toISOString();
  }

  /** Today's date in Luxembourg, `YYYY-MM-DD`: a due day ends at midnight there. */
  today(): string {
    return luxembourgDay.format(this.now());
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
