import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { type Actor, type ArchiveQuery, dossierFormats, slugOf } from '@zesumme/domain';
import { FileStore } from '../files';
import { MinutesDocuments, type Paper } from '../meetings';
import { Clock } from '../platform/clock';
import { UnitOfWork } from '../platform/database';
import { Documents } from '../platform/documents';
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

/** Makes a document when its turn comes. */
type Making = () => Promise<Buffer>;

/** A file that goes into the archive. */
interface Found {
  name: string;
  size: number;
  content: Entry['content'];
}

/** A dossier together with its annexes, as one archive. */
@Injectable()
export class Archives {
  private readonly logger = new Logger('Archives');

  constructor(
    private readonly dossiers: Dossiers,
    private readonly documents: Documents,
    private readonly minutes: MinutesDocuments,
    private readonly store: FileStore,
    private readonly clock: Clock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** @param requestId for the log: pieces are read when the answer is on its way. @throws DomainError 404, 403, 503 */
  async download(
    actor: Actor,
    code: string,
    { language, snapshot }: ArchiveQuery,
    requestId: string,
  ): Promise<StreamableFile> {
    const words = new Words(language);
    const content = await this.unitOfWork.read(actor, (ctx) => dossierContent(ctx, { code, snapshot, act: 'archive' }));
    const name = slugOf(dossierName(words, content));
    const { placed, pieces } = await this.place(actor, words, content, requestId);
    // The dossier is made first: an archive that cannot be made is refused with a problem, and does not break off in the
    // middle. The list is made last, since it says what became of each piece.
    const entries = [...(await this.dossierIn(words, content)), ...pieces, ...this.listOf(words, content, placed)];
    const rooted = entries.map((each) => ({ ...each, path: `${name}/${each.path}` }));
    return new StreamableFile(zipOf(rooted, this.clock.now()), {
      type: fileTypes.zip,
      disposition: `attachment; filename="${name}.zip"`,
    });
  }

  /** Where each annex lies, and what is put there when its turn comes. The minutes of a meeting are enclosed once. */
  private async place(
    actor: Actor,
    words: Words,
    { annexes, snapshot }: DossierContent,
    requestId: string,
  ): Promise<{ placed: PlacedAnnex[]; pieces: Entry[] }> {
    const placed: PlacedAnnex[] = [];
    const pieces: Entry[] = [];
    const minutes = snapshot ? new Map<string, Making>() : await this.minutesOf(actor, annexes);
    const byMeeting = new Map<string, PlacedAnnex>();
    let room = MOST_BYTES;
    for (const annex of annexes) {
      const before = annex.meetingId && byMeeting.get(annex.meetingId);
      if (before) {
        placed.push({ ...annex, state: before.state, paths: before.paths });
        continue;
      }
      const found = await this.find(annex, { minutes, room, isFrozen: snapshot !== null });
      const enclosed = found.files.map((file, at) => ({
        ...file,
        path: `${words.d('archive.folder')}/${fileNameOf(annex, file.name, found.files.length > 1 ? at + 1 : null)}`,
      }));
      const one = { ...annex, state: found.state, paths: enclosed.map(({ path }) => path) };
      placed.push(one);
      if (annex.meetingId && !snapshot) byMeeting.set(annex.meetingId, one);
      room -= enclosed.reduce((sum, { size }) => sum + size, 0);
      for (const { path, content } of enclosed) {
        pieces.push({ path, content, failed: (error) => this.markBroken(placed, path, error, requestId) });
      }
    }
    return { placed, pieces };
  }

  private markBroken(placed: readonly PlacedAnnex[], path: string, error: unknown, requestId: string): void {
    const msg = `A piece of an archive is missing or incomplete: ${String(error)}`;
    this.logger.warn({ msg, req: { id: requestId } });
    for (const annex of placed) if (annex.paths.includes(path)) annex.state = 'broken';
  }

  private async dossierIn(words: Words, content: DossierContent): Promise<Entry[]> {
    const name = slugOf(dossierName(words, content));
    const entries: Entry[] = [];
    for (const format of dossierFormats) {
      const made = await this.dossiers.make(content, words, format);
      entries.push({ path: `${name}.${format}`, content: () => made });
    }
    return entries;
  }

  /** The list of annexes, as they are when its turn comes. */
  private listOf(words: Words, content: DossierContent, placed: readonly PlacedAnnex[]): Entry[] {
    const { chapter } = content;
    const list = slugOf(words.d('annexes.title'));
    const facts = {
      ...dossierFacts(words, content),
      title: words.d('archive.indexTitle', { commune: chapter.commune.name }),
      isLong: true,
      isWide: true,
    };
    const pdf = (): Promise<Buffer> => this.documents.pdf('sheet', indexSheet(words, chapter, placed), facts);
    return [
      { path: `${list}.pdf`, content: pdf },
      { path: `${list}.xlsx`, content: () => workbookOf([indexTable(words, chapter, placed)]) },
      { path: `${list}.csv`, content: () => Buffer.from(csvOf(indexTable(words, chapter, placed)), 'utf8') },
    ];
  }

  /** What there is of an annex to enclose, and what is said where something is not. */
  private async find(
    annex: Annex,
    { minutes, room, isFrozen }: { minutes: ReadonlyMap<string, Making>; room: number; isFrozen: boolean },
  ): Promise<{ state: AnnexState; files: Found[] }> {
    if (annex.meetingId) {
      const make = minutes.get(annex.meetingId);
      if (!make) return { state: 'not-sent', files: [] };
      return { state: 'minutes', files: [{ name: `${annex.title}.pdf`, size: 0, content: make }] };
    }
    // A snapshot does not keep of which meeting it was: minutes may have been corrected since.
    if (isFrozen && annex.kind === 'meeting') return { state: 'frozen', files: [] };
    if (annex.files.length === 0) return { state: annex.url ? 'link' : 'no-file', files: [] };
    const files: Found[] = [];
    let left = room;
    for (const { name, size, hash } of annex.files) {
      if (hash === null || !(await this.store.has(hash))) {
        return { state: isFrozen && hash === null ? 'gone' : 'missing', files };
      }
      if ((size ?? 0) > left) return { state: 'too-large', files };
      left -= size ?? 0;
      files.push({ name, size: size ?? 0, content: () => this.open(hash) });
    }
    return { state: 'enclosed', files };
  }

  private async open(hash: string): Promise<AsyncIterable<Buffer>> {
    const handle = await this.store.open(hash);
    if (!handle) throw new Error(`The file ${hash} was taken away since it was looked for.`);
    return handle.createReadStream() as AsyncIterable<Buffer>;
  }

  /** How the minutes are made that were sent and are this reader's to read, by their meeting. */
  private async minutesOf(actor: Actor, annexes: readonly Annex[]): Promise<Map<string, Making>> {
    const ids = new Set(annexes.flatMap(({ meetingId }) => meetingId ?? []));
    const papers = await this.minutes.readSent(actor, [...ids]);
    const making = (paperOf: () => Paper<object>): Making => {
      return () => {
        const { template, sheet, facts } = paperOf();
        return this.documents.pdf(template, sheet, { ...facts, isLong: true });
      };
    };
    return new Map([...papers].map(([id, paperOf]) => [id, making(paperOf)]));
  }
}

/** Its number, its name in plain letters, and what kind of file it is: no two are the same, and none leads elsewhere. */
export function fileNameOf({ number }: Pick<Annex, 'number'>, name: string, at: number | null = null): string {
  const [, stem = name, ending = ''] = /^(.*?)(\.[A-Za-z0-9]{1,8})?$/s.exec(name) ?? [];
  return `${[number, at, slugOf(stem)].filter((part) => part !== null).join('-')}${ending.toLowerCase()}`;
}
