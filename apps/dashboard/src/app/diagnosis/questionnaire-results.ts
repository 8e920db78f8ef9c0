import {
  ChangeDetectionStrategy,
  Component,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import {
  type Question,
  type QuestionnaireDetail,
  type QuestionnaireTold,
  classLabel,
  questionsOf,
  isNoAnswer,
  mostChosen,
  quartileClasses,
  textIn,
} from '@zesumme/domain';
import { Ask, Control, Empty, Failure, Field, I18n, Icon, Say, Skeleton, download } from '@zesumme/ui';
import { Chart, type ChartSeries } from '@zesumme/ui/chart';
import { acting } from '../platform/acting';
import { ExportMenu } from '../platform/export-menu';
import { fileFetcher } from '../platform/fetch-file';
import { read } from '../platform/list-state';
import { Session } from '../platform/session';
import { classWords } from './answer-words';
import { DiagnosisData } from './diagnosis-data';
import { TagsField } from './tags-field';

type Told = QuestionnaireTold['questions'][number];

/** What came of a closed questionnaire: of five people or more, each question with its picture, table and sentence. */
@Component({
  selector: 'z-questionnaire-results',
  imports: [Chart, Control, Empty, ExportMenu, Failure, Field, Icon, RouterLink, Skeleton, TagsField],
  templateUrl: './questionnaire-results.html',
  styles: `
    article .b.sm {
      margin-top: var(--z-3);
    }
    h3 {
      margin-top: var(--z-3);
    }
    ul {
      margin-block: var(--z-3);
    }
    .part {
      margin-top: var(--z-5);
      font-size: var(--z-text-l);
    }
    .xs {
      margin-top: var(--z-5);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class QuestionnaireResultsSection {
  readonly questionnaire = input.required<QuestionnaireDetail>();
  readonly tagged = output<void>();
  private readonly data = inject(DiagnosisData);
  private readonly say = inject(Say);
  private readonly ask = inject(Ask);
  protected readonly session = inject(Session);
  protected readonly i18n = inject(I18n);
  protected readonly t = this.i18n.t;
  protected readonly acting = acting();
  private readonly fetchFile = fileFetcher();
  /** Which part of the organisations is shown; all of them where it is null. */
  protected readonly part = signal<number | null>(null);
  protected readonly stored = read(
    () => this.questionnaire().id,
    (id) => this.data.results(id),
  );
  protected readonly results = linkedSignal<QuestionnaireTold | undefined>(() => this.stored.value());
  protected readonly parts = computed(() =>
    (this.results()?.parts ?? []).map(({ organisations, people, asked }) => ({
      name: this.i18n.list(organisations.map(({ name }) => name)),
      people,
      rate: asked ? this.i18n.share(people / asked) : this.t('questionnaires.results.unknown'),
    })),
  );
  protected readonly shown = computed(() => {
    const asked = questionsOf(this.questionnaire().content);
    return (this.results()?.questions ?? []).flatMap((told) => {
      const question = asked.find(({ id }) => id === told.questionId);
      return question ? [this.drawn(question, told)] : [];
    });
  });

  protected async report(): Promise<void> {
    const path = `/api/questionnaires/${this.questionnaire().id}/report`;
    const query = new URLSearchParams({ language: this.i18n.locale() });
    const file = await this.acting.run(() => this.fetchFile(path, query, 'report.pdf'));
    if (!file) return;
    download(file.name, file.content);
    void this.say.done(this.t('spreadsheets.menu.done', { name: file.name }));
  }

  protected choosePart(typed: string): void {
    this.part.set(typed === '' ? null : Number(typed));
  }

  protected async tag(questionId: string, at: number, tags: string[]): Promise<void> {
    const { id, version } = this.questionnaire();
    const body = { version, questionId, at, tags, withdrawn: false };
    const results = await this.acting.run(() => this.data.tag(id, body));
    if (!results) return;
    this.results.set(results);
    this.tagged.emit();
    void this.say.done(this.t('questionnaires.results.tagged'));
  }

  /** Takes a text out for good, where it names somebody. */
  protected async withdraw(questionId: string, at: number): Promise<void> {
    const title = this.t('questionnaires.results.withdraw', { number: at + 1 });
    const text = this.t('questionnaires.results.withdrawConfirm');
    if (!(await this.ask.confirm({ title, text, act: title, danger: true }))) return;
    const { id, version } = this.questionnaire();
    const body = { version, questionId, at, tags: [], withdrawn: true };
    const results = await this.acting.run(() => this.data.tag(id, body));
    if (!results) return;
    this.results.set(results);
    this.tagged.emit();
    void this.say.done(this.t('questionnaires.results.withdrawDone'));
  }

  private drawn(question: Question, told: Told) {
    const part = this.part();
    const isByPart = told.classes?.every(({ byPart }) => byPart !== null) ?? false;
    const at = isByPart ? part : null;
    const classes = (told.classes ?? []).map(({ keys, people, byPart }) => ({
      keys,
      people: at === null ? people : (byPart?.[at] ?? 0),
    }));
    const labels = classes.map(({ keys }) => this.label(question, keys));
    return {
      question,
      text: textIn(question.text, this.i18n.locale(), this.questionnaire().languages),
      section: this.sectionBegunBy(question),
      isHidden: !told.classes && !told.texts,
      isOfAll: part !== null && at === null && !told.texts,
      labels: told.ranks ? told.ranks.map(({ optionId }) => this.label(question, [optionId])) : labels,
      series: told.ranks
        ? this.series(
            'meanRank',
            told.ranks.map(({ mean }) => mean),
          )
        : this.series(
            'people',
            classes.map(({ people }) => people),
          ),
      digits: told.ranks ? 1 : 0,
      sentence: told.ranks ? this.rankSentence(question, told.ranks) : this.sentence(question, classes, labels),
      hasChart: told.ranks !== null || (told.classes !== null && question.kind !== 'ranking'),
      texts: told.texts,
      tagCounts: tagCounts(told.texts ?? []),
    };
  }

  /** The title of the part of the questionnaire whose first question it is. */
  private sectionBegunBy({ id }: Question): string {
    const { content, languages } = this.questionnaire();
    const begun = content.sections.find(({ questions }) => questions[0]?.id === id);
    return begun ? textIn(begun.title, this.i18n.locale(), languages) : '';
  }

  private sentence(question: Question, classes: { keys: string[]; people: number }[], labels: string[]): string {
    const part = this.part();
    const all = this.i18n.number((part === null ? this.results()?.people : this.results()?.parts[part]?.people) ?? 0);
    const most = mostChosen(classes);
    const people = classes[most[0] ?? -1]?.people ?? 0;
    const chosen = most.map((at) => labels[at] ?? '');
    const told = [
      most.length > 1
        ? this.t('questionnaires.results.tieSentence', { labels: chosen.join(', '), people, all })
        : most.length === 1
          ? this.t('questionnaires.results.sentence', { label: chosen[0] ?? '', people, all })
          : this.t('questionnaires.results.nobodySentence'),
    ];
    const none = classes.find(({ keys }) => isNoAnswer(keys))?.people ?? 0;
    if (most.length > 0 && none > 0)
      told.push(
        this.t('questionnaires.results.noneSentence', { asked: question.condition ? 'some' : 'all', people: none }),
      );
    const quartiles = question.kind === 'scale' || question.kind === 'number' ? quartileClasses(classes) : null;
    if (quartiles) {
      const [low = '', middle = '', high = ''] = quartiles.map((at) => labels[at] ?? '');
      told.push(this.t('questionnaires.results.quartiles', { low, middle, high }));
    }
    return told.join(' ');
  }

  private rankSentence(question: Question, ranks: NonNullable<Told['ranks']>): string {
    const [first] = [...ranks].sort((a, b) => a.mean - b.mean);
    if (!first) return '';
    const mean = this.i18n.number(first.mean, 1);
    return this.t('questionnaires.results.rankSentence', { label: this.label(question, [first.optionId]), mean });
  }

  private label(question: Question, keys: readonly string[]): string {
    return classLabel(question, keys, this.questionnaire().languages, classWords(this.i18n));
  }

  private series(name: 'people' | 'meanRank', values: number[]): ChartSeries[] {
    return [{ name: this.t(`questionnaires.results.${name}`), fill: 'effective', values }];
  }
}

/** How often each tag was given, the most frequent first. */
function tagCounts(texts: readonly { tags: string[] }[]): { tag: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const { tags } of texts) for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1);
  return [...counts].map(([tag, count]) => ({ tag, count })).sort((a, b) => b.count - a.count);
}
