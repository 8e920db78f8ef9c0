import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type GroupMethod,
  type MethodStep,
  type MethodTheme,
  addDays,
  daysBetween,
  luxembourgDay,
  phases,
  stretchesOf,
} from '@zesumme/domain';
import { DemoMark, I18n, Icon, Say } from '@zesumme/ui';
import { acting } from '../platform/acting';
import { themeName } from '../platform/names';
import { askBeforeLoss } from '../platform/unsaved-changes';
import { GroupsData } from './groups-data';
import { StepForm } from './step-form';

/** So much of the picture a day takes at least, in percent: what is short is seen all the same. */
const LEAST = 0.8;

/** How one theme went through the method: as a picture, as a table, and the form for its next step. */
@Component({
  selector: 'z-theme-way',
  imports: [DemoMark, Icon, RouterLink, StepForm],
  templateUrl: './theme-way.html',
  styleUrl: './theme-way.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ThemeWay {
  readonly groupId = input.required<string>();
  readonly way = input.required<MethodTheme>();
  readonly canStep = input(false);
  /** Whether the page around it is not marked as invented as a whole. */
  readonly marksDemo = input(true);
  /** How all themes of the group stand after an act. */
  readonly changed = output<GroupMethod>();
  private readonly data = inject(GroupsData);
  private readonly say = inject(Say);
  private readonly mayBeLost = askBeforeLoss();
  private readonly stepForm = viewChild(StepForm);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting({ stale: (current) => this.changed.emit(current as GroupMethod) });
  protected readonly opened = signal<'new' | 'latest' | null>(null);
  private readonly today = luxembourgDay(new Date());

  protected readonly name = computed(() => themeName(this.i18n, this.way().theme));
  protected readonly rows = computed(() => [...this.way().steps].reverse());
  protected readonly latest = computed(() => this.rows()[0]);
  protected readonly sentence = computed(() => {
    const { steps, phase } = this.way();
    const from = steps.find(({ day }) => day !== null)?.day ?? null;
    return this.t('method.sentence', {
      theme: this.name(),
      count: steps.length,
      hasFrom: from === null ? 'no' : 'yes',
      from: from === null ? '' : this.i18n.day(from, 'monthOfYear'),
      phase: this.t(`common.phase.${phase}`),
      back: steps.filter(({ move }) => move === 'back').length,
    });
  });

  /** A lane for each phase, the first one below, with the stretches that the theme spent in it; none without two days. */
  protected readonly lanes = computed(() => {
    const days = this.way().steps.flatMap(({ day }) => day ?? []);
    const [first] = days;
    if (!first || first >= this.today) return [];
    const from = addDays(first, -1);
    const whole = daysBetween(from, this.today);
    const at = (day: string): number => (daysBetween(from, day) / whole) * 100;
    const stretches = stretchesOf(this.way().steps).map(({ phase, from: begin, until }, index, all) => {
      const left = begin === null ? 0 : at(begin);
      const right = until === null ? 100 : at(until);
      return { phase, left, width: Math.max(right - left, LEAST), isNow: index === all.length - 1 };
    });
    return [...phases].reverse().map((phase) => ({
      phase,
      number: phases.indexOf(phase) + 1,
      stretches: stretches.filter((stretch) => stretch.phase === phase),
    }));
  });
  protected readonly span = computed(() => {
    const first = this.way().steps.find(({ day }) => day !== null)?.day;
    return first ? this.i18n.day(first, 'monthOfYear') : '';
  });

  hasUnsavedChanges(): boolean {
    return this.stepForm()?.hasUnsavedChanges ?? false;
  }

  protected inWords({ move, from, to }: MethodStep): string {
    const phase = (each: MethodStep['to']): string => this.t(`common.phase.${each}`);
    return this.t(`method.move.${move}`, { from: from ? phase(from) : '', to: phase(to) });
  }

  protected decisionIn({ decision }: MethodStep): string {
    if (!decision) return '';
    return this.t('method.decision', { day: this.i18n.day(decision.meeting.day, 'medium'), text: decision.text });
  }

  protected async open(what: 'new' | 'latest'): Promise<void> {
    if (!this.hasUnsavedChanges() || (await this.mayBeLost())) this.opened.set(what);
  }

  protected async saved(method: GroupMethod): Promise<void> {
    const isNew = this.opened() === 'new';
    this.opened.set(null);
    this.changed.emit(method);
    const now = method.themes.find(({ theme }) => theme.id === this.way().theme.id);
    const phase = this.t(`common.phase.${(now ?? this.way()).phase}`);
    await this.say.done(isNew ? this.t('method.added', { theme: this.name(), phase }) : this.t('method.corrected'));
  }

  /** What is taken back can be noted again at once. */
  protected async takeBack(step: MethodStep): Promise<void> {
    const { id, from, to, day, decision, word } = step;
    const method = await this.acting.run(() => this.data.takeStepBack(id));
    if (!method || from === null) return;
    this.changed.emit(method);
    const again = { themeId: this.way().theme.id, from, to, day: day ?? '', decisionId: decision?.id ?? null, word };
    const groupId = this.groupId();
    await this.say.done(
      this.t('method.takenBack', { theme: this.name(), phase: this.t(`common.phase.${from}`) }),
      () => void this.acting.run(() => this.data.addStep(groupId, again)).then((now) => now && this.changed.emit(now)),
    );
  }
}
