import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { type Locale, type SuccessionKind, luxembourgDay, successionCreate, successionKinds } from '@zesumme/domain';
import { Control, ErrorSummary, Field, I18n, SaveBar, Say } from '@zesumme/ui';
import { ContactFields, emptyContact } from '../platform/contact-fields';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { SuccessionsData } from '../platform/successions/successions-data';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';

const { locale: _, ...somebodyElse } = emptyContact;

/** A contact names who takes its place, or stands in for it. */
@Component({
  selector: 'z-succession-form',
  imports: [ContactFields, Control, ErrorSummary, Field, ReactiveFormsModule, SaveBar],
  templateUrl: './succession-form.html',
  styles: `
    .whole {
      grid-column: 1 / -1;
    }
    .choices {
      display: grid;
      gap: var(--z-3);
    }
    .choices label {
      display: grid;
      grid-template-columns: auto 1fr;
      gap: 0 var(--z-2);
      align-items: baseline;
    }
    .choices .s {
      grid-column: 2;
    }
  `,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SuccessionFormPage implements HasUnsavedChanges {
  private readonly data = inject(SuccessionsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly warn = warnBeforeUnload;
  protected readonly t = inject(I18n).t;
  protected readonly kinds = successionKinds;
  protected readonly today = luxembourgDay(new Date());
  protected readonly organisation = computed(() => this.session.me().account?.organisationName ?? '');
  private readonly contacts = read(
    () => this.session.account()?.organisationId ?? undefined,
    (organisationId) => this.data.colleagues(organisationId),
  );
  /** Those who are contacts of the organisation beside the reader, today or to come. */
  protected readonly colleagues = computed(() =>
    (this.contacts.value() ?? []).filter(({ id, relation }) => {
      const isOver = relation?.toDay !== null && (relation?.toDay ?? '') < this.today;
      return id !== this.session.account()?.contactId && !isOver;
    }),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    kind: 'successor' as SuccessionKind,
    personId: '',
    ...somebodyElse,
    locale: this.session.account()?.locale ?? ('fr' as Locale),
    fromDay: '',
    untilDay: '',
    word: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly isSuccessor = computed(() => this.typed().kind === 'successor');
  protected readonly isColleague = computed(() => Boolean(this.typed().personId));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: successionCreate,
    value: () => {
      const raw = this.form.getRawValue();
      return {
        ...raw,
        ...(raw.personId ? somebodyElse : {}),
        untilDay: raw.kind === 'substitute' ? raw.untilDay : '',
      };
    },
    save: async (value) => {
      const { person } = await this.data.propose(value);
      this.form.markAsPristine();
      await this.router.navigateByUrl('/successions');
      const words = { person: `${person.givenName} ${person.familyName}` };
      await this.say.done(this.t('successions.form.sent', words));
    },
  });

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }
}
