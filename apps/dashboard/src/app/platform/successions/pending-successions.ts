import { ChangeDetectionStrategy, Component, inject, input, output, viewChildren } from '@angular/core';
import { RouterLink } from '@angular/router';
import { I18n } from '@zesumme/ui';
import { read } from '../list-state';
import { keepOpen } from '../open-row';
import { SuccessionItem } from './succession-item';
import { SuccessionsData } from './successions-data';

const SHOWN = 5;

/** What waits for a decision, on pages that are about something else; nothing at all where nothing waits. */
@Component({
  selector: 'z-pending-successions',
  imports: [RouterLink, SuccessionItem],
  template: `@if (shown(); as rows) {
    @if (rows.length > 0) {
      <section class="sect" id="successions" aria-labelledby="successions-title">
        <header>
          <h2 id="successions-title">{{ t('successions.pending') }}</h2>
          <a class="s" routerLink="/successions" [queryParams]="{ state: 'proposed' }">{{ t('successions.all') }}</a>
        </header>
        <ul class="rows">
          @for (row of rows; track row.id) {
            <li>
              <z-succession-item
                class="grow"
                [succession]="row"
                [namesOrganisation]="!organisationId()"
                (changed)="reload()"
              />
            </li>
          }
        </ul>
      </section>
    }
  }`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PendingSuccessions {
  /** Only those of this organisation. */
  readonly organisationId = input<string>();
  /** Something was decided. */
  readonly decided = output<void>();
  private readonly rows = viewChildren(SuccessionItem);
  private readonly data = inject(SuccessionsData);
  protected readonly t = inject(I18n).t;
  protected readonly pending = read(
    () => ({ organisationId: this.organisationId() }),
    ({ organisationId }) =>
      this.data.list({
        state: 'proposed',
        sort: 'fromDay',
        size: SHOWN,
        ...(organisationId ? { organisationId } : {}),
      }),
  );
  protected readonly shown = keepOpen(this.pending, () =>
    this.rows()
      .filter((row) => row.isOpen())
      .map((row) => row.succession().id),
  );

  hasUnsavedChanges(): boolean {
    return this.rows().some((row) => row.hasUnsavedChanges());
  }

  protected reload(): void {
    this.pending.reload();
    this.decided.emit();
  }
}
