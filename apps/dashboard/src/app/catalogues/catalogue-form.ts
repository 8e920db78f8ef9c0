import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import {
  type CatalogueCreate,
  type CatalogueVersionDetail,
  type ContentSection,
  catalogueCreate,
  catalogueHeadFields,
  contentSection,
  refuseBackwards,
} from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { z } from 'zod';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { CataloguesData } from './catalogues-data';
import { TranslatedChoice, choiceOf, translatedOf } from './translated-choice';

const texts = [
  ...(['chapter', 'label', 'titleFr', 'titleDe', 'titleEn', 'sourceUrl', 'note', 'retrievedOn'] as const),
  ...(['validFrom', 'validUntil'] as const),
] as const;

/** What a version says of itself, and its sections; for a new catalogue also its programme. */
@Component({
  selector: 'z-catalogue-form',
  imports: [
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
    TranslatedChoice,
  ],
  templateUrl: './catalogue-form.html',
  styles: '.section { display: grid; gap: var(--z-3); margin-bottom: var(--z-4); }',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CatalogueFormPage {
  /** Absent for a new catalogue. */
  readonly id = input<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  private created: CatalogueVersionDetail | undefined;
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly sections = this.builder.array([this.section()]);
  protected readonly form = this.builder.group({
    programme: '',
    chapter: '',
    translated: 'unsaid',
    ...{ validFrom: '', validUntil: '' },
    label: '',
    titleFr: '',
    titleDe: '',
    titleEn: '',
    sourceUrl: '',
    note: '',
    retrievedOn: '',
    sections: this.sections,
  });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: z
      .object({ programme: z.string(), sections: z.array(contentSection) })
      .extend(catalogueHeadFields.shape)
      .check(refuseBackwards),
    value: () => this.typed(),
    pathOf: (path) =>
      path
        .replace(/^(head|body)\./, '')
        .replace(/\.source\.source$/, '.source')
        .replace(/\.source\.day$/, '.sourceDay'),
    idOf: (path) => path,
    save: (value) => this.save(value),
  });
  protected readonly stored = computed(() => (this.edit.stale() as CatalogueVersionDetail | null)?.head ?? null);
  protected readonly leaveTo = computed(() => (this.id() ? `/catalogues/${this.id()}` : '/catalogues'));

  constructor() {
    this.sections.clear();
    effect(() => {
      const detail = this.found.value();
      if (!detail || this.form.dirty) return;
      this.sections.clear();
      for (const each of detail.body.sections) this.sections.push(this.section(each));
      const head = Object.fromEntries(texts.map((name) => [name, detail.head[name] ?? '']));
      this.form.patchValue({ programme: detail.programme, translated: choiceOf(detail.head.translated), ...head });
      this.form.markAsPristine();
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected addSection(): void {
    this.sections.push(this.section());
    this.form.markAsDirty();
  }

  protected removeSection(at: number): void {
    this.sections.removeAt(at);
    this.form.markAsDirty();
  }

  private section({ code, titleFr, titleDe, titleEn, translated, source }: ContentSection = blank) {
    return this.builder.group({
      was: code,
      ...{
        code,
        titleFr: titleFr ?? '',
        titleDe: titleDe ?? '',
        titleEn: titleEn ?? '',
        translated: choiceOf(translated),
      },
      ...{ source: source?.source ?? '', sourceDay: source?.day ?? '', toConfirm: source?.toConfirm ?? false },
    });
  }

  /** Whether measures or topics stand in the section, so that it cannot go. */
  protected isUsed(code: string | undefined): boolean {
    const { measures = [], topics = [] } = this.found.value()?.body ?? {};
    return [...measures, ...topics].some(({ sectionCode }) => sectionCode !== null && sectionCode === code);
  }

  /** What stands in a section goes along when its code changes. */
  private withSections({ body }: CatalogueVersionDetail, sections: z.output<typeof contentSection>[]) {
    const codes = new Map(this.sections.getRawValue().map(({ was, code }) => [was, code.trim()]));
    const moved = (code: string): string => codes.get(code) ?? code;
    return {
      sections,
      measures: body.measures.map((each) => ({
        ...each,
        sectionCode: each.sectionCode === null ? null : moved(each.sectionCode),
      })),
      topics: body.topics.map((each) => ({ ...each, sectionCode: moved(each.sectionCode) })),
    };
  }

  /** The draft as the reader knows it. */
  private seen(): CatalogueVersionDetail | undefined {
    return (this.edit.stale() as CatalogueVersionDetail | null) ?? this.found.value() ?? this.created;
  }

  /** A programme is asked for only where there is none yet. */
  private typed(): unknown {
    const { retrievedOn, programme, translated, sections, ...rest } = this.form.getRawValue();
    const isNew = !this.id();
    // Levels have a form of their own.
    const { certification = null } = this.seen()?.head ?? {};
    return {
      ...{ ...rest, certification, retrievedOn: retrievedOn || null, programme: isNew ? programme : '–' },
      translated: translatedOf(translated),
      sections: sections.map(({ source, sourceDay, toConfirm, ...section }) => ({
        ...section,
        translated: translatedOf(section.translated),
        source: source.trim() === '' ? null : { source, day: sourceDay || null, toConfirm },
      })),
    };
  }

  private async save({
    sections,
    programme,
    ...head
  }: CatalogueCreate & { sections: z.output<typeof contentSection>[] }) {
    const id = this.id();
    let seen = this.seen();
    // Kept, so that a draft whose sections were refused is not made twice.
    if (!id) seen = this.created ??= await this.data.create(catalogueCreate.parse({ ...head, programme }));
    if (!seen) return;
    const saved =
      id || sections.length > 0
        ? await this.data.put(seen.id, { version: seen.version, head, body: this.withSections(seen, sections) })
        : seen;
    this.form.markAsPristine();
    await this.router.navigate(['/catalogues', saved.id]);
    await this.say.done(this.t(id ? 'catalogues.saved' : 'catalogues.created'));
  }
}

const untitled = { titleFr: null, titleDe: null, titleEn: null };
const blank: ContentSection = { code: '', ...untitled, translated: null, source: null };
