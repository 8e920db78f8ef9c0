import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { I18n, Icon } from '@zesumme/ui';
import type { UploadQueue } from './upload-queue';

/** How far each file is, and what is wrong with those that did not arrive. */
@Component({
  selector: 'z-upload-list',
  imports: [Icon],
  template: `@if (queue().uploads().length > 0) {
    <ul class="rows wrap uploads" [attr.aria-label]="t('files.upload.title')">
      @for (upload of queue().uploads(); track upload.id) {
        <li>
          <z-icon [name]="upload.state === 'failed' ? 'warning-circle' : 'upload-simple'" />
          <div class="grow">
            <span class="name">{{ upload.file.name }}</span>
            @if (upload.state === 'failed') {
              <p class="s late" role="alert">{{ upload.problem }}</p>
            } @else {
              <div class="how s m">
                <progress
                  max="100"
                  [attr.value]="upload.state === 'checking' ? null : upload.percent"
                  [attr.aria-label]="t('files.upload.progress', { name: upload.file.name })"
                ></progress>
                @switch (upload.state) {
                  @case ('sending') {
                    {{ t('files.upload.percent', { percent: upload.percent }) }}
                  }
                  @case ('checking') {
                    {{ t('files.upload.checking') }}
                  }
                  @default {
                    {{ t('files.upload.waiting') }}
                  }
                }
              </div>
            }
          </div>
          @if (upload.state === 'failed') {
            @if (upload.canRetry) {
              <button
                type="button"
                class="b sm"
                [attr.aria-label]="t('files.upload.retryName', { name: upload.file.name })"
                (click)="queue().retry(upload)"
              >
                {{ t('files.upload.retry') }}
              </button>
            }
            <button
              type="button"
              class="b i q"
              [attr.aria-label]="t('files.upload.dismiss', { name: upload.file.name })"
              (click)="queue().drop(upload)"
            >
              <z-icon name="x" />
            </button>
          } @else {
            <button
              type="button"
              class="b sm"
              [attr.aria-label]="t('files.upload.stopName', { name: upload.file.name })"
              (click)="queue().drop(upload)"
            >
              {{ t('files.upload.stop') }}
            </button>
          }
        </li>
      }
    </ul>
  }`,
  styles: `
    .uploads {
      margin-top: var(--z-3);
    }
    .name {
      overflow-wrap: anywhere;
    }
    .how {
      display: flex;
      gap: var(--z-3);
      align-items: center;
    }
    progress {
      flex: 1;
      min-width: 60px;
      max-width: 320px;
      height: 8px;
      accent-color: var(--z-accent);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UploadList {
  readonly queue = input.required<UploadQueue>();
  protected readonly t = inject(I18n).t;
}
