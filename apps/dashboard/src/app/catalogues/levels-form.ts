import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type CatalogueVersionDetail, type CertificationRules, certificationRules } from '@zesumme/domain';
import { Ask, Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { CataloguesData } from './catalogues-data';

/** What a draft says of certificates: their levels, how long they are valid, and what a level is paid. */
@Component({
  selector: 'z-levels-form',
  imports: [Control, ErrorSummary, Failure, Field, Icon, ReactiveFormsModule, RouterLink, SaveBar, Skeleton, StaleNote],
  templateUrl: './levels-form.html',
  styles: '.part { margin-bottom: var(--z-4); padding-bottom: var(--z-3); border-bottom: 1px solid var(--z-line); }',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LevelsFormPage {
  readonly id = input.required<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: () => this.found.reload() });
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly levels = this.builder.array([this.level()]);
  protected readonly subsidies = this.builder.array([this.subsidy()]);
  protected readonly form = this.builder.group({
    levels: this.levels,
    validityYears: this.builder.control<number | null>(null),
    from: '',
    to: '',
    source: '',
    day: '',
    toConfirm: false,
    subsidies: this.subsidies,
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: certificationRules,
    value: () => this.typed(),
    pathOf: (path) => path.replace(/^head\.certification\.?/, ''),
    save: (rules) => this.keep(rules, this.t('levels.saved')),
  });
  /** What somebody else saved meanwhile, and what is typed, in words that can be compared. */
  protected readonly stored = computed(() => {
    const now = this.edit.stale() as CatalogueVersionDetail | null;
    return (
      now && (now.head.certification ? this.said(now.head.certification) : { certification: this.t('levels.none') })
    );
  });
  protected readonly typedNow = (): Record<string, unknown> => ({
    ...this.said(this.typed() as CertificationRules),
    certification: this.t('levels.title'),
  });

  constructor() {
    this.subsidies.clear();
    effect(() => {
      const rules = this.found.value()?.head.certification;
      if (rules && !this.form.dirty) this.fill(rules);
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected addLevel(): void {
    this.levels.push(this.level());
    this.form.markAsDirty();
  }

  protected removeLevel(at: number): void {
    this.levels.removeAt(at);
    this.form.markAsDirty();
  }

  protected addSubsidy(): void {
    this.subsidies.push(this.subsidy());
    this.form.markAsDirty();
  }

  protected removeSubsidy(at: number): void {
    this.subsidies.removeAt(at);
    this.form.markAsDirty();
  }

  /** Takes everything out that the draft says of certificates, after asking. */
  protected async drop(): Promise<void> {
    const asked = { title: this.t('levels.dropAsk'), text: this.t('levels.dropTell'), danger: true };
    if (!(await this.ask.confirm({ ...asked, act: this.t('levels.drop') }))) return;
    await this.acting.run(async () => {
      await this.keep(null, this.t('levels.dropped'));
      return true;
    });
  }

  private fill({ levels, subsidies, ...own }: CertificationRules): void {
    this.levels.clear();
    this.subsidies.clear();
    for (const each of levels) this.levels.push(this.level(each));
    for (const each of subsidies) this.subsidies.push(this.subsidy(each));
    this.form.patchValue({ ...own, to: own.to ?? '', day: own.day ?? '' });
    this.form.markAsPristine();
  }

  private level({ percent, distinction }: Partial<CertificationRules['levels'][number]> = {}) {
    return this.builder.group({
      percent: this.builder.control<number | null>(percent ?? null),
      distinction: distinction ?? '',
    });
  }

  private subsidy(stored: Partial<CertificationRules['subsidies'][number]> = {}) {
    return this.builder.group({
      percent: this.builder.control<number | null>(stored.percent ?? null),
      year: this.builder.control<number | null>(stored.year ?? null),
      eurosPerInhabitant: this.builder.control<number | null>(stored.eurosPerInhabitant ?? null),
      mostInhabitants: this.builder.control<number | null>(stored.mostInhabitants ?? null),
      source: stored.source ?? '',
      day: stored.day ?? '',
      toConfirm: stored.toConfirm ?? false,
    });
  }

  private said({ levels, subsidies, ...own }: CertificationRules): Record<string, unknown> {
    const percent = (value: number | null): string => (value === null ? '–' : this.i18n.percent(value));
    const told = levels.map((each) => [percent(each.percent), each.distinction].filter(Boolean).join(' '));
    const paid = subsidies.map((each) =>
      [percent(each.percent), each.year, `${each.eurosPerInhabitant ?? '–'}\u00a0€`, each.source]
        .filter(Boolean)
        .join(' '),
    );
    const { validityYears, from, to, source, day, toConfirm } = own;
    return { levels: told.join(', '), subsidies: paid.join('; '), validityYears, from, to, source, day, toConfirm };
  }

  private typed(): unknown {
    const { subsidies, ...own } = this.form.getRawValue();
    return {
      ...own,
      to: own.to || null,
      day: own.day || null,
      subsidies: subsidies.map((each) => ({ ...each, day: each.day || null })),
    };
  }

  /** Only this is put into what is stored now: what somebody else changed elsewhere in the draft stays. */
  private async keep(certification: CertificationRules | null, said: string): Promise<void> {
    const seen = (this.edit.stale() as CatalogueVersionDetail | null) ?? this.found.value();
    if (!seen) return;
    const { version, head, body } = seen;
    await this.data.put(seen.id, { version, head: { ...head, certification }, body });
    this.form.markAsPristine();
    await this.router.navigate(['/catalogues', seen.id]);
    await this.say.done(said);
  }
}
