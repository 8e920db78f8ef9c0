import { ChangeDetectionStrategy, Component, effect, inject } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { type ContactRow, contactUpdate } from '@zesumme/domain';
import { ErrorSummary, Failure, I18n, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { Api } from '../platform/api';
import { ContactFields, emptyContact } from '../platform/contact-fields';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';

/** Whoever speaks for an organisation corrects here how they are called and reached; their account follows. */
@Component({
  selector: 'z-own-contact-form',
  imports: [ContactFields, ErrorSummary, Failure, ReactiveFormsModule, Skeleton, StaleNote],
  templateUrl: './own-contact-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class OwnContactForm {
  private readonly api = inject(Api);
  private readonly session = inject(Session);
  private readonly i18n = inject(I18n);
  private readonly say = inject(Say);
  protected readonly t = this.i18n.t;
  protected readonly contact = read(
    () => this.session.account()?.contactId ?? undefined,
    (id) =>
      this.api.ask(this.api.client.GET('/api/contacts/{id}', { params: { path: { id } } })) as Promise<ContactRow>,
  );
  protected readonly form = inject(NonNullableFormBuilder).group(emptyContact);
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: contactUpdate,
    value: () => ({ ...this.form.getRawValue(), version: this.version() }),
    save: async (body) => {
      const id = this.session.account()?.contactId ?? '';
      await this.api.ask(this.api.client.PATCH('/api/contacts/{id}', { params: { path: { id } }, body }));
      this.edit.taken();
      this.contact.reload();
      await this.session.load();
      if (body.locale) await this.i18n.use(body.locale);
      await this.say.done(this.t('common.state.saved'));
    },
  });

  constructor() {
    effect(() => {
      const contact = this.contact.value();
      if (contact && !this.form.dirty) this.fill(contact);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private fill({ givenName, familyName, functionTitle, telephone, email, locale }: ContactRow): void {
    this.form.reset({
      ...{ givenName, familyName, locale },
      functionTitle: functionTitle ?? '',
      telephone: telephone ?? '',
      email: email ?? '',
    });
  }

  /** The version that the next save replaces: the newest one that the reader has seen. */
  private version(): number {
    return (this.edit.stale() as ContactRow | null)?.version ?? this.contact.value()?.version ?? 0;
  }
}
