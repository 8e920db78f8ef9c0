import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  output,
  signal,
  untracked,
} from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ActionDetail, type ActionReport, actionReport } from '@zesumme/domain';
import { Control, DemoMark, ErrorSummary, Field, I18n, Icon, Say } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { Problem } from '../platform/problem';
import { ActionsData } from './actions-data';

/** What was told of the action, newest first; those responsible tell more. */
@Component({
  selector: 'z-action-reports',
  imports: [Control, DemoMark, ErrorSummary, Field, Icon, ReactiveFormsModule],
  templateUrl: './action-reports.html',
  styleUrl: './action-reports.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActionReports {
  readonly action = input.required<ActionDetail>();
  readonly changed = output<ActionDetail>();
  private readonly data = inject(ActionsData);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  /** What can be told: an abandoned action is taken up again by whoever runs the group, and not by a report. */
  protected readonly statuses = computed(() =>
    this.action().status === 'abandoned' ? [] : (['planned', 'under-way', 'done'] as const),
  );
  /** The version that a report builds on: that of the page, or of what somebody else saved since. */
  private readonly version = signal(0);
  protected readonly form = inject(NonNullableFormBuilder).group({
    text: '',
    linkUrl: '',
    status: '',
    progress: null as number | null,
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: actionReport,
    value: () => this.toSend(),
    save: (value) => this.send(value),
  });

  constructor() {
    effect(() => {
      const { progress, version } = this.action();
      untracked(() => {
        this.version.set(version);
        if (this.form.pristine) this.form.reset({ text: '', linkUrl: '', status: '', progress });
        // News is being written: how far the action is was not touched by it.
        else if (this.form.controls.progress.pristine) this.form.controls.progress.reset(progress);
      });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private toSend(): unknown {
    const { text, linkUrl, status, progress } = this.form.getRawValue();
    const moves = progress !== null && progress !== this.action().progress;
    return {
      version: this.version(),
      text,
      linkUrl,
      ...(status ? { status } : {}),
      ...(moves && status !== 'done' ? { progress: Number(progress) } : {}),
    };
  }

  private async send(value: ActionReport): Promise<void> {
    try {
      const action = await this.data.report(this.action().id, value);
      this.edit.reset();
      this.changed.emit(action);
      void this.say.done(this.t('actions.reports.sent'));
    } catch (error) {
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.version.set((error.current as ActionDetail).version);
      throw error;
    }
  }
}
