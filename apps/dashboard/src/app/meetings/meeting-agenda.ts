import { ChangeDetectionStrategy, Component, computed, inject, input, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AgendaItem, type MeetingDetail, clockOf, fold, planAgenda } from '@zesumme/domain';
import { I18n, Icon, Markdown } from '@zesumme/ui';
import { FilesData } from '../platform/files/files-data';
import { FoldedFiles } from '../platform/files/folded-files';
import { read } from '../platform/list-state';
import { measureTitle } from '../platform/names';
import { Session } from '../platform/session';
import { dayInWords, durationInWords } from './wording';

/** The agenda with its computed times; what the reader's own organisation presents is marked, and what concerns whom. */
@Component({
  selector: 'z-meeting-agenda',
  imports: [FoldedFiles, Icon, Markdown, RouterLink],
  template: `@if (items().length > 0) {
      <ol class="agenda">
        @for (item of items(); track item.id) {
          @if (item.heading) {
            <li class="part">
              <h3>{{ item.heading }}</h3>
            </li>
          }
          <li [class.us]="item.isOwn">
            <time>{{ item.at }}</time>
            <div>
              @if (item.isOwn) {
                <span class="hl">{{ t('meetings.agenda.own') }}</span><br />
              }
              @if (item.concernsUs) {
                <span class="hl">{{ t('meetings.agenda.concernsUs') }}</span><br />
              }
              <strong>{{ item.title }}</strong><br /><span class="s m">{{ item.facts }}</span>
              @if (item.note) {
                <z-markdown class="s note-text" [text]="item.note" />
              }
              @if (item.concerned.length > 0) {
                <p class="s m concerned">
                  {{
                    t('meetings.agenda.concerns', { count: item.concerned.length, names: i18n.list(item.concerned) })
                  }}
                </p>
              }
              @if (item.about; as about) {
                <p class="s">
                  {{ t('agenda.page.about') }}
                  @if (about.link) {
                    <a [routerLink]="about.link">{{ about.title }}</a>
                  } @else {
                    {{ about.title }}
                  }
                </p>
              }
              @if (item.origin; as origin) {
                <p class="s m">
                  <a [routerLink]="['/meetings', origin.id]">{{
                    t('agenda.offers.from', { day: dayOf(origin.startsLocal) })
                  }}</a>
                </p>
              }
              @if (item.links.length > 0) {
                <ul class="links s">
                  @for (link of item.links; track $index) {
                    <li>
                      <z-icon name="link" size="s" /><a [href]="link.url" target="_blank" rel="noopener noreferrer"
                        >{{ link.label }}<span class="sr"> {{ t('files.newTab') }}</span></a
                      >
                    </li>
                  }
                </ul>
              }
              @if (item.files > 0 || mayAddFiles()) {
                <z-folded-files
                  subject="agenda-item"
                  [subjectId]="item.id"
                  [title]="item.title"
                  [count]="item.files"
                  [withDemo]="!meeting().isDemo"
                  (changed)="files.reload()"
                />
              }
            </div>
          </li>
        }
        <li class="end">
          <time>{{ ends() }}</time>
          <div class="m">{{ t('meetings.agenda.end') }}</div>
        </li>
      </ol>
      @if (meeting().can.editAgenda && overrun() > 0) {
        <p class="s late">{{ t('meetings.agenda.overrun', { duration: duration(overrun()) }) }}</p>
      }
    } @else {
      <p class="m">{{ t('meetings.agenda.empty') }}</p>
    }`,
  styles: `
    .note-text {
      display: block;
      margin-top: var(--z-1);
    }
    .concerned {
      overflow-wrap: anywhere;
    }
    .agenda .part {
      display: block;
      padding-bottom: 0;
    }
    .agenda .part + li {
      border: 0;
    }
    .links {
      margin-top: var(--z-1);
    }
    .agenda .links li {
      display: flex;
      gap: var(--z-1);
      align-items: baseline;
      padding: 2px 0;
      border: 0;
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MeetingAgenda {
  readonly meeting = input.required<MeetingDetail>();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly data = inject(FilesData);
  private readonly session = inject(Session);
  private readonly opened = viewChildren(FoldedFiles);
  /** For all items at once; without an agenda there is nothing to ask. */
  protected readonly files = read(
    () => (this.meeting().agenda.length > 0 ? { id: this.meeting().id, role: this.session.role() } : undefined),
    async ({ id }) => ({ id, ...(await this.data.ofAgenda(id)) }),
  );
  /** Of this meeting and of no other. */
  private readonly ownFiles = computed(() => {
    const found = this.files.value();
    return found?.id === this.meeting().id ? found : undefined;
  });
  protected readonly mayAddFiles = computed(() => this.ownFiles()?.can.add ?? false);
  private readonly plan = computed(() => planAgenda(this.meeting(), this.meeting().agenda));
  protected readonly ends = computed(() => clockOf(this.plan().endsLocal));
  protected readonly overrun = computed(() => -this.plan().remaining);
  protected readonly items = computed(() => {
    const { agenda, concerns, ownInvitations } = this.meeting();
    const files = new Map(this.ownFiles()?.items.map((each) => [each.itemId, each.files]));
    const concerned = new Map(concerns.map((each) => [each.itemId, each]));
    const own = ownInvitations.flatMap(({ organisation }) => (organisation ? [fold(organisation.name)] : []));
    return agenda.map((item, at) => ({
      id: item.id,
      title: item.title,
      heading: item.section !== (agenda[at - 1]?.section ?? null) ? item.section : null,
      note: item.note,
      links: item.links,
      origin: item.origin,
      files: files.get(item.id) ?? 0,
      concernsUs: concerned.get(item.id)?.isOwn ?? false,
      concerned: (concerned.get(item.id)?.organisations ?? []).map(({ name }) => name),
      about: this.about(item),
      at: clockOf(this.plan().slots[at]?.startsLocal ?? ''),
      isOwn: own.some((name) => fold(item.presenter ?? '').includes(name)),
      facts: [`${this.t(`meetings.itemKind.${item.kind}`)}, ${this.duration(item.minutes)}`, item.presenter]
        .filter(Boolean)
        .join(' · '),
    }));
  });

  /** Whether a document is still on its way. */
  hasUnsavedChanges(): boolean {
    return this.opened().some((files) => files.hasUnsavedChanges());
  }

  /** What the item is about; actions have a page of their own. */
  private about({ action, measure }: AgendaItem): { title: string; link: string[] | null } | null {
    if (action) return { title: action.title, link: ['/actions', action.id] };
    return measure && { title: measureTitle(this.i18n, measure), link: null };
  }

  protected dayOf(wall: string): string {
    return dayInWords(this.i18n, wall);
  }

  protected duration(minutes: number): string {
    return durationInWords(this.i18n, minutes);
  }
}
