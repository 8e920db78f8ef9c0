import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor, DossierFormat, DossierQuery } from '@zesumme/domain';
import { UnitOfWork } from '../platform/database';
import { Documents } from '../platform/documents';
import { workbookOf } from '../platform/spreadsheets';
import { handedOver } from './answers';
import { type DossierContent, dossierContent } from './dossier-content';
import { fillDossier, picturesOf } from './dossier-docx';
import { dossierFacts, dossierName, dossierSheet } from './dossier-sheet';
import { dossierTables } from './dossier-tables';
import { Words } from './words';

/** The dossier of a commune's chapter 6, in its formats. */
@Injectable()
export class Dossiers {
  constructor(
    private readonly documents: Documents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError 404, 403, 503 */
  async download(actor: Actor, code: string, { format, language, snapshot }: DossierQuery): Promise<StreamableFile> {
    const content = await this.unitOfWork.read(actor, (ctx) => dossierContent(ctx, { code, snapshot, act: 'dossier' }));
    const words = new Words(language);
    return handedOver(await this.make(content, words, format), dossierName(words, content), format);
  }

  /** @throws DomainError 503 where there is no compiler for this platform */
  async make(content: DossierContent, words: Words, format: DossierFormat): Promise<Buffer> {
    if (format === 'xlsx') return workbookOf(dossierTables(words, content));
    const facts = dossierFacts(words, content);
    const sheet = dossierSheet(words, content);
    if (format === 'pdf') return this.documents.pdf('dossier', sheet, { ...facts, isLong: true });
    const pictures = await picturesOf(sheet);
    return this.documents.docx(facts, (letter) => fillDossier(letter, sheet, pictures));
  }
}
