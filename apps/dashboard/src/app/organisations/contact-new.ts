import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  HOME_ZONE,
  type ContactCreate,
  type RelationKind,
  contactCreate,
  relationKinds,
  luxembourgDay,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton } from '@zesumme/ui';
import { ContactFields, emptyContact } from '../platform/contact-fields';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { OrganisationsData } from './organisations-data';

/** Names a contact of an organisation, and whom it succeeds if it does. */
@Component({
  selector: 'z-contact-new',
  imports: [
    ContactFields,
    Control,
    ErrorSummary,
    Failure,
    Field,
    Icon,
    ReactiveFormsModule,
    RouterLink,
    SaveBar,
    Skeleton,
  ],
  templateUrl: './contact-new.html',
  styles: '.after { margin-top: var(--z-4); }',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactNewPage {
  /** The organisation. */
  readonly id = input.required<string>();
  /** The contact who is succeeded, from the address. */
  readonly succeeds = input<string>();
  private readonly data = inject(OrganisationsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly relations = relationKinds;
  protected readonly organisation = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly form = inject(NonNullableFormBuilder).group({
    ...emptyContact,
    timeZone: HOME_ZONE as string,
    relation: 'main' as RelationKind,
    fromDay: '',
    succeedsContactId: '',
  });
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: this.form.value });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: contactCreate,
    save: (value) => this.save(value),
  });
  /** Those whom the reader may replace. */
  protected readonly replaceable = computed(() =>
    (this.organisation.value()?.contacts ?? []).filter(({ can }) => can.nameSuccessor && can.editRelation),
  );
  /** What naming this successor will do, in one sentence. */
  protected readonly consequence = computed(() => {
    const { succeedsContactId, fromDay } = this.typed();
    const contact = this.replaceable().find(({ id }) => id === succeedsContactId);
    if (!contact) return '';
    const day = this.i18n.day(fromDay || luxembourgDay(new Date()));
    const name = `${contact.givenName} ${contact.familyName}`;
    return this.t('organisations.contactForm.succession', { name, day });
  });

  constructor() {
    effect(() => {
      const contact = this.replaceable().find(({ id }) => id === this.succeeds());
      if (!contact || this.form.dirty) return;
      this.form.patchValue({ succeedsContactId: contact.id, relation: contact.relation?.kind ?? 'main' });
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private async save(value: ContactCreate): Promise<void> {
    const contact = await this.data.addContact(this.id(), value);
    this.form.markAsPristine();
    await this.router.navigate(['/organisations', this.id()]);
    const name = `${contact.givenName} ${contact.familyName}`;
    await this.say.done(this.t('organisations.contactForm.added', { name }));
  }
}
