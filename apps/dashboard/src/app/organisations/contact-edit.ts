import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  HOME_ZONE,
  type ContactRow,
  type ContactUpdate,
  type RelationKind,
  contactUpdate,
  relationKinds,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { ContactFields, emptyContact } from '../platform/contact-fields';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { OrganisationsData } from './organisations-data';

/** A contact's details, and for whoever may change it what the contact is for its organisation, until when. */
@Component({
  selector: 'z-contact-edit',
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
    StaleNote,
  ],
  templateUrl: './contact-edit.html',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ContactEditPage {
  readonly id = input.required<string>();
  private readonly data = inject(OrganisationsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly pageTitle = inject(PageTitle);
  protected readonly t = inject(I18n).t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly relations = relationKinds;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.contact(id),
  );
  protected readonly form = this.builder.group({
    ...emptyContact,
    timeZone: HOME_ZONE as string,
    relation: this.builder.group({ kind: 'main' as RelationKind, fromDay: '', toDay: '' }),
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: contactUpdate,
    value: () => this.typed(),
    save: (value) => this.save(value),
  });
  protected readonly leaveTo = computed(() => {
    const organisation = this.found.value()?.organisation;
    return organisation ? `/organisations/${organisation.id}` : '/contacts';
  });

  constructor() {
    effect(() => {
      const contact = this.found.value();
      if (!contact) return;
      this.pageTitle.set(`${contact.givenName} ${contact.familyName}`);
      if (!this.form.dirty) this.fill(contact);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  private typed() {
    const { relation, timeZone, ...details } = this.form.getRawValue();
    const { can, version } = this.latest() ?? {};
    // The zone is its owner's choice as well, who may have made another one meanwhile.
    const zone = this.form.controls.timeZone.dirty ? { timeZone } : {};
    return { ...details, ...zone, ...(can?.editRelation ? { relation } : {}), version };
  }

  /** The contact that the next save replaces: the newest state that the reader has seen. */
  private latest(): ContactRow | undefined {
    return (this.edit.stale() as ContactRow | null) ?? this.found.value();
  }

  private fill({ relation, ...contact }: ContactRow): void {
    this.form.reset({
      givenName: contact.givenName,
      familyName: contact.familyName,
      functionTitle: contact.functionTitle ?? '',
      email: contact.email ?? '',
      telephone: contact.telephone ?? '',
      locale: contact.locale,
      timeZone: contact.timeZone ?? HOME_ZONE,
      relation: { kind: relation?.kind ?? 'main', fromDay: relation?.fromDay ?? '', toDay: relation?.toDay ?? '' },
    });
  }

  private async save(value: ContactUpdate): Promise<void> {
    await this.data.updateContact(this.id(), value);
    this.form.markAsPristine();
    await this.router.navigateByUrl(this.leaveTo());
    await this.say.done(this.t('common.state.saved'));
  }
}
