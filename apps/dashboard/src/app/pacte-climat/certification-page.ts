import {
  ChangeDetectionStrategy,
  Component,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { type AuditRow, type CertificationDetail, type RenewalStep, luxembourgDay } from '@zesumme/domain';
import { DemoMark, Empty, Failure, I18n, Icon, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { CertificationLevels } from '../platform/certification-levels';
import { read } from '../platform/list-state';
import { RowActs } from '../platform/row-acts';
import { type HasUnsavedChanges, askBeforeLoss, warnBeforeUnload } from '../platform/unsaved-changes';
import { AuditForm } from './audit-form';
import { Chapter6Data } from './chapter-6-data';

/** A commune's certification: where it stands, the days of a renewal, and the results of audits it rests on. */
@Component({
  selector: 'z-certification-page',
  imports: [AuditForm, CertificationLevels, DemoMark, Empty, Failure, Icon, Rich, RouterLink, RowActs, Skeleton],
  templateUrl: './certification-page.html',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CertificationPage implements HasUnsavedChanges {
  readonly code = input.required<string>();
  private readonly data = inject(Chapter6Data);
  private readonly injector = inject(Injector);
  private readonly say = inject(Say);
  private readonly mayBeLost = askBeforeLoss();
  private readonly form = viewChild(AuditForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  /** What is open to be written in: a result by its id, `new`, or nothing. */
  protected readonly opened = signal<string | null>(null);
  protected readonly certification = read(
    () => this.code(),
    (code) => this.data.certification(code),
  );
  /** As it was read last: a list that cannot be read just now does not take away what is being written. */
  protected readonly detail = linkedSignal<CertificationDetail | undefined, CertificationDetail | undefined>({
    source: () => (this.certification.error() ? undefined : this.certification.value()),
    computation: (now, before) => now ?? before?.value,
  });
  protected readonly today = luxembourgDay(new Date());
  protected readonly stepKey = (step: RenewalStep) => `certification.step.${step}` as const;

  /** Who said what a result is, and when. */
  protected readonly toldBy = ({ by, at }: NonNullable<AuditRow['said']>) => ({
    who: by === 'system' ? this.t('common.history.system') : by,
    when: this.i18n.instant(at),
  });

  /** Where the commune stands, in one sentence. */
  protected readonly lede = computed(() => {
    const standing = this.detail()?.standing;
    if (!standing) return [];
    const { state, level, endsOn, daysLeft, catalogue } = standing;
    return this.i18n.parts(`certification.lede.${state}`, {
      programme: catalogue?.programme ?? '',
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

  /** The form is gone, and the focus goes back to what opened it. */
  protected close(): void {
    const opener = `edit-${this.opened() ?? ''}`;
    this.opened.set(null);
    this.focusOn(opener);
  }

  protected async saved(): Promise<void> {
    this.close();
    this.certification.reload();
    await this.say.done(this.t('certification.saved'));
  }

  /** Takes a result out at once, with the way back. */
  protected async remove({ id }: AuditRow): Promise<void> {
    const code = this.code();
    const isDone = await this.acting.run(() => this.data.removeAudit(code, id).then(() => true));
    if (!isDone) return;
    this.certification.reload();
    this.focusOn('audits');
    await this.say.done(this.t('certification.removed'), () => void this.putBack(code, id));
  }

  /** Once it is drawn; where what is named is not there, on the heading of the list. */
  private focusOn(id: string): void {
    const focus = (): void => (document.getElementById(id) ?? document.getElementById('audits'))?.focus();
    afterNextRender(focus, { injector: this.injector });
  }

  private async putBack(code: string, id: string): Promise<void> {
    const isDone = await this.acting.run(() => this.data.restoreAudit(code, id).then(() => true));
    if (isDone) this.certification.reload();
  }
}
