import { randomUUID } from 'node:crypto';
import { Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { type Subscription, filter } from 'rxjs';
import { UnitOfWork } from '../database';
import { EventStreams } from '../http/event-streams';
import { SharedConnection } from './shared-connection';

const CHANNEL = 'zesumme_changed';
/** What somebody may be looking at while it changes. The rest is nobody's news, and an import changes thousands. */
const WATCHED = ['meeting'];

interface Told {
  from: string;
  type: string;
  id: string;
}

/** Tells the other processes which records this one changed, and the screens of this one what the others did. */
@Injectable()
export class SharedChanges implements OnModuleInit, OnModuleDestroy {
  private readonly self = randomUUID();
  private readonly subscriptions: Subscription[] = [];

  constructor(
    private readonly connection: SharedConnection,
    private readonly streams: EventStreams,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async onModuleInit(): Promise<void> {
    if (!this.connection.isShared) return;
    this.subscriptions.push(
      this.unitOfWork.changedHere
        .pipe(filter(({ type }) => WATCHED.includes(type)))
        .subscribe(({ type, id }) => this.connection.tell(CHANNEL, JSON.stringify({ from: this.self, type, id }))),
      this.connection.told.pipe(filter(({ channel }) => channel === CHANNEL)).subscribe(({ text }) => this.hear(text)),
      // What was told while nobody could hear it is read when the screens open their streams anew.
      this.connection.returned.subscribe(() => this.streams.endAll()),
    );
    await this.connection.listen(CHANNEL);
  }

  onModuleDestroy(): void {
    this.subscriptions.forEach((each) => each.unsubscribe());
  }

  private hear(text: string): void {
    const { from, type, id } = JSON.parse(text) as Told;
    if (from !== this.self) this.unitOfWork.changed.next({ type, id } as never);
  }
}
