import { ChangeDetectionStrategy, Component, computed, effect, inject, input } from '@angular/core';
import { NonNullableFormBuilder, ReactiveFormsModule } from '@angular/forms';
import { Router, RouterLink } from '@angular/router';
import { type CatalogueVersionDetail, type ContentTopic, contentTopic, sectionTitle } from '@zesumme/domain';
import { Control, ErrorSummary, Failure, Field, I18n, Icon, SaveBar, Say, Skeleton, StaleNote } from '@zesumme/ui';
import { z } from 'zod';
import { EditForms } from '../platform/edit-form';
import { read } from '../platform/list-state';
import { warnBeforeUnload } from '../platform/unsaved-changes';
import { CataloguesData } from './catalogues-data';
import { TranslatedChoice, choiceOf, translatedOf } from './translated-choice';

/** The topics that a draft names in its sections without saying what they are worth. */
@Component({
  selector: 'z-topics-form',
  imports: [
    ...[Control, ErrorSummary, Failure, Field, Icon, ReactiveFormsModule, RouterLink],
    ...[SaveBar, Skeleton, StaleNote, TranslatedChoice],
  ],
  templateUrl: './topics-form.html',
  styles: '.part { margin-block: var(--z-4); padding-bottom: var(--z-3); border-bottom: 1px solid var(--z-line); }',
  host: { '(window:beforeunload)': 'warnBeforeUnload(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TopicsFormPage {
  readonly id = input.required<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly say = inject(Say);
  private readonly builder = inject(NonNullableFormBuilder);
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly warnBeforeUnload = warnBeforeUnload;
  protected readonly found = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly sections = computed(() =>
    (this.found.value()?.body.sections ?? []).map((section) => ({
      code: section.code,
      name: [section.code, sectionTitle(section, this.i18n.locale())?.text].filter(Boolean).join(' '),
    })),
  );
  protected readonly topics = this.builder.array([this.topic()]);
  protected readonly form = this.builder.group({ topics: this.topics });
  protected readonly edit = inject(EditForms).of(this.form, {
    schema: z.object({ topics: z.array(contentTopic) }),
    value: () => this.typed(),
    pathOf: (path) => path.replace(/^body\./, ''),
    idOf: (path) => path,
    save: ({ topics }) => this.keep(topics),
  });
  /** What somebody else saved meanwhile, and what is typed, in words that can be compared. */
  protected readonly stored = computed(() => {
    const now = this.edit.stale() as CatalogueVersionDetail | null;
    return now && said(now.body.topics);
  });
  protected readonly typedNow = (): Record<string, unknown> => said(this.form.getRawValue().topics);

  constructor() {
    this.topics.clear();
    effect(() => {
      const detail = this.found.value();
      if (!detail || this.form.dirty) return;
      this.topics.clear();
      for (const each of detail.body.topics) this.topics.push(this.topic(each));
      this.form.markAsPristine();
    });
  }

  hasUnsavedChanges(): boolean {
    return this.edit.hasUnsavedChanges;
  }

  protected add(): void {
    this.topics.push(this.topic({ sectionCode: this.sections()[0]?.code }));
    this.form.markAsDirty();
  }

  protected removeAt(at: number): void {
    this.topics.removeAt(at);
    this.form.markAsDirty();
  }

  private topic({ translated, source, ...texts }: Partial<ContentTopic> = {}) {
    const { sectionCode = '', textFr = '', textDe = '', textEn = '' } = texts;
    const { day = null, toConfirm = false } = source ?? {};
    return this.builder.group({
      ...{ sectionCode, textFr, textDe, textEn, translated: choiceOf(translated) },
      ...{ source: source?.source ?? '', sourceDay: day ?? '', toConfirm },
    });
  }

  private typed(): unknown {
    const topics = this.topics.getRawValue().map(({ source, sourceDay, toConfirm, translated, ...texts }) => ({
      ...{ ...texts, translated: translatedOf(translated) },
      source: source.trim() === '' ? null : { source, day: sourceDay || null, toConfirm },
    }));
    return { topics };
  }

  /** Only the topics are put into what is stored now: what somebody else changed elsewhere in the draft stays. */
  private async keep(topics: ContentTopic[]): Promise<void> {
    const seen = (this.edit.stale() as CatalogueVersionDetail | null) ?? this.found.value();
    if (!seen) return;
    const { version, head, body } = seen;
    await this.data.put(seen.id, { version, head, body: { ...body, topics } });
    this.form.markAsPristine();
    await this.router.navigate(['/catalogues', seen.id]);
    await this.say.done(this.t('catalogues.topicsSaved'));
  }
}

const said = (topics: readonly { sectionCode: string; textFr: string }[]): Record<string, unknown> => ({
  topics: topics.map(({ sectionCode, textFr }) => `${sectionCode} ${textFr}`).join('; '),
});
