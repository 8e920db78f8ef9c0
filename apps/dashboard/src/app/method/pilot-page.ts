import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  viewChild,
} from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { PilotDetail } from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Kind, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { read } from '../platform/list-state';
import { pilotPeriod, pilotVerdictWords } from '../platform/method/pilot-words';
import { themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { IndicatorPicture } from './indicator-picture';
import { PilotCopyForm } from './pilot-copy-form';
import { PilotsData } from './pilots-data';

/** One pilot: what is tried and where, what was measured, what became of it, and where it was taken up. */
@Component({
  selector: 'z-pilot-page',
  imports: [DemoMark, Failure, Icon, IndicatorPicture, Kind, PilotCopyForm, RouterLink, Skeleton],
  templateUrl: './pilot-page.html',
  styles: '.text { white-space: pre-line; max-width: 68ch; }',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PilotPage implements HasUnsavedChanges {
  readonly id = input.required<string>();
  private readonly data = inject(PilotsData);
  private readonly session = inject(Session);
  private readonly say = inject(Say);
  private readonly router = inject(Router);
  private readonly title = inject(PageTitle);
  private readonly copyForm = viewChild(PilotCopyForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly period = pilotPeriod;
  protected readonly verdict = pilotVerdictWords;
  protected readonly acting = acting();
  protected readonly stored = read(
    () => ({ id: this.id(), role: this.session.role() }),
    ({ id }) => this.data.get(id),
  );
  private readonly now = linkedSignal<PilotDetail | undefined>(() => this.stored.value());
  protected readonly pilot = computed(() => {
    const pilot = this.now();
    return pilot?.id === this.id() ? pilot : undefined;
  });

  constructor() {
    effect(() => {
      const pilot = this.pilot();
      if (pilot) this.title.set(pilot.title);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.copyForm()?.hasUnsavedChanges ?? false;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected async copied({ id }: PilotDetail): Promise<void> {
    await this.router.navigate(['/pilots', id]);
    void this.say.done(this.t('pilots.copy.done'));
  }

  protected async remove({ id }: PilotDetail): Promise<void> {
    if (!(await this.acting.run(() => this.data.remove(id)))) return;
    await this.router.navigateByUrl('/pilots');
    await this.say.done(this.t('pilots.removed'), () => void this.restore(id));
  }

  private async restore(id: string): Promise<void> {
    if (!(await this.acting.run(() => this.data.restore(id)))) return;
    await this.router.navigate(['/pilots', id]);
    void this.say.done(this.t('pilots.restored'));
  }
}
