import { ChangeDetectionStrategy, Component, computed, effect, inject, input, signal } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router } from '@angular/router';
import { type AccountDetail, type Role, accountCreate, accountUpdate, roles } from '@zesumme/domain';
import { type Locale, localeNames, locales } from '@zesumme/i18n';
import { Control, ErrorSummary, Field, I18n, Icon, SaveBar, Say, StaleNote } from '@zesumme/ui';
import { type Choice, Picker } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { AccountsData } from './accounts-data';

/** A commune that an adviser may read, as the form keeps it. */
interface GrantRow {
  commune: readonly Choice[];
  untilDay: string;
}

/** One account: who it is, what it may do, and whom it speaks for. */
@Component({
  selector: 'z-account-form',
  imports: [Control, ErrorSummary, Field, Icon, Picker, ReactiveFormsModule, SaveBar, StaleNote],
  templateUrl: './account-form.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AccountForm {
  /** The account to change; none makes a new one. */
  readonly account = input<AccountDetail>();

  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly data = inject(AccountsData);
  protected readonly t = inject(I18n).t;
  protected readonly roles = roles;
  protected readonly locales = locales;
  protected readonly localeNames = localeNames;
  protected readonly contact = signal<readonly Choice[]>([]);
  protected readonly grants = signal<readonly GrantRow[]>([]);
  protected readonly form = this.builder.group({
    email: '',
    displayName: '',
    role: 'project-manager' as Role,
    locale: 'fr' as Locale,
    state: 'active' as AccountDetail['state'],
    contactId: this.builder.control<string | null>(null),
    grants: this.builder.array<{ communeCode: string; untilDay: string }>([]),
  });
  private readonly role = signal<Role>('project-manager');
  protected readonly needsContact = computed(() => this.role() === 'contact' || this.role() === 'commune-user');
  protected readonly isAdviser = computed(() => this.role() === 'adviser');
  protected readonly roleLabel = (role: Role) => `identity.role.${role}` as const;
  protected readonly roleHint = computed(() => this.t(`identity.accounts.roleHint.${this.role()}` as const));

  protected readonly edit = computed(() => (this.account() ? this.change : this.creation));
  private readonly forms = inject(EditForms);
  private readonly creation = this.forms.of(this.form, {
    schema: accountCreate,
    value: () => this.values(),
    save: async (body) => {
      const made = await this.data.create(body);
      await this.leave(this.t('identity.accounts.created', { email: made.email }));
    },
  });
  private readonly change = this.forms.of(this.form, {
    schema: accountUpdate,
    value: () => ({ ...this.values(), state: this.form.getRawValue().state, version: this.version() }),
    save: async (body) => {
      await this.data.update(this.account()?.id ?? '', body);
      await this.leave(this.t('common.state.saved'));
    },
  });

  constructor() {
    effect(() => {
      const account = this.account();
      if (account) this.fill(account);
    });
    this.form.controls.role.valueChanges.subscribe((role) => this.role.set(role));
  }

  hasUnsavedChanges(): boolean {
    return this.edit().hasUnsavedChanges;
  }

  protected chooseContact(chosen: readonly Choice[]): void {
    this.form.controls.contactId.setValue(chosen[0]?.id ?? null);
    this.form.markAsDirty();
  }

  protected addGrant(): void {
    this.setGrants([...this.grants(), { commune: [], untilDay: '' }]);
  }

  protected removeGrant(at: number): void {
    this.setGrants(this.grants().filter((_, index) => index !== at));
  }

  protected changeGrant(at: number, change: Partial<GrantRow>): void {
    this.setGrants(this.grants().map((grant, index) => (index === at ? { ...grant, ...change } : grant)));
  }

  protected readonly grantControl = (at: number) => this.form.controls.grants.controls[at] ?? null;

  /** What is sent: contact and communes only for the roles that have them. */
  private values() {
    const { state: _, grants: __, ...fields } = this.form.getRawValue();
    return {
      ...fields,
      contactId: this.needsContact() ? fields.contactId : null,
      grants: this.isAdviser() ? grantsToSend(this.grants()) : [],
    };
  }

  private setGrants(grants: readonly GrantRow[]): void {
    this.grants.set(grants);
    this.form.setControl('grants', this.builder.array(grantsToSend(grants)));
    this.form.markAsDirty();
  }

  private fill(account: AccountDetail): void {
    const { email, displayName, role, locale, state, contactId, contactName } = account;
    this.contact.set(contactId && contactName ? [{ id: contactId, label: contactName }] : []);
    this.setGrants(
      account.grants.map(({ communeCode, communeName, untilDay }) => ({
        commune: [{ id: communeCode, label: communeName }],
        untilDay: untilDay ?? '',
      })),
    );
    this.form.patchValue({ email, displayName, role, locale, state, contactId });
    this.form.markAsPristine();
  }

  private version(): number {
    return (this.change.stale() as AccountDetail | null)?.version ?? this.account()?.version ?? 0;
  }

  private async leave(words: string): Promise<void> {
    this.form.markAsPristine();
    await this.router.navigateByUrl('/accounts');
    await this.say.done(words);
  }
}

const grantsToSend = (grants: readonly GrantRow[]) =>
  grants.map(({ commune, untilDay }) => ({ communeCode: commune[0]?.id ?? '', untilDay }));
