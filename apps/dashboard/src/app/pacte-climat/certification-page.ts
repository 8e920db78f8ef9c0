import { ChangeDetectionStrategy, Component, computed, inject, input, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditRow, CERTIFICATION, type CertificationDetail, type RenewalStep } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { type HasUnsavedChanges, askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { AuditForm } from './audit-form';
import { Chapter6Data } from './chapter-6-data';

/** A commune's certification: where it stands, the days of a renewal, and the results of audits it rests on. */
@Component({
  selector: 'z-certification-page',
  imports: [AuditForm, DemoMark, Empty, Failure, Icon, Rich, RouterLink, Skeleton],
  templateUrl: './certification-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificationPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(Chapter6Data);
  private readonly say = inject(Say);
  private readonly mayBeLost = askBeforeLoss();
  private readonly form = viewChild(AuditForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly rules = CERTIFICATION;
  /** What is open to be written in: a result by its id, `new`, or nothing. */
  protected readonly opened = signal<string | null>(null);
  protected readonly certification = read(
    () => this.code(),
    (code) => this.data.certification(code),
  );
  protected readonly levels = this.i18n.list(CERTIFICATION.levelsPercent.map((level) => this.i18n.share(level / 100)));
  protected readonly stepKey = (step: RenewalStep) => `certification.step.${step}` as const;

  /** Where the commune stands, in one sentence. */
  protected readonly lede = computed(() => {
    const standing = this.certification.value()?.standing;
    if (!standing) return [];
    const { state, level, endsOn, daysLeft } = standing;
    return this.i18n.parts(`certification.lede.${state}`, {
      level: this.i18n.share((level ?? 0) / 100),
      day: endsOn ? this.i18n.day(endsOn) : '',
      days: Math.abs(daysLeft ?? 0),
    });
  });

  hasUnsavedChanges(): boolean {
    return this.form()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected async open(what: string): Promise<void> {
    if (!this.hasUnsavedChanges() || (await this.mayBeLost())) this.opened.set(what);
  }

  protected async saved(_: CertificationDetail): Promise<void> {
    this.opened.set(null);
    this.certification.reload();
    await this.say.done(this.t('certification.saved'));
  }

  /** Takes a result out at once, with the way back. */
  protected async remove({ id }: AuditRow): Promise<void> {
    const code = this.code();
    const isDone = await this.acting.run(() => this.data.removeAudit(code, id).then(() => true));
    this.certification.reload();
    if (!isDone) return;
    await this.say.done(this.t('certification.removed'), () => void this.putBack(code, id));
  }

  private async putBack(code: string, id: string): Promise<void> {
    await this.acting.run(() => this.data.restoreAudit(code, id));
    this.certification.reload();
  }
}
