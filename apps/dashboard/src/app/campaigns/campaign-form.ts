import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  signal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type CampaignCreate,
  type CampaignDetail,
  type CampaignOrganisationRow,
  campaignCreate,
} from '@zesumme/domain';
import {
  Control,
  ErrorSummary,
  Failure,
  Field,
  I18n,
  Icon,
  SaveBar,
  Say,
  Skeleton,
  StaleNote,
  issueInWords,
} from '@zesumme/ui';
import type { Choice } from '@zesumme/ui/picker';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { CampaignFigureField } from './campaign-figure-field';
import { type CampaignTyped, campaignForm, fill, organisationSent, typedOf } from './campaign-form-model';
import { type Added, type NameOf, takeOver, toldCampaign } from './campaign-form-stale';
import { CampaignOrganisationField } from './campaign-organisation-field';
import { CampaignsData } from './campaigns-data';

/** A new campaign, or one that is edited. */
@Component({
  selector: 'z-campaign-form',
  imports: [
    CampaignFigureField,
    CampaignOrganisationField,
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
  templateUrl: './campaign-form.html',
  styles: `
    .entry {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      gap: var(--z-3);
      align-items: start;
      margin-bottom: var(--z-4);
      padding-bottom: var(--z-4);
      border-bottom: 1px solid var(--z-line);
    }
    .whole {
      grid-column: 1 / -1;
    }
    @media (max-width: 767px) {
      .entry {
        grid-template-columns: minmax(0, 1fr);
      }
    }
  `,
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CampaignFormPage implements HasUnsavedChanges {
  /** The campaign that is edited; none for a new one. */
  readonly id = input<string>();
  /** The group that a new campaign is for, when it is known. */
  readonly groupId = input<string>();
  private readonly data = inject(CampaignsData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  private readonly model = campaignForm();
  protected readonly form = this.model.form;
  protected readonly stored = read(
    () => this.id(),
    (id) => this.data.whole(id),
  );
  /** What was read, or what somebody saved in between. */
  protected readonly campaign = linkedSignal<CampaignDetail | undefined>(() => this.stored.value()?.campaign);
  private readonly typed = toSignal(this.form.valueChanges, { initialValue: null });
  protected readonly raw = computed(() => {
    this.typed();
    return this.form.getRawValue();
  });
  private readonly led = read(
    () => this.session.role(),
    (role) => this.data.groups(role === 'project-manager'),
  );
  private readonly themeList = read(
    () => this.session.role(),
    () => this.data.themes(),
  );
  /** Those that the reader leads, and those that the campaign is of already. */
  protected readonly groups = computed(() => {
    const list = this.led.value() ?? [];
    const own = [...(this.campaign()?.groups ?? []), ...(this.stored.value()?.campaign.groups ?? [])];
    return [...new Map([...own, ...list].map((group) => [group.id, group])).values()];
  });
  protected readonly others = computed(() => this.groups().filter(({ id }) => id !== this.raw().groupId));
  protected readonly themes = computed(() => {
    const list = this.themeList.value() ?? [];
    const own = [this.campaign()?.theme, this.stored.value()?.campaign.theme].filter((theme) => !!theme);
    const all = new Map([...list, ...own].map((theme) => [theme.id, theme]));
    return [...all.values()].map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  /** The names of the organisations that are stored or were picked, by id. */
  protected readonly names = signal<ReadonlyMap<string, string>>(new Map());
  protected readonly groupIdsError = issueInWords(signal(this.form.controls.groupIds));
  protected readonly leaveTo = computed(() => (this.id() ? ['/campaigns', this.id() ?? ''] : ['/campaigns']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignCreate,
    value: () => this.toSend(),
    // What a figure is called stands for which one it is: its id has no field.
    pathOf: (path) => path.replace(/^groupIds\..*$/, 'groupIds').replace(/^(figures\.\d+)\.id$/, '$1.label'),
    save: (value) => this.save(value),
  });
  /** What the form was made of: what was read, or what somebody saved in between. */
  private loaded: CampaignTyped | null = null;
  private readonly overtakenBy = signal<CampaignTyped | null>(null);
  private readonly added = signal<Added | null>(null);
  private readonly nameOf: NameOf = (kind, id) => {
    if (kind === 'organisation') return this.names().get(id) ?? '';
    return (kind === 'group' ? this.groups() : this.themes()).find((each) => each.id === id)?.name ?? '';
  };
  /** What somebody saved in between, and what is typed, in words that can be compared. */
  protected readonly storedNow = computed(() => {
    const now = this.overtakenBy();
    return now && this.edit.stale() ? toldCampaign(this.i18n, now, this.nameOf) : null;
  });
  protected readonly typedNow = computed(() => toldCampaign(this.i18n, this.raw(), this.nameOf));
  /** The names of what somebody else added, which stands in the form by now. */
  protected readonly addedNames = computed(() => {
    const added = this.added();
    return [
      ...(added?.groupIds.map((id) => this.nameOf('group', id)) ?? []),
      ...(added?.figures.map(({ label }) => label) ?? []),
      ...(added?.organisations.map(({ organisationId }) => this.nameOf('organisation', organisationId)) ?? []),
    ].join(', ');
  });

  constructor() {
    effect(() => {
      const stored = this.stored.value();
      if (stored) untracked(() => this.take(stored.campaign, stored.organisations));
    });
    effect(() => {
      const groups = this.led.value();
      const asked = this.groupId() ?? (groups?.length === 1 ? groups[0]?.id : undefined);
      if (!this.id() && asked && !this.form.dirty) untracked(() => this.form.controls.groupId.reset(asked));
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected warn(event: BeforeUnloadEvent): void {
    warnBeforeUnload(this, event);
  }

  protected remember({ id, label }: Choice): void {
    this.names.update((names) => new Map([...names, [id, label]]));
  }

  protected toggleGroup(id: string, isOn: boolean): void {
    const { groupIds } = this.form.controls;
    const others = groupIds.value.filter((each) => each !== id);
    groupIds.setValue(isOn ? [...others, id] : others);
    this.form.markAsDirty();
  }

  protected add(list: 'organisations' | 'figures'): void {
    const { organisations, figures } = this.form.controls;
    if (list === 'organisations') organisations.push(this.model.organisation());
    else figures.push(this.model.figure());
    this.form.markAsDirty();
  }

  protected removeAt(list: 'organisations' | 'figures', index: number): void {
    this.form.controls[list].removeAt(index);
    this.form.markAsDirty();
  }

  /** The group that leads it is not among the others. */
  private toSend(): unknown {
    const raw = this.form.getRawValue();
    const organisations = raw.organisations.map(organisationSent);
    return { ...raw, organisations, groupIds: raw.groupIds.filter((id) => id !== raw.groupId) };
  }

  private take(campaign: CampaignDetail, organisations: readonly CampaignOrganisationRow[]): void {
    this.nameAll(organisations);
    this.loaded = typedOf(campaign, organisations);
    fill(this.model, this.loaded);
  }

  private nameAll(rows: readonly CampaignOrganisationRow[]): void {
    for (const { organisation } of rows) this.remember({ id: organisation.id, label: organisation.name });
  }

  private async save(value: CampaignCreate): Promise<void> {
    const stored = this.campaign();
    const campaign = stored ? await this.put(stored, value) : await this.data.create(value);
    this.form.markAsPristine();
    await this.router.navigate(['/campaigns', campaign.id]);
    void this.say.done(this.t(stored ? 'campaigns.form.saved' : 'campaigns.form.created'));
  }

  private async put({ id, version }: CampaignDetail, value: CampaignCreate): Promise<CampaignDetail> {
    try {
      return await this.data.put(id, { version, ...value });
    } catch (error) {
      if (error instanceof Problem && error.code === 'stale') await this.meet(error.current as CampaignDetail);
      throw error;
    }
  }

  /**
   * What was typed stays; the next attempt is made on top of what somebody else saved. Who took part is not part of what the
   * refusal tells: without it nothing of theirs may be replaced.
   */
  private async meet(campaign: CampaignDetail): Promise<void> {
    const organisations = await this.data.allOrganisations(campaign.id);
    this.nameAll(organisations);
    const now = typedOf(campaign, organisations);
    this.campaign.set(campaign);
    this.added.set(takeOver(this.model, this.loaded ?? now, now));
    this.loaded = now;
    this.overtakenBy.set(now);
  }
}
