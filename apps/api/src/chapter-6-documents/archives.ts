import { Injectable, StreamableFile } from '@nestjs/common';
import { type Actor, type ArchiveQuery, dossierFormats, slugOf } from '@zesumme/domain';
import { FileStore } from '../files';
import { MinutesDocuments } from '../meetings';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Documents } from '../platform/documents';
import { DomainError } from '../platform/errors';
import { csvOf, workbookOf } from '../platform/spreadsheets';
import { type Entry, zipOf } from './archive';
import { type AnnexState, type PlacedAnnex, indexSheet, indexTable } from './archive-index';
import { fileTypes } from './answers';
import { type DossierContent, dossierContent } from './dossier-content';
import { Dossiers } from './dossiers';
import { dossierFacts, dossierName } from './dossier-sheet';
import type { Annex } from './evidence-pieces';
import { Words } from './words';

/** Files beyond so many bytes in all stay where they are, and the list of annexes says so. */
export const MOST_BYTES = 1_000_000_000;

/** A file that goes into the archive. */
interface Found {
  name: string;
  size: number;
  content: Entry['content'];
}

/** A dossier together with its annexes, as one archive. */
@Injectable()
export class Archives {
  constructor(
    private readonly dossiers: Dossiers,
    private readonly documents: Documents,
    private readonly minutes: MinutesDocuments,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @throws DomainError 404, 403, 503 */
  async download(actor: Actor, code: string, { language, snapshot }: ArchiveQuery): Promise<StreamableFile> {
    const words = new Words(language);
    const content = await this.unitOfWork.read(actor, (ctx) => dossierContent(ctx, { code, snapshot, act: 'archive' }));
    const name = slugOf(dossierName(words, content));
    const placed: PlacedAnnex[] = [];
    const pieces: Entry[] = [];
    let room = MOST_BYTES;
    for (const annex of content.annexes) {
      const found = content.snapshot ? { state: 'frozen' as const, files: [] } : await this.find(actor, annex, room);
      const enclosed = found.files.map((file, at) => ({
        ...file,
        path: `${words.d('archive.folder')}/${fileNameOf(annex, file.name, found.files.length > 1 ? at + 1 : null)}`,
      }));
      placed.push({ ...annex, state: found.state, paths: enclosed.map(({ path }) => path) });
      room -= enclosed.reduce((sum, { size }) => sum + size, 0);
      pieces.push(...enclosed.map((each) => ({ path: `${name}/${each.path}`, content: each.content })));
    }
    // Made first: an archive that cannot be made is refused with a problem, and does not break off in the middle.
    const documents = await this.documentsOf(words, content, placed);
    const entries = [...documents.map((each) => ({ ...each, path: `${name}/${each.path}` })), ...pieces];
    return new StreamableFile(zipOf(entries, this.clock.now()), {
      type: fileTypes.zip,
      disposition: `attachment; filename="${name}.zip"`,
    });
  }

  private async documentsOf(words: Words, content: DossierContent, placed: readonly PlacedAnnex[]): Promise<Entry[]> {
    const name = slugOf(dossierName(words, content));
    const list = slugOf(words.d('annexes.title'));
    const table = indexTable(words, content.chapter, placed);
    const entries: Entry[] = [];
    for (const format of dossierFormats) {
      const made = await this.dossiers.make(content, words, format);
      entries.push({ path: `${name}.${format}`, content: () => made });
    }
    const pdf = await this.documents.pdf('sheet', indexSheet(words, content.chapter, placed), {
      ...dossierFacts(words, content),
      title: words.d('archive.indexTitle', { commune: content.chapter.commune.name }),
      isLong: true,
      isWide: true,
    });
    const xlsx = await workbookOf([table]);
    const csv = Buffer.from(csvOf(table), 'utf8');
    return [
      ...entries,
      { path: `${list}.pdf`, content: () => pdf },
      { path: `${list}.xlsx`, content: () => xlsx },
      { path: `${list}.csv`, content: () => csv },
    ];
  }

  /** What there is of an annex to enclose, and what is said where something is not. */
  private async find(actor: Actor, annex: Annex, room: number): Promise<{ state: AnnexState; files: Found[] }> {
    if (annex.meetingId) {
      const paper = await this.minutesFor(actor, annex.meetingId);
      if (!paper) return { state: 'not-sent', files: [] };
      const make = (): Promise<Buffer> =>
        this.documents.pdf(paper.template, paper.sheet, { ...paper.facts, isLong: true });
      return { state: 'minutes', files: [{ name: `${annex.title}.pdf`, size: 0, content: make }] };
    }
    if (annex.files.length === 0) return { state: annex.url ? 'link' : 'no-file', files: [] };
    const files: Found[] = [];
    let left = room;
    for (const { name, size, hash } of annex.files) {
      if (hash === null || !(await this.store.has(hash))) return { state: 'missing', files };
      if ((size ?? 0) > left) return { state: 'too-large', files };
      left -= size ?? 0;
      files.push({ name, size: size ?? 0, content: () => this.open(hash) });
    }
    return { state: 'enclosed', files };
  }

  private async open(hash: string): Promise<Buffer | AsyncIterable<Buffer>> {
    const handle = await this.store.open(hash);
    // Taken away since it was looked for: what is left is an empty file, and the rest of the archive.
    return handle ? (handle.createReadStream() as AsyncIterable<Buffer>) : Buffer.alloc(0);
  }

  /** What the minutes say to this reader; null where they are not sent, or not theirs to read. */
  private async minutesFor(actor: Actor, meetingId: string) {
    try {
      const paper = await this.minutes.readMinutes(actor, meetingId);
      return paper.facts.isDraft ? null : paper;
    } catch (error) {
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}

/** Its number, its name in plain letters, and what kind of file it is: no two are the same, and none leads elsewhere. */
export function fileNameOf({ number }: Pick<Annex, 'number'>, name: string, at: number | null = null): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  return `${[number, at, slugOf(stem)].filter((part) => part !== null).join('-')}${ending.toLowerCase()}`;
}
