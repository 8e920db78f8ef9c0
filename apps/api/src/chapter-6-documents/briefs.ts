import { Injectable, type StreamableFile } from '@nestjs/common';
import type { Actor, BriefQuery } from '@zesumme/domain';
import { UnitOfWork } from '../platform/database';
import { Documents } from '../platform/documents';
import { handedOver } from './answers';
import { briefContent } from './brief-content';
import { briefFacts, briefName, briefSheets } from './brief-sheet';
import { Words } from './words';

/** What a commune's council is told of a year. */
@Injectable()
export class Briefs {
  constructor(
    private readonly documents: Documents,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError 404, 403, 422 for a year to come, 503 */
  async download(actor: Actor, code: string, { language, year }: BriefQuery): Promise<StreamableFile> {
    const content = await this.unitOfWork.read(actor, (ctx) => briefContent(ctx, code, year));
    const words = new Words(language);
    const facts = { ...briefFacts(words, content), isLong: true };
    const pdf = await this.documents.pdf('council-brief', { sheets: briefSheets(words, content) }, facts);
    return handedOver(pdf, briefName(words, content), 'pdf');
  }
}
