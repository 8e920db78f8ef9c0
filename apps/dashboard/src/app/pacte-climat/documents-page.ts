import { ChangeDetectionStrategy, Component, computed, inject, input, linkedSignal, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type DocumentLanguage, type DossierFormat, documentLanguages, dossierFormats } from '@zesumme/domain';
import { Control, DemoMark, Failure, Field, I18n, Icon, Skeleton } from '@zesumme/ui';
import { read } from '../platform/list-state';
import { Chapter6Data } from './chapter-6-data';
import { HandOver } from './hand-over';

/** What a commune hands over: a page for its council, its dossier, and both with the evidence. */
@Component({
  selector: 'z-documents-page',
  imports: [Control, DemoMark, Failure, Field, HandOver, Icon, RouterLink, Skeleton],
  templateUrl: './documents-page.html',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DocumentsPage {
  readonly code = input.required<string>();
  /** The snapshot that is handed over, where the reader comes from one. */
  readonly snapshot = input<string>();
  private readonly data = inject(Chapter6Data);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly languages = documentLanguages;
  protected readonly formats = dossierFormats;
  protected readonly languageKey = (language: DocumentLanguage) => `handover.in.${language}` as const;
  protected readonly formatKey = (format: DossierFormat) => `handover.as.${format}` as const;
  protected readonly documents = read(
    () => this.code(),
    (code) => this.data.documents(code),
  );
  protected readonly base = computed(() => `/api/communes/${encodeURIComponent(this.code())}/chapter-6`);

  /** The reader's own language, unless the catalogue has no titles in it. */
  private readonly ownLanguage = computed<DocumentLanguage>(() => (this.i18n.locale() === 'de' ? 'de' : 'fr'));
  protected readonly briefLanguage = linkedSignal(() => this.ownLanguage());
  protected readonly dossierLanguage = linkedSignal(() => this.ownLanguage());
  protected readonly archiveLanguage = linkedSignal(() => this.ownLanguage());
  protected readonly year = linkedSignal(() => String(this.documents.value()?.years[0] ?? ''));
  protected readonly dossierState = linkedSignal(() => this.snapshot() ?? 'now');
  protected readonly archiveState = linkedSignal(() => this.snapshot() ?? 'now');
  protected readonly format = signal<DossierFormat>('pdf');

  protected readonly states = computed(() =>
    (this.documents.value()?.snapshots ?? []).map(({ id, day, kind, label }) => ({
      id,
      name: [this.i18n.day(day), label ?? this.t(`snapshots.kind.${kind}`)].join(' · '),
    })),
  );
  protected readonly annexes = computed(() => {
    const found = this.documents.value()?.annexes;
    if (!found) return '';
    const { pieces, files, bytes } = found;
    return this.t('handover.archive.annexes', { pieces, files, size: this.i18n.bytes(bytes) });
  });
}
