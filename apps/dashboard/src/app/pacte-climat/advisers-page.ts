import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AdviserChosen, type CommuneAdviser, type CommuneAdvisers, addDays, luxembourgDay } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AdviserChosenForm } from './adviser-chosen-form';
import { AdviserForm } from './adviser-form';
import { AdvisersData } from './advisers-data';

/** Who advises the commune, and until which day the commune lets each read and comment. */
@Component({
  selector: 'z-advisers-page',
  imports: [AdviserChosenForm, AdviserForm, DemoMark, Empty, Failure, Icon, RouterLink, Skeleton],
  template: `<p class="crumbs">
      <a [routerLink]="['/chapter-6', code()]"
        ><z-icon name="arrow-left" size="s" />{{ t('pacteClimat.history.back', { commune: name() }) }}</a
      >
      @if (advisers.value()?.commune?.isDemo) {
        <z-demo />
      }
    </p>
    <h1>{{ t('advisers.title') }}</h1>
    <p class="lede">{{ t('advisers.lede') }}</p>
    @if (acting.problem()) {
      <p class="note x" role="alert">{{ acting.problem() }}</p>
    }
    @if (advisers.error(); as error) {
      <z-failure [level]="2" [error]="error" (retried)="advisers.reload()" />
    } @else if (advisers.value(); as found) {
      @if (choosing()) {
        <z-adviser-chosen-form [code]="code()" (saved)="chosen($event)" (left)="choosing.set(false)" />
      } @else if (found.can.change) {
        <p>
          <button type="button" class="b p" (click)="choosing.set(true)">
            <z-icon name="plus" size="s" />{{ t('advisers.choose') }}
          </button>
        </p>
      }
      @if (found.advisers.length === 0) {
        <z-empty [title]="t('advisers.empty')" [hint]="t('advisers.emptyHint')" />
      } @else {
        <ul class="rows sect">
          @for (adviser of found.advisers; track adviser.account.id) {
            <li>
              @if (changing() === adviser.account.id) {
                <z-adviser-form
                  class="grow"
                  [code]="code()"
                  [adviser]="adviser"
                  (saved)="changed($event)"
                  (left)="changing.set(null)"
                />
              } @else {
                <div class="grow">
                  <strong>{{ adviser.account.displayName }}</strong><br /><span class="s m">{{
                    standing(adviser)
                  }}</span>
                </div>
                @if (found.can.change) {
                  <button type="button" class="b sm" (click)="changing.set(adviser.account.id)">
                    {{
                      t(
                        adviser.untilDay === null
                          ? 'advisers.first'
                          : adviser.isCurrent
                            ? 'advisers.prolong'
                            : 'advisers.again'
                      )
                    }}<span class="sr"> – {{ adviser.account.displayName }}</span>
                  </button>
                  @if (adviser.isCurrent) {
                    <button type="button" class="b sm" [disabled]="acting.isBusy()" (click)="end(adviser)">
                      {{ t('advisers.end') }}<span class="sr"> – {{ adviser.account.displayName }}</span>
                    </button>
                  }
                }
              }
            </li>
          }
        </ul>
      }
      <p class="s m">{{ t('advisers.who') }}</p>
    } @else {
      <z-skeleton />
    }`,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AdvisersPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(AdvisersData);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  private readonly form = viewChild(AdviserForm);
  private readonly chosenForm = viewChild(AdviserChosenForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  /** The adviser whose day is being changed. */
  protected readonly changing = signal<string | null>(null);
  /** Whether another adviser is being chosen. */
  protected readonly choosing = signal(false);
  protected readonly advisers = read(
    () => this.code(),
    (code) => this.data.of(code),
  );
  protected readonly name = computed(() => this.advisers.value()?.commune.name ?? '');

  constructor() {
    effect(() => this.pageTitle.set([this.t('advisers.title'), this.name()].filter(Boolean).join(', ')));
  }

  hasUnsavedChanges(): boolean {
    return (this.form() ?? this.chosenForm())?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected changed({ advisers }: CommuneAdvisers): void {
    const own = advisers.find(({ account }) => account.id === this.changing());
    this.changing.set(null);
    this.advisers.reload();
    if (own?.untilDay) void this.say.done(this.t('advisers.changed', { day: this.i18n.day(own.untilDay) }));
  }

  protected chosen({ untilDay }: AdviserChosen): void {
    this.choosing.set(false);
    this.advisers.reload();
    void this.say.done(this.t('advisers.changed', { day: this.i18n.day(untilDay) }));
  }

  /** Until when somebody reads, that they do no more, or that they wait for the commune to give a day. */
  protected standing({ untilDay, isCurrent }: CommuneAdviser): string {
    if (untilDay === null) return this.t('advisers.waits');
    return this.t(isCurrent ? 'advisers.reads' : 'advisers.ended', { day: this.i18n.day(untilDay) });
  }

  /** From now on; it can be undone, and set again at any time. */
  protected async end({ account, untilDay }: CommuneAdviser): Promise<void> {
    if (untilDay === null) return;
    const yesterday = addDays(luxembourgDay(new Date()), -1);
    const done = await this.move(account.id, yesterday, untilDay);
    if (done) {
      void this.say.done(
        this.t('advisers.endedNow', { name: account.displayName }),
        () => void this.move(account.id, untilDay, yesterday),
      );
    }
  }

  private async move(id: string, untilDay: string, was: string): Promise<boolean> {
    const answer = await this.acting.run(() => this.data.change(this.code(), id, { untilDay, was }));
    this.advisers.reload();
    return answer !== undefined;
  }
}
