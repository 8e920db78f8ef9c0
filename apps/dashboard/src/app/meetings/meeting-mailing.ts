import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
} from '@angular/core';
import { type MailingProgress, type MailingState, type MeetingDetail, mailingStates } from '@zesumme/domain';
import { Control, Empty, Failure, Field, I18n, Icon, Pager, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { MailingData } from './mailing-data';

const SIZE = 10;
/** Milliseconds between two looks while mails leave. */
const LOOK_EVERY = 2_000;
const missed: readonly MailingState[] = ['failed', 'no-address', 'unwanted'];
const sorts = ['name', 'state', '-sentAt'] as const;

interface Query {
  q: string;
  /** `missed` is everybody who has not been reached. */
  state: MailingState | 'missed' | '';
  sort: (typeof sorts)[number];
  page: number;
}

/** How far the mails about a meeting are while they leave, whom they did not reach, and another try for those. */
@Component({
  selector: 'z-meeting-mailing',
  imports: [Control, Empty, Failure, Field, Icon, Pager, Skeleton],
  templateUrl: './meeting-mailing.html',
  styles: `
    .mailing {
      margin-top: var(--z-3);
    }
    progress {
      width: 100%;
      accent-color: var(--z-accent);
    }
    .break {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingMailing {
  readonly meeting = input.required<MeetingDetail>();
  private readonly data = inject(MailingData);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly states = mailingStates;
  protected readonly sorts = sorts;
  protected readonly acting = acting();
  private readonly looks = signal(0);
  protected readonly stored = read(
    () => ({ meeting: this.meeting(), looks: this.looks() }),
    ({ meeting }) => this.data.progress(meeting.id),
  );
  protected readonly progress = linkedSignal<MailingProgress | undefined>(() => this.stored.value());
  protected readonly isListed = signal(false);
  protected readonly query = signal<Query>({ q: '', state: '', sort: 'name', page: 1 });
  protected readonly recipients = read(
    () => ({ id: this.meeting().id, isListed: this.isListed(), progress: this.progress(), query: this.query() }),
    async ({ id, isListed, query: { q, state, ...rest } }) =>
      isListed
        ? this.data.recipients(id, {
            ...{ ...rest, size: SIZE },
            ...(q ? { q } : {}),
            ...(state ? { state: state === 'missed' ? [...missed] : [state] } : {}),
          })
        : undefined,
  );

  /** How many of how many, and what is in the way of the others. */
  protected readonly sentence = computed(() => {
    const { total, sent, waiting, failed, noAddress, unwanted } = this.progress() ?? nobody;
    return this.i18n.t('meetings.mailing.sentence', {
      ...{ sent: this.i18n.number(sent), count: sent, total: this.i18n.number(total) },
      rest: this.i18n.list(
        [
          waiting > 0 ? this.t('meetings.mailing.waiting', { count: waiting }) : '',
          failed > 0 ? this.t('meetings.mailing.failed', { count: failed }) : '',
          noAddress > 0 ? this.t('meetings.mailing.noAddress', { count: noAddress }) : '',
          unwanted > 0 ? this.t('meetings.mailing.unwanted', { count: unwanted }) : '',
        ].filter(Boolean),
      ),
      hasRest: waiting + failed + noAddress + unwanted > 0 ? 'yes' : 'no',
    });
  });

  constructor() {
    effect((onCleanup) => {
      if (this.stored.isLoading() || (this.progress()?.waiting ?? 0) === 0) return;
      const timer = setTimeout(() => this.looks.update((looks) => looks + 1), LOOK_EVERY);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected set(change: Partial<Query>): void {
    this.query.update((before) => ({ ...before, page: 1, ...change }));
  }

  protected async retry(): Promise<void> {
    const progress = await this.acting.run(() => this.data.retry(this.meeting().id));
    if (!progress) return;
    this.progress.set(progress);
    this.looks.update((looks) => looks + 1);
  }
}

const nobody = { total: 0, sent: 0, waiting: 0, failed: 0, noAddress: 0, unwanted: 0 };
