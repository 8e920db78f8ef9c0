import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import type { Chapter6Detail } from '@zesumme/domain';
import { Ask, I18n, Say } from '@zesumme/ui';
import { Problem } from '../platform/problem';
import { Chapter6Data } from './chapter-6-data';

type Setting = 'agreed' | 'published';
type Act = 'allow' | 'withdraw' | 'publish' | 'unpublish';

const acts: Record<Setting, { on: Act; off: Act }> = {
  agreed: { on: 'allow', off: 'withdraw' },
  published: { on: 'publish', off: 'unpublish' },
};

/** Whom the commune lets read its chapter 6; the commune itself decides. */
@Component({
  selector: 'z-readers',
  template: `<header>
      <h2>{{ t('pacteClimat.readers.title') }}</h2>
    </header>
    <ul class="rows wrap">
      @for (setting of settings; track setting) {
        <li>
          <div class="grow">
            <strong>{{ t(labelOf(setting)) }}</strong><br /><span class="s m">{{ t(stateOf(setting)) }}</span>
          </div>
          @if (detail().can.changeSettings) {
            <button
              type="button"
              class="b sm"
              [attr.aria-disabled]="isSaving() ? true : null"
              (click)="change(setting)"
            >
              {{ t(actOf(setting)) }}
            </button>
          }
        </li>
      }
      <li>
        <div class="grow">
          <strong>{{ t('pacteClimat.readers.adviser') }}</strong><br /><span class="s m">{{
            t('pacteClimat.readers.adviserText')
          }}</span>
        </div>
      </li>
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
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly data = inject(Chapter6Data);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly settings: readonly Setting[] = ['agreed', 'published'];
  protected readonly isSaving = signal(false);
  protected readonly problem = signal<string | null>(null);
  private readonly current = computed(() => this.detail().settings);

  protected readonly labelOf = (setting: Setting) => `pacteClimat.readers.${setting}` as const;
  protected readonly stateOf = (setting: Setting) =>
    `pacteClimat.readers.${setting}${this.current()?.[setting] ? 'Yes' : 'No'}` as const;
  protected readonly actOf = (setting: Setting) => `pacteClimat.readers.${this.nextAct(setting)}` as const;

  /** Publishing is asked about, since it cannot be unread; everything can be taken back. */
  protected async change(setting: Setting): Promise<void> {
    const current = this.current();
    if (!current || this.isSaving()) return;
    const act = this.nextAct(setting);
    const commune = this.detail().commune.name;
    const isSure =
      act !== 'publish' ||
      (await this.ask.confirm({
        title: this.t('pacteClimat.readers.askPublish', { commune }),
        text: this.t('pacteClimat.readers.askPublishText'),
        act: this.t('pacteClimat.readers.publish'),
      }));
    if (!isSure) return;
    const wanted = !current[setting];
    if (!(await this.save(setting, wanted))) return;
    void this.say.done(this.t(`pacteClimat.readers.changed.${act}`), () => void this.save(setting, !wanted));
  }

  private nextAct(setting: Setting): Act {
    return this.current()?.[setting] ? acts[setting].off : acts[setting].on;
  }

  private async save(setting: Setting, value: boolean): Promise<boolean> {
    const { code } = this.detail().commune;
    this.isSaving.set(true);
    this.problem.set(null);
    try {
      // Read anew, so that an undo some seconds later starts from the present version.
      const present = (await this.data.of(code)).settings ?? this.current();
      if (!present) return false;
      await this.data.changeSettings(code, { ...present, [setting]: value });
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
