import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import {
  type CampaignDayInput,
  type CampaignOwn,
  type ExportFormat,
  TRIP_SHEET_BYTES,
  type TripSheetCheck,
  type TripSheetIssue,
  travelModes,
} from '@zesumme/domain';
import { I18n, Icon, Say, download } from '@zesumme/ui';
import { acting } from '../../platform/acting';
import { fileFetcher } from '../../platform/fetch-file';
import { Problem } from '../../platform/problem';
import { EntriesData } from './entries-data';
import { dayInWords } from './trip-words';

/** So many errors are shown; whoever has more corrects these first. */
const MOST = 100;

/** One's own days by spreadsheet: taken home, filled in, checked whole, looked at, and then sent as any days are. */
@Component({
  selector: 'z-trip-sheet',
  imports: [Icon],
  templateUrl: './trip-sheet.html',
  styles: `
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: var(--z-2);
      margin-block: var(--z-2);
    }
    .text {
      overflow-wrap: anywhere;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripSheetSection {
  readonly code = input.required<string>();
  readonly changed = output<CampaignOwn>();
  private readonly data = inject(EntriesData);
  private readonly say = inject(Say);
  private readonly fetchFile = fileFetcher();
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  protected readonly limit = TRIP_SHEET_BYTES;
  protected readonly files = [
    { format: 'xlsx', label: 'spreadsheets.menu.xlsx', short: 'spreadsheets.menu.xlsxShort', icon: 'file-xls' },
    { format: 'csv', label: 'spreadsheets.menu.csv', short: 'spreadsheets.menu.csv', icon: 'file-csv' },
  ] as const;
  protected readonly isTooLarge = signal(false);
  protected readonly changeKey = (change: TripSheetCheck['days'][number]['change']) =>
    `campaignCounting.sheet.change.${change}` as const;
  protected readonly check = signal<TripSheetCheck | null>(null);
  protected readonly issues = computed(() =>
    (this.check()?.issues ?? []).slice(0, MOST).map((issue) => ({
      row: issue.row ?? this.t('campaignCounting.sheet.whole'),
      column: issue.column ? this.t(`campaignCounting.sheet.column.${issue.column}`) : '–',
      text: this.inWords(issue),
    })),
  );
  protected readonly more = computed(() => Math.max(0, (this.check()?.issues.length ?? 0) - MOST));

  protected readonly words = (day: CampaignDayInput): string => dayInWords(this.i18n, day);

  protected async take(format: ExportFormat): Promise<void> {
    const sent = { code: this.code(), format, language: this.i18n.locale() };
    const path = '/api/campaign-entries/own/sheet';
    const file = await this.acting.run(() => this.fetchFile(path, new URLSearchParams(), `trips.${format}`, sent));
    if (!file) return;
    download(file.name, file.content);
    void this.say.done(this.t('spreadsheets.menu.done', { name: file.name }));
  }

  protected async picked(chooser: HTMLInputElement): Promise<void> {
    const [file] = chooser.files ?? [];
    if (!file) return;
    this.check.set(null);
    this.isTooLarge.set(file.size > TRIP_SHEET_BYTES);
    const found = this.isTooLarge()
      ? undefined
      : await this.acting.run(async () =>
          this.data.checkSheet({ code: this.code(), fileName: file.name, content: await inBase64(file) }),
        );
    // The same file, once it was corrected, is another choice.
    chooser.value = '';
    this.check.set(found ?? null);
  }

  /** By the same way as days that are ticked: whatever was counted or closed meanwhile is refused there. */
  protected async send(): Promise<void> {
    const days = (this.check()?.days ?? []).map(({ change: _, ...day }) => day);
    const now = await this.acting.run(() => this.data.putDays(this.code(), days));
    if (!now) return;
    this.check.set(null);
    this.changed.emit(now);
    void this.say.done(this.t('campaignCounting.entry.saved', { count: days.length }));
  }

  private inWords({ code, params }: TripSheetIssue): string {
    const modes = [...travelModes, 'telework' as const].map((mode) => this.t(`campaignCounting.mode.${mode}`));
    const told = { ...params, modes: modes.join(', ') };
    return (
      this.i18n.find(`campaignCounting.sheet.issue.${code}`, told) ??
      this.i18n.find(`errors.field.${code}`, told) ??
      code
    );
  }
}

/** What a file holds, as text that goes beside the code in one body. */
function inBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result).split(',')[1] ?? ''));
    reader.addEventListener('error', () => reject(new Problem('file-empty', 422)));
    reader.readAsDataURL(file);
  });
}
