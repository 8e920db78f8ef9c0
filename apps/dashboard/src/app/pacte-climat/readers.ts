import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { Chapter6Detail } from '@zesumme/domain';
import { I18n, Say } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { AdvisersData } from './advisers-data';
import { Chapter6Data } from './chapter-6-data';

type Act = 'allow' | 'withdraw';

/** Whom the commune lets read its chapter 6; the commune itself decides. */
@Component({
  selector: 'z-readers',
  imports: [RouterLink],
  template: `<header>
      <h2>{{ t('pacteClimat.readers.title') }}</h2>
    </header>
    <ul class="rows wrap">
      <li>
        <div class="grow">
          <strong>{{ t('pacteClimat.readers.agreed') }}</strong><br /><span class="s m">{{
            t(current()?.agreed ? 'pacteClimat.readers.agreedYes' : 'pacteClimat.readers.agreedNo')
          }}</span>
        </div>
        @if (detail().can.changeSettings) {
          <button type="button" class="b sm" [attr.aria-disabled]="isSaving() ? true : null" (click)="change()">
            {{ t(actKey()) }}
          </button>
        }
      </li>
      <li>
        <div class="grow">
          <strong>{{ t('openData.readers.label') }}</strong><br /><span class="s m">{{
            t(current()?.published ? 'openData.readers.listed' : 'openData.readers.chosen')
          }}</span>
        </div>
        @if (detail().can.changeSettings) {
          <a class="b sm" [routerLink]="['/chapter-6', detail().commune.code, 'public']">{{
            t('openData.readers.act')
          }}</a>
        }
      </li>
      @if (mayKnow) {
        <li>
          <div class="grow">
            <strong>{{ t('pacteClimat.readers.adviser') }}</strong>
            @for (each of named(); track each.id) {
              <br /><span class="s m">{{ each.text }}</span>
            } @empty {
              <br /><span class="s m">{{ t('advisers.none') }}</span>
            }
          </div>
          @if (detail().can.changeSettings) {
            <a class="b sm" [routerLink]="['/chapter-6', detail().commune.code, 'advisers']"
              >{{ t('advisers.act') }}<span class="sr"> – {{ t('advisers.title') }}</span></a
            >
          }
        </li>
      }
    </ul>
    @if (problem(); as text) {
      <p class="er" role="alert">{{ text }}</p>
    }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Readers {
  readonly detail = input.required<Chapter6Detail>();
  /** The settings are not what they were: what stands on the page is to be read again. */
  readonly changed = output();
  private readonly say = inject(Say);
  private readonly data = inject(Chapter6Data);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly advisers = inject(AdvisersData);
  /** Who advises the commune, for whoever may know. */
  protected readonly mayKnow = inject(Session).may('adviser.list');
  private readonly known = read(
    () => (this.mayKnow ? this.detail().commune.code : undefined),
    (code) => this.advisers.of(code),
  );
  protected readonly named = computed(() =>
    (this.known.value()?.advisers ?? []).map(({ account, untilDay, isCurrent }) => ({
      id: account.id,
      text:
        untilDay === null
          ? this.t('advisers.oneWaits', { name: account.displayName })
          : this.t(isCurrent ? 'advisers.one' : 'advisers.oneEnded', {
              name: account.displayName,
              day: this.i18n.day(untilDay, 'medium'),
            }),
    })),
  );
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly current = computed(() => this.detail().settings);
  private readonly act = computed((): Act => (this.current()?.agreed ? 'withdraw' : 'allow'));
  protected readonly actKey = computed(() => `pacteClimat.readers.${this.act()}` as const);

  /** Lets project managers read, or no more; it can be undone. */
  protected async change(): Promise<void> {
    const current = this.current();
    if (!current || this.isSaving()) return;
    const [act, wanted] = [this.act(), !current.agreed];
    if (!(await this.save(wanted))) return;
    void this.say.done(this.t(`pacteClimat.readers.changed.${act}`), () => void this.save(!wanted));
  }

  private async save(agreed: boolean): Promise<boolean> {
    const { code } = this.detail().commune;
    this.isSaving.set(true);
    this.problem.set(null);
    try {
      // Read anew, so that an undo some seconds later starts from the present version.
      const present = (await this.data.of(code)).settings ?? this.current();
      if (!present) return false;
      await this.data.changeSettings(code, { version: present.version, agreed });
      return true;
    } catch (error) {
      this.problem.set(this.inWords(error));
      return false;
    } finally {
      this.isSaving.set(false);
      this.changed.emit();
    }
  }

  private inWords(error: unknown): string {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'stale') return this.t('pacteClimat.readers.stale');
    return this.i18n.find(`errors.problem.${error.code}`, error.params) ?? this.t('errors.offline');
  }
}
