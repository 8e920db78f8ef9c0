import { ChangeDetectionStrategy, Component, computed, effect, inject, input, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type OrganisationLabel,
  type PracticeSheetDetail,
  type PracticeTexts,
  advicePolicy,
  practiceTextIn,
} from '@zesumme/domain';
import { DemoMark, Failure, I18n, Icon, Kind, Markdown, Rich, Say, Skeleton } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { Files } from '../platform/files/files';
import { read } from '../platform/list-state';
import { measureTitle, themeName } from '../platform/names';
import { PageTitle } from '../platform/page-title';
import { Session } from '../platform/session';
import { BreakEvenCalculator } from './break-even';
import { type HasUnsavedChanges, warnBeforeUnload } from '../platform/unsaved-changes';
import { GradeMark, gradeNames } from './grades';
import { SheetAdvice } from './sheet-advice';
import { SheetAdoptions } from './sheet-adoptions';
import { SheetHistory } from './sheet-history';
import { SheetsData } from './sheets-data';

/** One practice, step by step. */
@Component({
  selector: 'z-sheet-page',
  imports: [
    BreakEvenCalculator,
    DemoMark,
    Failure,
    Files,
    GradeMark,
    Icon,
    Kind,
    Markdown,
    Rich,
    RouterLink,
    SheetAdoptions,
    SheetAdvice,
    SheetHistory,
    Skeleton,
  ],
  templateUrl: './sheet-page.html',
  styles: `
    .consent,
    .source {
      margin-top: var(--z-3);
    }
    .source {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--z-2) var(--z-4);
      margin-top: var(--z-6);
    }
    @media print {
      .source .b {
        display: none;
      }
    }
  `,
  host: { '(window:beforeunload)': 'warn(this, $event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SheetPage implements HasUnsavedChanges {
  readonly slug = input.required<string>();
  private readonly adoptions = viewChild(SheetAdoptions);
  private readonly advice = viewChild(SheetAdvice);
  protected readonly warn = warnBeforeUnload;
  private readonly data = inject(SheetsData);
  private readonly say = inject(Say);
  private readonly pageTitle = inject(PageTitle);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly session = inject(Session);
  protected readonly gradeNames = gradeNames;
  protected readonly acting = acting();
  protected readonly sheet = read(
    () => this.slug(),
    (slug) => this.data.get(slug),
  );
  protected readonly themeName = themeName;
  protected readonly measureTitle = measureTitle;
  /** The sheet in the reader's language, else as it was written first. */
  protected readonly texts = computed(() => {
    const sheet = this.sheet.value();
    return sheet && practiceTextIn<PracticeTexts>(sheet, this.i18n.locale());
  });
  protected readonly isOtherLanguage = computed(() => {
    const texts = this.texts();
    return texts !== undefined && texts.locale !== this.i18n.locale();
  });
  protected readonly sourceHost = computed(() => {
    const address = this.sheet.value()?.sourceUrl;
    return address ? new URL(address).host : null;
  });

  constructor() {
    effect(() => {
      const sheet = this.sheet.value();
      if (sheet) this.pageTitle.set(practiceTextIn<PracticeTexts>(sheet, this.i18n.locale()).title);
    });
  }

  hasUnsavedChanges(): boolean {
    return Boolean(this.adoptions()?.hasUnsavedChanges || this.advice()?.hasUnsavedChanges);
  }

  /** A company that speaks for itself asks here; everybody else writes to the project manager. */
  protected readonly asksHere = computed(() => advicePolicy.create(this.session.actor()).allowed);

  protected askOf(organisation: OrganisationLabel): void {
    this.advice()?.open('ask', organisation);
    document.getElementById('your-turn')?.scrollIntoView({ block: 'center' });
  }

  protected async archive(sheet: PracticeSheetDetail): Promise<void> {
    const done = await this.acting.run(() => this.data.archive(sheet.id));
    if (!done) return;
    this.sheet.reload();
    await this.say.done(this.t('practiceSheets.page.archivedDone'), () => void this.restore(sheet));
  }

  protected async restore(sheet: PracticeSheetDetail): Promise<void> {
    const done = await this.acting.run(() => this.data.restore(sheet.id));
    if (!done) return;
    this.sheet.reload();
    await this.say.done(this.t('practiceSheets.page.restoredDone'));
  }

  protected print(): void {
    window.print();
  }
}
