import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { type AnnouncementRow, announcementCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { AnnouncementsData } from './announcements-data';
import { audienceSentence } from './wording';

/** An announcement that is being written. It is saved as a draft; its page sends it. */
@Component({
  selector: 'z-announcement-form',
  imports: [Control, ErrorSummary, Failure, Field, ReactiveFormsModule, SaveBar, Skeleton, StaleNote],
  templateUrl: './announcement-form.html',
  styles: `
    .pair,
    .fields {
      display: grid;
      gap: var(--z-4);
    }
    .pair {
      grid-template-columns: repeat(auto-fit, minmax(240px, 1fr));
    }
  `,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnnouncementFormPage implements HasUnsavedChanges {
  /** The draft to edit; a new one without it. */
  readonly id = input<string>();
  /** The group that a new one is begun for. */
  readonly groupId = input<string>();
  readonly themeId = input<string>();
  private readonly data = inject(AnnouncementsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly warn = warnBeforeUnload;
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly themeName = themeName;
  protected readonly audienceSentence = audienceSentence;
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly isReady = computed(() => !this.id() || this.stored.value() !== undefined);
  protected readonly isCorrection = computed(() => (this.stored.value()?.correctsId ?? null) !== null);
  protected readonly groups = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  protected readonly themes = read(
    () => true,
    () => this.data.themes(),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({ groupId: '', themeId: '', title: '', text: '' });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  private readonly chosen = computed(
    () => {
      const { groupId, themeId } = this.typed();
      if (groupId) return { groupId };
      return themeId ? { themeId } : undefined;
    },
    { equal: (one, other) => one?.groupId === other?.groupId && one?.themeId === other?.themeId },
  );
  /** Whom it would reach today. What cannot be reached is said when it is saved. */
  protected readonly audience = read(
    () => (this.isCorrection() ? undefined : this.chosen()),
    async (of) => ({ of, ...(await this.data.audience(of)) }),
  );
  protected readonly reach = computed(() => {
    const audience = this.audience.value();
    const isOfThis = audience && audience.of === this.chosen() && !this.audience.error();
    return isOfThis ? audience : null;
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: announcementCreate,
    value: () => {
      const { groupId, themeId, ...rest } = this.form.getRawValue();
      return { ...rest, groupId: groupId || null, themeId: themeId || null };
    },
    save: async (value) => {
      const stored = this.stored.value();
      const saved = stored
        ? await this.data.update(stored.id, { ...value, version: this.version(stored) })
        : await this.data.create(value);
      this.form.markAsPristine();
      await this.router.navigate(['/announcements', saved.id]);
      await this.say.done(this.t('people.announcements.form.saved'));
    },
  });

  constructor() {
    effect(() => {
      const row = this.stored.value();
      if (row && !this.form.dirty) this.fill(row);
    });
    effect(() => {
      const [groupId, themeId] = [this.groupId(), this.themeId()];
      const about = groupId ? { groupId } : { themeId };
      if ((groupId || themeId) && !this.id() && !this.form.dirty) this.form.patchValue(about);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected names(groups: readonly { name: string }[]): string {
    return groups.map(({ name }) => name).join(', ');
  }

  private fill({ group, theme, title, text }: AnnouncementRow): void {
    this.form.reset({ groupId: group?.id ?? '', themeId: theme?.id ?? '', title, text });
  }

  /** The version that the next save replaces: the newest one that the reader has seen. */
  private version(stored: AnnouncementRow): number {
    return (this.edit.stale() as AnnouncementRow | null)?.version ?? stored.version;
  }
}
