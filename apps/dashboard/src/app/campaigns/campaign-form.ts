import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  linkedSignal,
  untracked,
} from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type CampaignCreate, type CampaignDetail, campaignCreate } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { figureWords } from '../platform/campaigns/figure-words';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { themeName } from '../platform/names';
import { Problem } from '../platform/problem';
import { Session } from '../platform/session';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { CampaignFigureField } from './campaign-figure-field';
import { campaignForm, fill } from './campaign-form-model';
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
    const own = this.campaign()?.groups ?? [];
    return [...list, ...own.filter(({ id }) => !list.some((each) => each.id === id))];
  });
  protected readonly others = computed(() => this.groups().filter(({ id }) => id !== this.raw().groupId));
  protected readonly themes = computed(() => {
    const list = this.themeList.value() ?? [];
    const own = this.campaign()?.theme;
    const all = own && !list.some(({ id }) => id === own.id) ? [...list, own] : list;
    return all.map((theme) => ({ id: theme.id, name: themeName(this.i18n, theme) }));
  });
  protected readonly names = computed(
    () =>
      new Map(
        (this.stored.value()?.organisations ?? []).map(({ organisation }) => [organisation.id, organisation.name]),
      ),
  );
  protected readonly leaveTo = computed(() => (this.id() ? ['/campaigns', this.id() ?? ''] : ['/campaigns']));
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: campaignCreate,
    value: () => this.toSend(),
    pathOf: (path) => path.replace(/^groupIds\..*$/, 'groupIds'),
    save: (value) => this.save(value),
  });
  /** What somebody saved in between, and what is typed, in words that can be compared. */
  protected readonly storedNow = computed(() => {
    const now = this.edit.stale() as CampaignDetail | null;
    return now?.figures ? this.told(now, now.theme?.id ?? '', now.taking.organisations) : null;
  });

  constructor() {
    effect(() => {
      const stored = this.stored.value();
      if (stored) untracked(() => fill(this.model, stored.campaign, stored.organisations));
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

  protected typedNow(): Record<string, unknown> {
    const raw = this.form.getRawValue();
    return this.told(raw, raw.themeId, raw.organisations.length);
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
    return { ...raw, groupIds: raw.groupIds.filter((id) => id !== raw.groupId) };
  }

  private told(
    from: Pick<
      CampaignDetail | ReturnType<typeof this.form.getRawValue>,
      'title' | 'description' | 'goals' | 'sourceTitle' | 'sourceUrl' | 'startDay' | 'endDay'
    > & { figures: readonly FigureTyped[] },
    themeId: string,
    organisations: number,
  ): Record<string, unknown> {
    const { title, description, goals, sourceTitle, sourceUrl, startDay, endDay, figures } = from;
    const theme = this.themes().find(({ id }) => id === themeId);
    return {
      ...{ title, description, goals, sourceTitle, sourceUrl, startDay, endDay },
      themeId: theme?.name ?? '',
      organisations,
      figures: figures.map((figure) => this.figureLine(figure)).join('; '),
    };
  }

  private figureLine(figure: FigureTyped): string {
    return `${figure.label} – ${figureWords(this.i18n, { ...figure, value: figure.value ?? 0 })}`;
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
      // What was typed stays; the next attempt is made on top of what somebody else saved.
      if (error instanceof Problem && error.code === 'stale') this.campaign.set(error.current as CampaignDetail);
      throw error;
    }
  }
}

/** A figure as it is stored, or as it is typed. */
interface FigureTyped {
  label: string;
  value: number | null;
  unit: string | null;
  kind: 'counted' | 'at-least' | 'share';
}
