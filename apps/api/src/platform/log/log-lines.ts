import { write, writeSync } from 'node:fs';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';

const STDOUT = 1;
/** Letters that are handed on together, at the latest after so many milliseconds. */
const TOGETHER = 8_192;
const LONGEST = 100;
/** Where nobody takes them, so many wait at most. */
const MOST = 4_000_000;
/** How often it is tried, at the end, to hand something on that is not taken yet, and milliseconds between. */
const [TRIES, PAUSE] = [20, 10];

const isLater = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.code === 'EAGAIN';

/**
 * The way of the lines of the log to whoever keeps them. They are written together: each by itself takes its way through a thread, as
 * long as a twentieth of an answer to an invitation. Whoever kills the process loses those of its last tenth of a second; an end of any
 * other sort writes them. What there is no room for is lost, and ends nobody: the writer that the logger brings along would try for
 * ever, and keep the process from its end.
 */
@Injectable()
export class LogLines implements OnApplicationShutdown {
  private lines: string[] = [];
  private size = 0;
  /** What was to be written before, and was not taken whole. */
  private rest: Buffer = Buffer.alloc(0);
  private isWriting = false;
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly to = STDOUT) {
    process.once('exit', this.handOnLast);
  }

  /** Takes one line, with what ends it. */
  write(line: string): void {
    if (this.size + this.rest.length > MOST) return;
    this.lines.push(line);
    this.size += line.length;
    if (this.size >= TOGETHER) this.handOn();
    else this.later();
  }

  /** Who is told to end does so by the signal at last, of which nothing else is told. */
  onApplicationShutdown(): void {
    process.off('exit', this.handOnLast);
    this.handOnLast();
  }

  private later(): void {
    this.timer ??= setTimeout(() => this.handOn(), LONGEST).unref();
  }

  private handOn(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isWriting) return;
    const bytes = this.take();
    if (bytes.length === 0) return;
    this.isWriting = true;
    write(this.to, bytes, (error, written) => {
      this.isWriting = false;
      if (!error) this.rest = bytes.subarray(written);
      else if (isLater(error)) this.rest = bytes;
      if (!error && this.size >= TOGETHER) this.handOn();
      else if (this.size + this.rest.length > 0) this.later();
    });
  }

  private take(): Buffer {
    const bytes = Buffer.concat([this.rest, Buffer.from(this.lines.join(''))]);
    this.lines = [];
    this.size = 0;
    this.rest = Buffer.alloc(0);
    return bytes;
  }

  private readonly handOnLast = (): void => {
    let bytes = this.take();
    for (let left = TRIES; left > 0 && bytes.length > 0; left -= 1) {
      try {
        bytes = bytes.subarray(writeSync(this.to, bytes));
      } catch (error) {
        if (!isLater(error)) return;
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE);
      }
    }
  };
}
