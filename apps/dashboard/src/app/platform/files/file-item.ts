import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import type { FileRow } from '@zesumme/domain';
import { DemoMark, I18n, Icon, type IconName } from '@zesumme/ui';

const icons: Record<FileRow['kind'], IconName> = {
  pdf: 'file-pdf',
  document: 'file-doc',
  spreadsheet: 'file-xls',
  presentation: 'file-ppt',
  picture: 'image',
  table: 'file-csv',
  text: 'file-text',
  link: 'link',
};

/** One file or link: what it is, how large, since when, and the way to it. */
@Component({
  selector: 'z-file-item',
  imports: [DemoMark, Icon],
  template: `@if (file().hasPreview && !file().removedAt) {
      <img
        [class]="asPhoto() ? 'photo' : 'thumb'"
        [src]="preview()"
        alt=""
        [attr.width]="asPhoto() ? null : 56"
        [attr.height]="asPhoto() ? null : 56"
        loading="lazy"
      />
    } @else {
      <span class="thumb"><z-icon [name]="icon()" size="l" /></span>
    }
    <div class="grow">
      @if (file().removedAt) {
        <span class="name">{{ file().name }}</span>
      } @else if (file().url; as url) {
        <a class="name" [href]="url" target="_blank" rel="noopener noreferrer"
          >{{ file().name }}<span class="sr"> {{ t('files.newTab') }}</span></a
        >
      } @else if (file().kind === 'pdf') {
        <a class="name" [href]="content() + '?inline=true'" target="_blank" rel="noopener"
          >{{ file().name }}<span class="sr"> {{ t('files.newTab') }}</span></a
        >
      } @else {
        <a class="name" [href]="content()" [attr.download]="file().name">{{ file().name }}</a>
      }
      @if (file().isDemo && withDemo()) {
        <z-demo />
      }
      <br /><span class="s m">{{ facts() }}</span>
    </div>
    @if (file().kind === 'pdf' && !file().removedAt) {
      <a
        class="b i q"
        [href]="content()"
        [attr.download]="file().name"
        [attr.aria-label]="t('files.downloadName', { name: file().name })"
        ><z-icon name="download-simple"
      /></a>
    }
    @if (file().can.remove) {
      @if (file().removedAt) {
        <button
          type="button"
          class="b sm"
          [attr.aria-label]="t('files.restoreName', { name: file().name })"
          (click)="restored.emit()"
        >
          {{ t('common.act.restore') }}
        </button>
      } @else {
        <button
          type="button"
          class="b i q"
          [attr.aria-label]="t('files.removeName', { name: file().name })"
          (click)="removed.emit()"
        >
          <z-icon name="trash" />
        </button>
      }
    }`,
  styles: `
    :host {
      display: flex;
      gap: var(--z-3);
      align-items: center;
      flex: 1;
      min-width: 0;
    }
    .thumb {
      width: 56px;
      height: 56px;
      flex: none;
      border: 1px solid var(--z-line);
      border-radius: var(--z-radius-s);
      object-fit: cover;
      background: var(--z-raised);
      display: grid;
      place-items: center;
      color: var(--z-muted);
    }
    .photo {
      flex: 0 0 100%;
      max-width: 40rem;
      max-height: 30rem;
      object-fit: contain;
      object-position: left;
      border-radius: var(--z-radius-s);
    }
    :host(.as-photo) {
      flex-wrap: wrap;
    }
    .grow {
      flex: 1;
      min-width: 0;
    }
    .name {
      overflow-wrap: anywhere;
    }
  `,
  host: { '[class.as-photo]': 'asPhoto()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FileItem {
  readonly file = input.required<FileRow>();
  /** Whether the mark of the demonstration is not already at the record's name. */
  readonly withDemo = input(false);
  /** Whether a picture is shown to be looked at, and not only to be recognised. */
  readonly asPhoto = input(false);
  readonly removed = output<void>();
  readonly restored = output<void>();
  private readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly icon = computed(() => icons[this.file().kind]);
  protected readonly content = computed(() => `/api/files/${this.file().id}/content`);
  protected readonly preview = computed(() => `/api/files/${this.file().id}/preview`);

  /** "PDF · 1,2 Mo · ajouté le 3 décembre 2026 par Claire". */
  protected readonly facts = computed(() => {
    const { kind, size, url, addedAt, addedBy: who, removedAt } = this.file();
    const day = this.i18n.day(addedAt);
    return [
      this.t(`files.kind.${kind}`),
      size === null ? hostOf(url) : this.i18n.bytes(size),
      removedAt
        ? this.t('files.removed.on', { day: this.i18n.day(removedAt) })
        : who
          ? this.t('files.addedBy', { day, who })
          : this.t('files.added', { day }),
    ]
      .filter(Boolean)
      .join(' · ');
  });
}

function hostOf(url: string | null): string {
  return url ? new URL(url).host : '';
}
