import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import {
  type CatalogueVersionDetail,
  type ContentMeasure,
  type ContentSection,
  type Locale,
  markOf,
  sectionTitle,
} from '@zesumme/domain';
import { formatSource, formatValidity } from '@zesumme/i18n';
import { Ask, Empty, Failure, I18n, Icon, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { CertificationLevels } from '../platform/certification-levels';
import { ExportMenu } from '../platform/export-menu';
import { read } from '../platform/list-state';
import { PageTitle } from '../platform/page-title';
import { CatalogueDifference } from './catalogue-difference';
import { CatalogueImport } from './catalogue-import';
import { CatalogueMeasure } from './catalogue-measure';
import { CataloguesData } from './catalogues-data';

/** One version of the catalogue: what it says, where that comes from, and what it changes against the one before. */
@Component({
  selector: 'z-catalogue-page',
  imports: [
    CatalogueDifference,
    CatalogueImport,
    CatalogueMeasure,
    CertificationLevels,
    Empty,
    ExportMenu,
    Failure,
    Icon,
    RouterLink,
    Skeleton,
  ],
  templateUrl: './catalogue-page.html',
  styles: `
    .where dt {
      flex: 0 0 120px;
      color: var(--z-muted);
    }
    dd {
      margin: 0;
      min-width: 0;
      overflow-wrap: anywhere;
    }
    .note-text {
      margin: 16px 0 0;
      max-width: 75ch;
    }
    section h3 {
      margin: 28px 0 2px;
    }
    section header + h3 {
      margin-top: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CataloguePage {
  readonly id = input.required<string>();
  private readonly data = inject(CataloguesData);
  private readonly router = inject(Router);
  private readonly ask = inject(Ask);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  private readonly importing = viewChild(CatalogueImport);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: () => this.catalogue.reload() });
  protected readonly catalogue = read(
    () => this.id(),
    (id) => this.data.get(id),
  );
  protected readonly title = computed(() => {
    const head = this.catalogue.value()?.head;
    return head ? { fr: head.titleFr, de: head.titleDe, en: head.titleEn }[this.i18n.locale()] : '';
  });
  /** Sections with their measures; last those whose section is not published. */
  protected readonly sections = computed(() => {
    const body = this.catalogue.value()?.body;
    if (!body) return [];
    const none = { code: null, titleFr: null, titleDe: null, titleEn: null, translated: null, source: null };
    return [...body.sections, none]
      .map((section) => ({
        code: section.code,
        ...this.namesOf(section),
        measures: body.measures.filter(({ sectionCode }) => sectionCode === section.code),
        topics: body.topics.filter(({ sectionCode }) => sectionCode === section.code),
      }))
      .filter(({ code, measures, topics }) => code !== null || measures.length + topics.length > 0);
  });

  constructor() {
    effect(() => this.pageTitle.set(this.catalogue.value()?.label ?? this.t('catalogues.title')));
  }

  protected readonly validity = (head: CatalogueVersionDetail['head']): string | null =>
    formatValidity(this.i18n.locale(), head, this.t);

  /** Whether a text is official or translated; null where nobody said. */
  protected markedOf(translated: ContentSection['translated'], locale = this.i18n.locale()): string | null {
    const mark = markOf(translated, locale);
    return mark === 'unsaid' ? null : this.t(`catalogues.${mark}`);
  }

  /** What is told of a section or a topic beside its text. */
  protected toldOf({ translated, source }: Pick<ContentSection, 'translated' | 'source'>, locale?: Locale): string {
    const from = source && formatSource(this.i18n.locale(), source, this.t);
    return [this.markedOf(translated, locale), from].filter((part) => part !== null).join(' · ');
  }

  protected readonly topicText = ({ textFr, textDe, textEn }: { textFr: string; textDe: string; textEn: string }) =>
    ({ fr: textFr, de: textDe, en: textEn })[this.i18n.locale()];

  protected async addVersion(): Promise<void> {
    const made = await this.acting.run(() => this.data.addVersion(this.id()));
    if (made) await this.goTo(made, this.t('catalogues.versionAdded'));
  }

  protected async publish(seen: CatalogueVersionDetail): Promise<void> {
    const asked = { title: this.t('catalogues.publishAsk'), text: this.t('catalogues.publishTell') };
    if (!(await this.ask.confirm({ ...asked, act: this.t('catalogues.publish') }))) return;
    const published = await this.acting.run(() => this.data.publish(seen));
    if (!published) return;
    this.catalogue.reload();
    await this.say.done(this.t('catalogues.published'));
  }

  protected async remove({ id, replaces }: CatalogueVersionDetail): Promise<void> {
    const asked = { title: this.t('catalogues.removeAsk'), text: this.t('catalogues.removeTell'), danger: true };
    if (!(await this.ask.confirm({ ...asked, act: this.t('catalogues.remove') }))) return;
    const done = await this.acting.run(async () => {
      await this.data.remove(id);
      return true;
    });
    if (!done) return;
    await this.router.navigate(replaces ? ['/catalogues', replaces.id] : ['/catalogues']);
    await this.say.done(this.t('catalogues.removed'));
  }

  protected async removeMeasure(seen: CatalogueVersionDetail, { slug }: ContentMeasure): Promise<void> {
    const measures = seen.body.measures.filter((measure) => measure.slug !== slug);
    const { version, head, body } = seen;
    const saved = await this.acting.run(() => this.data.put(seen.id, { version, head, body: { ...body, measures } }));
    if (!saved) return;
    this.catalogue.reload();
    await this.say.done(this.t('catalogues.measureRemoved'), () => void this.putBack(saved, body));
  }

  protected async imported(made: CatalogueVersionDetail): Promise<void> {
    if (made.id !== this.id()) return this.goTo(made, this.t('catalogues.versionAdded'));
    this.catalogue.reload();
    await this.say.done(this.t('catalogues.imported'));
  }

  private async putBack(saved: CatalogueVersionDetail, body: CatalogueVersionDetail['body']): Promise<void> {
    const { id, version, head } = saved;
    const again = await this.acting.run(() => this.data.put(id, { version, head, body }));
    if (again) this.catalogue.reload();
  }

  private async goTo({ id }: CatalogueVersionDetail, said: string): Promise<void> {
    this.importing()?.reset();
    await this.router.navigate(['/catalogues', id]);
    await this.say.done(said);
  }

  /** Its name with the language in which it is, and what is told beside it; of a title that stands in, what is so of that one. */
  private namesOf(section: Omit<ContentSection, 'code'> & { code: string | null }) {
    const { code } = section;
    const title = sectionTitle(section, this.i18n.locale());
    const told = this.toldOf(section, title?.locale);
    if (code === null) return { name: this.t('catalogues.sectionless'), lang: null, told };
    const name = `${code} ${title?.text ?? `(${this.t('catalogues.sectionUntitled')})`}`;
    return { name, lang: title && title.locale !== this.i18n.locale() ? title.locale : null, told };
  }
}
