import { Injectable, Logger } from '@nestjs/common';
import type { Locale } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { DomainError } from '../errors';
import type { DocxLetter } from './docx-letter';
import { legible } from './legible';
import type { About } from './parts';
import { Typst, TypstError } from './typst';
import { TypstWorker } from './typst-worker';

/** What is said of a document as a whole. */
export interface DocumentFacts {
  locale: Locale;
  title: string;
  /** Who answers for it; IMS Luxembourg unless it is somebody else. */
  author?: string;
  /** What stands at the foot of every page beside its number, such as the group and the day. */
  foot?: string;
  /** Marked as a demonstration: it names people and figures that were invented. */
  isDemo?: boolean;
  /** Marked as a draft: it has not been sent. */
  isDraft?: boolean;
  /** Landscape, for tables of many columns. */
  isWide?: boolean;
  /** Of many pages: made beside the main thread, so that other requests do not wait for it. */
  isLong?: boolean;
}

const AUTHOR = 'IMS Luxembourg';

/**
 * Makes the documents that people print and pass on: accessible PDF (PDF/UA) with title, author and language. It is called
 * outside units of work, since it takes its time.
 */
@Injectable()
export class Documents {
  private readonly logger = new Logger('Documents');
  private readonly worker = new TypstWorker();
  private typst: Promise<Typst> | undefined;

  /**
   * @param template the name of a file in `templates`
   * @param data what the template shows; it reaches it as JSON, never as source
   * @throws DomainError 503 `documents-unavailable` where there is no compiler for this platform
   */
  async pdf(template: string, data: object, facts: DocumentFacts): Promise<Buffer> {
    const typst = await this.loaded();
    const about = aboutOf(facts);
    const make = (inputs: Record<string, string>): Buffer | Promise<Buffer> =>
      facts.isLong ? this.worker.pdf(template, inputs) : typst.pdf(template, inputs);
    try {
      return await make({ about: JSON.stringify(about), data: JSON.stringify(data) });
    } catch (error) {
      if (!(error instanceof TypstError) || !error.message.includes('could not be displayed')) throw error;
      // A character that no typeface here has, which PDF/UA forbids: a box takes its place, and the rest stays readable.
      return make({ about: JSON.stringify(about, legible), data: JSON.stringify(data, legible) });
    }
  }

  /**
   * The same for word processors.
   *
   * @param fill puts what it says into it, from top to bottom
   */
  async docx(facts: DocumentFacts, fill: (letter: DocxLetter) => void): Promise<Buffer> {
    // Loaded with the first one: it takes its time, and most installations start without needing it.
    const { DocxLetter: Letter } = await import('./docx-letter');
    const letter = new Letter(aboutOf(facts));
    fill(letter);
    return letter.toBuffer();
  }

  private async loaded(): Promise<Typst> {
    this.typst ??= Typst.load();
    try {
      return await this.typst;
    } catch (error) {
      this.typst = undefined;
      this.logger.error(`Documents cannot be made on this computer: ${String(error)}`);
      throw new DomainError('documents-unavailable', 503);
    }
  }
}

const aboutOf = (facts: DocumentFacts): About => ({
  locale: facts.locale,
  title: facts.title,
  author: facts.author ?? AUTHOR,
  isDemo: facts.isDemo ?? false,
  isDraft: facts.isDraft ?? false,
  isWide: facts.isWide ?? false,
  words: wordsIn(facts.locale, facts.foot ?? facts.title),
});

const wordsIn = (locale: Locale, foot: string): About['words'] => ({
  foot,
  broker: translate(locale, 'documents.broker'),
  page: translate(locale, 'documents.page'),
  of: translate(locale, 'documents.of'),
  draft: translate(locale, 'documents.draft'),
  demonstration: translate(locale, 'documents.demonstration'),
});
