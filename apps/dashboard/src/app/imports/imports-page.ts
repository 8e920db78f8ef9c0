import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { IMPORT_BYTES, IMPORT_ROWS, type ImportSubject, importSubjects } from '@zesumme/domain';
import { I18n, Icon, Rich } from '@zesumme/ui';
import { inWords } from '../platform/acting';
import { Stopped } from '../platform/files/form-sender';
import { read } from '../platform/list-state';
import { Problem } from '../platform/problem';
import { FormerImports } from './former-imports';
import { ImportsData } from './imports-data';

/** Where a spreadsheet is brought in, and the ones before it. */
@Component({
  selector: 'z-imports-page',
  imports: [FormerImports, Icon, Rich, RouterLink],
  templateUrl: './imports-page.html',
  styleUrl: './imports-page.css',
  host: { '(window:beforeunload)': 'warn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportsPage {
  /** From the address: what is brought in, and the group that all of it is for. */
  readonly subject = input<string>();
  readonly groupId = input<string>();
  private readonly data = inject(ImportsData);
  private readonly router = inject(Router);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly subjects = importSubjects;
  protected readonly rows = IMPORT_ROWS;
  protected readonly bytes = IMPORT_BYTES;
  protected readonly chosen = linkedSignal<ImportSubject>(
    () => importSubjects.find((each) => each === this.subject()) ?? 'organisations',
  );
  protected readonly group = read(
    () => this.groupId() || undefined,
    (id) => this.data.group(id),
  );
  /** The group, where memberships are brought in from its page. */
  protected readonly forGroup = computed(() =>
    this.chosen() === 'memberships' && this.groupId() ? this.group.value() : undefined,
  );
  protected readonly isOver = signal(false);
  protected readonly problem = signal('');
  protected readonly sending = signal<{ name: string; percent: number } | null>(null);
  private stop = new AbortController();

  hasUnsavedChanges(): boolean {
    return this.sending() !== null;
  }

  protected warn(event: BeforeUnloadEvent): void {
    if (this.sending()) event.preventDefault();
  }

  protected exampleHref(format: string): string {
    return `/api/imports/example?subject=${this.chosen()}&format=${format}&language=${this.i18n.locale()}`;
  }

  protected picked(chooser: HTMLInputElement): void {
    const [file] = [...(chooser.files ?? [])];
    // The same file can be chosen again, such as after it was mended.
    chooser.value = '';
    if (file) void this.send(file);
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
    const files = [...(event.dataTransfer?.files ?? [])];
    const [file] = files;
    if (files.length > 1) this.problem.set(this.t('imports.start.oneOnly'));
    else if (file) void this.send(file);
  }

  protected cancel(): void {
    this.stop.abort();
  }

  private async send(file: File): Promise<void> {
    if (this.sending()) return;
    this.problem.set('');
    this.stop = new AbortController();
    this.sending.set({ name: file.name, percent: 0 });
    const groupId = this.forGroup()?.id;
    const target = { subject: this.chosen(), ...(groupId ? { groupId } : {}) };
    const tell = (share: number): void => this.sending.set({ name: file.name, percent: Math.floor(share * 100) });
    try {
      const { id } = await this.data.upload(target, file, tell, this.stop.signal);
      this.sending.set(null);
      await this.router.navigate(['/imports', id]);
    } catch (error) {
      this.sending.set(null);
      if (error instanceof Stopped) return;
      if (!(error instanceof Problem)) throw error;
      this.problem.set(inWords(this.i18n, error));
    }
  }
}
