import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  inject,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { type FileRow, type FileSubject, acceptedEndings, cleanFileName } from '@zesumme/domain';
import { Control, Failure, Field, I18n, Icon, Pager, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../acting';
import { read } from '../list-state';
import { Session } from '../session';
import { FileItem } from './file-item';
import { FilesData } from './files-data';
import { LinkForm } from './link-form';
import { PictureConsents } from './picture-consents';
import { RemovedFiles } from './removed-files';
import { UploadList } from './upload-list';
import { uploadQueue } from './upload-queue';

const PAGE = 10;
/** Milliseconds without a further key, after which what is typed is searched for. */
const PAUSE = 250;

let made = 0;

/**
 * The documents of a record, with the means to add some where the reader may. Readers who can add nothing see it only when
 * there is something: `<z-files subject="meeting" [subjectId]="meeting().id" />`.
 */
@Component({
  selector: 'z-files',
  imports: [
    Control,
    Failure,
    Field,
    FileItem,
    Icon,
    LinkForm,
    Pager,
    PictureConsents,
    RemovedFiles,
    Skeleton,
    UploadList,
  ],
  templateUrl: './files.html',
  styleUrl: './files.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Files {
  readonly subject = input.required<FileSubject>();
  readonly subjectId = input.required<string>();
  /** The level of its heading: a section of a page, or a part of one. */
  readonly level = input<2 | 3>(2);
  /** What they are the documents of, where the page has others: then the heading names it. */
  readonly of = input('');
  /** Whether invented files are marked each, because nothing around them is. */
  readonly withDemo = input(false);
  /** Whether pictures are shown large: they are part of what the page tells. */
  readonly withPhotos = input(false);
  /** Whether addresses may be kept beside the files. */
  readonly withLinks = input(true);
  /** Something came or went. */
  readonly changed = output();
  private readonly data = inject(FilesData);
  private readonly say = inject(Say);
  private readonly session = inject(Session);
  private readonly heading = viewChild<ElementRef<HTMLElement>>('heading');
  private readonly linkForm = viewChild(LinkForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly accept = acceptedEndings;
  protected readonly headingId = `files-${(made += 1)}`;
  protected readonly target = computed(() => ({ subject: this.subject(), subjectId: this.subjectId() }));

  protected readonly pageNumber = signal(1);
  protected readonly q = signal('');
  protected readonly sort = signal('-addedAt');
  /** Meetings and practice sheets may be shown to everybody, and their pictures then with them. */
  protected readonly canBePublic = computed(() =>
    ['meeting', 'agenda-item', 'practice-sheet'].includes(this.subject()),
  );
  /** Rises whenever something came or went. */
  protected readonly round = signal(0);
  protected readonly files = read(
    () => ({
      target: this.target(),
      query: { page: this.pageNumber(), size: PAGE, sort: this.sort(), ...(this.q() ? { q: this.q() } : {}) },
      round: this.round(),
      role: this.session.role(),
    }),
    async ({ target, query }) => ({ target, page: await this.data.list(target, query) }),
  );
  /** Of this record and of no other, whose files are still in sight while these are on their way. */
  protected readonly page = computed(() => {
    const found = this.files.value();
    return found && found.target.subjectId === this.subjectId() ? found.page : undefined;
  });
  protected readonly isLong = computed(() => (this.page()?.total ?? 0) > PAGE || this.q() !== '');
  /** Nothing is announced to those for whom there may be nothing; those who run things wait for it to appear. */
  protected readonly isHidden = computed(() => {
    const page = this.page();
    if (page) return page.total === 0 && !page.can.add && this.q() === '';
    return this.files.error() === null && !['project-manager', 'administrator'].includes(this.session.role());
  });

  protected readonly acting = acting();
  protected readonly isOver = signal(false);
  /** What was done last, for those who do not see it appear. */
  protected readonly said = signal('');
  protected readonly queue = uploadQueue((row, file) => this.arrived(row, file.name));
  private pause: ReturnType<typeof setTimeout> | undefined;

  hasUnsavedChanges(): boolean {
    return this.queue.isBusy() || (this.linkForm()?.hasUnsavedChanges() ?? false);
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.queue.isBusy()) event.preventDefault();
  }

  protected search(text: string): void {
    clearTimeout(this.pause);
    this.pause = setTimeout(() => {
      this.q.set(text.trim());
      this.pageNumber.set(1);
    }, PAUSE);
  }

  protected order(sort: string): void {
    this.sort.set(sort);
    this.pageNumber.set(1);
  }

  protected chosen(chooser: HTMLInputElement): void {
    this.send([...(chooser.files ?? [])]);
    // The same file can be chosen again, such as after it was mended.
    chooser.value = '';
  }

  /** Without this the browser would open what is dropped, and leave the page. */
  protected over(event: DragEvent): void {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.isOver.set(true);
  }

  protected dropped(event: DragEvent): void {
    event.preventDefault();
    this.isOver.set(false);
    const items = [...(event.dataTransfer?.items ?? [])].filter(({ kind }) => kind === 'file');
    const files: File[] = [];
    for (const item of items) {
      const file = item.getAsFile();
      if (!file) continue;
      if (item.webkitGetAsEntry()?.isDirectory) this.queue.refuse(file, this.t('files.upload.folder'));
      else files.push(file);
    }
    this.send(files);
  }

  protected arrived(row: FileRow, given = row.name): void {
    const isRenamed = row.kind !== 'link' && cleanFileName(given) !== given;
    this.said.set(this.t(isRenamed ? 'files.said.renamed' : 'files.said.added', { name: row.name }));
    if (isRenamed) void this.say.done(this.said());
    this.again();
  }

  protected async remove({ id, name }: FileRow): Promise<void> {
    if (!(await this.acting.run(() => this.data.remove(id)))) return;
    this.again();
    this.heading()?.nativeElement.focus();
    void this.say.done(this.t('files.said.removed', { name }), () => void this.takeBack(id));
  }

  protected isBack({ name }: FileRow): void {
    this.again();
    this.said.set(this.t('files.said.restored', { name }));
  }

  private async takeBack(id: string): Promise<void> {
    const row = await this.acting.run(() => this.data.restore(id));
    if (row) this.isBack(row);
  }

  private send(files: File[]): void {
    this.queue.add(files, this.target(), this.page()?.largest ?? Infinity);
  }

  private again(): void {
    this.round.update((round) => round + 1);
    this.changed.emit();
  }
}
