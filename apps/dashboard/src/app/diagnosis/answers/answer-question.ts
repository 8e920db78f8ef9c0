import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import {
  type Locale,
  type Question,
  type TextInLanguages,
  languageOf,
  luxembourgPoint,
  middleOfCell,
  textIn,
} from '@zesumme/domain';
import { I18n, Icon } from '@zesumme/ui';
import { CommuneMap, type Place } from '@zesumme/ui/map';
import type { AnswersState } from './answers-state';

/** One question and the means to answer it, by keyboard as well. */
@Component({
  selector: 'z-answer-question',
  imports: [CommuneMap, Icon],
  templateUrl: './answer-question.html',
  styleUrl: './answer-question.css',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AnswerQuestion {
  readonly question = input.required<Question>();
  readonly number = input.required<number>();
  readonly state = input.required<AnswersState>();
  readonly languages = input.required<readonly Locale[]>();
  /** LAU2 codes of the communes near which a point is asked for; none for the whole country. */
  readonly communes = input<readonly string[]>([]);
  /** What is wrong with it; empty when nothing is. */
  readonly problem = input('');
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly key = computed(() => `q-${this.question().id}`);
  protected readonly answer = computed(() => this.state().of(this.question()));
  protected readonly hint = computed(() => this.say(this.question().hint));
  protected readonly describedBy = computed(() => {
    const ids = [this.problem() ? `${this.key()}-error` : '', this.hint() ? `${this.key()}-hint` : ''].filter(Boolean);
    return ids.join(' ') || null;
  });
  protected readonly steps = computed(() => Array.from({ length: this.question().steps }, (_, at) => at + 1));
  protected readonly ranks = computed(() => this.question().options.map((_, at) => at + 1));
  protected readonly isGrouped = computed(() => this.question().kind !== 'number' && this.question().kind !== 'text');
  /** Somebody may mean a point elsewhere. */
  protected readonly isWhole = signal(false);
  protected readonly isNear = computed(() => this.communes().length > 0 && !this.isWhole());
  protected readonly places = computed((): Place[] => {
    const { point } = this.answer();
    return point ? [{ id: 'here', label: '', lon: point.longitude, lat: point.latitude }] : [];
  });

  protected say(text: TextInLanguages): string {
    return textIn(text, this.i18n.locale(), this.languages());
  }

  /** The language of a text where it is not the page's, so that it is read out as what it is. */
  protected lang(text: TextInLanguages): Locale | null {
    const language = languageOf(text, this.i18n.locale(), this.languages());
    return language === this.i18n.locale() ? null : language;
  }

  protected choose(optionId: string): void {
    this.state().choose(this.question(), optionId);
  }

  protected write(text: string): void {
    this.state().set(this.question(), { text: text.trim() === '' ? null : text });
  }

  protected count(typed: string): void {
    this.state().count(this.question(), typed);
  }

  protected step(number: number): void {
    this.state().set(this.question(), { number });
  }

  protected rank(optionId: string, rank: string): void {
    this.state().rank(this.question(), optionId, Number(rank));
  }

  protected pick({ lon, lat }: { lon: number; lat: number }): void {
    this.state().set(this.question(), { point: middleOfCell({ longitude: lon, latitude: lat }) });
  }

  protected move(axis: 'longitude' | 'latitude', typed: string): void {
    const degrees = Number(typed.replace(',', '.'));
    if (typed.trim() === '' || Number.isNaN(degrees) || Math.abs(degrees) > 180) return;
    const point = { ...(this.answer().point ?? luxembourgPoint), [axis]: degrees };
    if (Math.abs(point.latitude) <= 90) this.state().set(this.question(), { point });
  }
}
