import { type ScoreTotal, certificateOf, isNumberInferred, knownPointsOf } from '@zesumme/domain';
import { formatValidity } from '@zesumme/i18n';
import type { DocumentFacts, Fact, Ledger } from '../platform/documents';
import { type DossierContent, assessedIn } from './dossier-content';
import { type Bar, type MeasureSheet, barOf, isWeighted, measureSheet } from './dossier-measure';
import type { Annex } from './evidence-pieces';
import { type Words, decimalsIn, partKinds } from './words';

/** A dossier in the words of one language, ready to be set: the same for PDF and DOCX. */
export interface DossierSheet {
  cover: { kicker: string; commune: string; name: string; subtitle: string; facts: Fact[]; nature: string };
  contents: string;
  summary: {
    title: string;
    sentence: string;
    bar: Bar | null;
    table: Ledger;
    byMeasure: { title: string; table: Ledger };
    scope: { title: string; notes: string[] };
  };
  certification: { title: string; sentence: string; table: Ledger | null; note: string };
  measures: { title: string; sections: SectionSheet[] };
  annexes: { title: string; lede: string; notes: string[]; table: Ledger | null };
  unknowns: { title: string; lede: string; notes: string[]; topics: { title: string; items: string[] } | null };
  method: { title: string; notes: string[] };
}

export interface SectionSheet {
  title: string;
  text: string;
  measures: MeasureSheet[];
}

/** Puts a dossier into words. */
export function dossierSheet(words: Words, content: DossierContent): DossierSheet {
  const { d } = words;
  const { chapter, annexes } = content;
  return {
    cover: coverOf(words, content),
    contents: d('contents'),
    summary: summaryOf(words, content),
    certification: certificationOf(words, content),
    measures: {
      title: d('measures.title'),
      sections: chapter.sections.map((section) => ({
        title: words.section(section),
        text: sectionText(words, section.id, section.total),
        measures: section.measures.map((each) => measureSheet(words, each, annexes, chapter.catalogue)),
      })),
    },
    annexes: annexesIn(words, content),
    unknowns: unknownsOf(words, content),
    method: {
      title: d('method.title'),
      notes: [d('method.possible'), d('method.points'), d('method.totals'), d('method.left')],
    },
  };
}

/** What is said of the dossier as a whole. */
export function dossierFacts(words: Words, { chapter, day }: DossierContent): DocumentFacts {
  const { commune, catalogue, isDemo } = chapter;
  const about = { chapter: catalogue.chapter, commune: commune.name };
  return {
    locale: words.locale,
    title: words.d('title', about),
    foot: words.d('foot', { ...about, day: words.day(day) }),
    isDemo,
  };
}

/** The name of its file, without an ending. */
export const dossierName = (words: Words, { chapter, day }: DossierContent): string =>
  words.d('file', { chapter: chapter.catalogue.chapter, commune: chapter.commune.name, day });

/** Which state it tells, in words. */
export function stateText(words: Words, { day, snapshot }: DossierContent): string {
  if (!snapshot) return words.d('stateNow', { day: words.day(day) });
  const { kind, label, createdBy } = snapshot;
  const told = { day: words.day(day), kind: words.t(`snapshots.kind.${kind}`), by: createdBy };
  return label ? words.d('stateNamed', { ...told, label }) : words.d('stateSnapshot', told);
}

function coverOf(words: Words, content: DossierContent): DossierSheet['cover'] {
  const { d } = words;
  const { chapter, madeOn, madeBy } = content;
  const { catalogue, commune, reviewedOn } = chapter;
  return {
    kicker: d('kicker', { programme: catalogue.programme, chapter: catalogue.chapter }),
    commune: d('commune', { commune: commune.name }),
    name: d('name', { chapter: catalogue.chapter }),
    subtitle: words.measure(catalogue),
    facts: [
      { label: d('fact.state'), value: stateText(words, content) },
      { label: d('fact.reviewed'), value: reviewedOn && words.day(reviewedOn) },
      { label: d('fact.madeOn'), value: words.day(madeOn) },
      { label: d('fact.madeBy'), value: madeBy || null },
      { label: d('fact.catalogue'), value: catalogue.label },
      { label: d('fact.source'), value: catalogue.sourceUrl },
      {
        label: d('fact.retrieved'),
        value: catalogue.retrievedOn ? words.day(catalogue.retrievedOn) : d('undated'),
      },
      ...validityFact(words, catalogue),
    ],
    nature: d('nature'),
  };
}

/** From when until when the version holds, where that is known. */
function validityFact(words: Words, catalogue: DossierContent['chapter']['catalogue']): Fact[] {
  const value = formatValidity(words.locale, catalogue, words.t);
  return value === null ? [] : [{ label: words.t('sources.valid.label'), value }];
}

function summaryOf(words: Words, { chapter }: DossierContent): DossierSheet['summary'] {
  const { d } = words;
  const { total, commune } = chapter;
  const decimals = decimalsIn(total);
  const points = (value: number): string => words.points(value, decimals);
  const known = knownPointsOf(total);
  const said = known.effective !== null ? 'sentence' : known.planned !== null ? 'onlyPlanned' : 'nothing';
  return {
    title: d('summary.title'),
    sentence: d(`summary.${said}`, {
      commune: commune.name,
      effective: points(total.effective),
      planned: points(total.planned),
      possible: points(total.possible),
      measures: total.counted,
    }),
    bar: barOf(words, d('summary.title'), total),
    table: {
      columns: [
        { label: d('summary.kind'), width: 2.2 },
        { label: d('summary.meaning'), width: 5 },
        { label: d('summary.points'), width: 1.6, isNumber: true },
        { label: d('summary.share'), width: 2.2, isNumber: true },
      ],
      rows: [
        ...partKinds.map((kind) => {
          const value = known[kind];
          const share = value === null || total.possible === 0 ? '–' : words.share(value / total.possible);
          return [d(`summary.${kind}`), d(`summary.means.${kind}`), value === null ? '–' : points(value), share];
        }),
        [d('summary.total'), '', points(total.possible), ''],
      ],
    },
    byMeasure: { title: d('summary.measures'), table: byMeasure(words, chapter, total) },
    scope: { title: d('summary.scope'), notes: scopeOf(words, chapter) },
  };
}

function byMeasure(words: Words, chapter: DossierContent['chapter'], total: ScoreTotal): Ledger {
  const { d } = words;
  const all = [...assessedIn(chapter).map(({ score }) => score), total];
  // One number of decimals for the whole column, so that what stands in it adds up.
  const decimals = all.some((each) => decimalsIn(each) === 3) || !addsUp(all) ? 3 : 1;
  const cell = (value: number | null): string => (value === null ? '–' : words.points(value, decimals));
  const figures = (parts: Pick<ScoreTotal, never> & Record<(typeof partKinds)[number] | 'possible', number | null>) =>
    [...partKinds, 'possible' as const].map((kind) => cell(parts[kind]));
  return {
    columns: [
      { label: d('summary.measure'), width: 5.4 },
      ...partKinds.map((kind) => ({ label: d(`summary.${kind}`), width: 1.7, isNumber: true })),
      { label: words.t('snapshots.possible'), width: 1.7, isNumber: true },
    ],
    rows: [
      ...assessedIn(chapter).map(({ measure, score }) => [
        [measure.codeInferred, words.measure(measure)].filter(Boolean).join(' '),
        ...(score.state === 'not-concerning' ? ['–', '–', '–', '–', '–'] : figures(score)),
      ]),
      [d('summary.sum'), ...figures(knownPointsOf(total))],
    ],
  };
}

/** Whether the shown tenths of each column add up to those of its total, the last row. */
function addsUp(rows: readonly Record<(typeof partKinds)[number] | 'possible', number | null>[]): boolean {
  const tenths = (value: number | null): number => Math.round((value ?? 0) * 10);
  const total = rows.at(-1);
  return [...partKinds, 'possible' as const].every(
    (kind) => rows.slice(0, -1).reduce((sum, row) => sum + tenths(row[kind]), 0) === tenths(total?.[kind] ?? 0),
  );
}

/** What the sums cover and what they leave out. */
function scopeOf(words: Words, { total, topics }: DossierContent['chapter']): string[] {
  const { d, t } = words;
  const { counted, notAssessed, withoutPoints, notConcerning } = total;
  return [
    t('pacteClimat.page.incl.counted', { counted }),
    notAssessed > 0 ? d('summary.notAssessed', { count: notAssessed }) : '',
    withoutPoints > 0 ? t('pacteClimat.page.incl.withoutPoints', { measures: withoutPoints }) : '',
    notConcerning > 0 ? t('pacteClimat.page.incl.notConcerning', { measures: notConcerning }) : '',
    topics.length > 0 ? t('pacteClimat.page.incl.topics', { topics: topics.length }) : '',
    t('pacteClimat.page.incl.noTotal'),
  ].filter(Boolean);
}

function sectionText(words: Words, id: string | null, total: ScoreTotal): string {
  const { d } = words;
  const decimals = decimalsIn(total);
  const points = (value: number): string => words.points(value, decimals);
  const known = knownPointsOf(total);
  const said = known.effective !== null ? 'Sum' : known.planned !== null ? 'Planned' : 'NotAssessed';
  const sum =
    total.counted === 0
      ? d('measures.sectionNoPoints')
      : d(`measures.section${said}`, {
          effective: points(total.effective),
          planned: points(total.planned),
          possible: points(total.possible),
        });
  return id === null ? `${d('measures.unpublished')} ${sum}` : sum;
}

function certificationOf(words: Words, content: DossierContent): DossierSheet['certification'] {
  const { d } = words;
  const { audits, standing, chapter } = content;
  return {
    title: d('certification.title'),
    sentence: certificationText(words, content),
    table:
      audits.length === 0
        ? null
        : {
            columns: [
              { label: d('certification.day'), width: 3 },
              { label: d('certification.percent'), width: 2, isNumber: true },
              { label: d('certification.level'), width: 2, isNumber: true },
              { label: d('certification.ends'), width: 3 },
              { label: d('certification.note'), width: 5 },
            ],
            rows: audits.map(({ day, percent, note, rules, catalogue }) => {
              const by =
                catalogue && catalogue.id !== chapter.catalogue.id
                  ? d('certification.by', { programme: catalogue.programme, label: catalogue.label })
                  : '';
              const certificate = certificateOf(rules, { day, percent });
              return [
                words.day(day, 'medium'),
                words.percent(percent),
                certificate
                  ? words.percent(certificate.level)
                  : rules
                    ? d('certification.below')
                    : d('certification.unknown'),
                certificate ? words.day(certificate.endsOn, 'medium') : '–',
                [note ?? '', by].filter(Boolean).join(' '),
              ];
            }),
          },
    note:
      standing.level === null && audits.length === 0
        ? ''
        : d('certification.separate', { chapter: chapter.catalogue.chapter }),
  };
}

function certificationText(words: Words, { audits, standing }: DossierContent): string {
  const { d } = words;
  if (audits.length === 0) return d('certification.none');
  const { state, level, endsOn, catalogue } = standing;
  if (level === null || endsOn === null) {
    return d(state === 'unknown' ? 'certification.unknownLevels' : 'certification.noCertificate');
  }
  const told = { programme: catalogue?.programme ?? '', level: words.percent(level), day: words.day(endsOn) };
  return d(state === 'ended' ? 'certification.ended' : 'certification.valid', told);
}

function annexesIn(words: Words, { annexes, snapshot, chapter }: DossierContent): DossierSheet['annexes'] {
  const { d } = words;
  const titles = new Map(assessedIn(chapter).map(({ measure }) => [measure.id, words.measure(measure)]));
  return {
    title: d('annexes.title'),
    lede: d('annexes.lede', { count: annexes.length }),
    notes: annexes.length === 0 ? [] : [d(snapshot ? 'annexes.frozen' : 'annexes.archived')],
    table: annexes.length === 0 ? null : annexLedger(words, annexes, titles),
  };
}

function annexLedger(words: Words, annexes: readonly Annex[], titles: ReadonlyMap<string, string>): Ledger {
  const { d } = words;
  const hasEnds = annexes.some(({ validUntil }) => validUntil !== null);
  return {
    columns: [
      { label: d('annexes.number'), width: 1.4 },
      { label: d('annexes.piece'), width: 5.2 },
      { label: d('annexes.kind'), width: 1.8 },
      { label: d('annexes.day'), width: 2.2 },
      ...(hasEnds ? [{ label: d('annexes.validTo'), width: 2.2 }] : []),
      { label: d('annexes.proves'), width: 4 },
    ],
    rows: annexes.map((annex) => [
      annex.number,
      pieceText(words, annex),
      d(`annexes.kinds.${annex.kind}`),
      words.day(annex.day, 'medium'),
      ...(hasEnds ? [annex.validUntil ? words.day(annex.validUntil, 'medium') : d('annexes.unlimited')] : []),
      annex.measureIds.flatMap((id) => titles.get(id) ?? []).join('; '),
    ]),
  };
}

/** What it is called, and what more there is to say: its files, its address, who came, the figure. */
export function pieceText(words: Words, { title, files, url, counts, figure }: Annex): string {
  const names = files.map(({ name }) => name).filter((name) => name !== title);
  const said = [counts && words.d('annexes.counts', { ...counts }), figure && words.figure(title, figure)];
  return [title, ...names, url !== title && url, ...said].filter(Boolean).join('\n');
}

function unknownsOf(words: Words, { chapter }: DossierContent): DossierSheet['unknowns'] {
  const { d } = words;
  const measures = assessedIn(chapter).map(({ measure }) => measure);
  const withoutPoints = measures.filter(({ maxPoints }) => maxPoints === null).length;
  const withoutSection = measures.filter(({ sectionId }) => sectionId === null).length;
  const translated = measures.filter((measure) => words.isTranslated(measure) === true).length;
  const areOfficial = measures.length > 0 && measures.every((measure) => words.isTranslated(measure) === false);
  return {
    title: d('unknowns.title'),
    lede: d('unknowns.lede'),
    notes: [
      d('unknowns.maximum'),
      withoutPoints > 0 ? d('unknowns.measures', { count: withoutPoints }) : '',
      withoutSection > 0 ? d('unknowns.sections', { count: withoutSection }) : '',
      measures.some(isNumberInferred) ? d('unknowns.codes') : '',
      translated > 0 ? d('unknowns.translated', { count: translated }) : '',
      areOfficial ? d('unknowns.official') : '',
      d(measures.some(isWeighted) ? 'unknowns.weightsOfActions' : 'unknowns.weights'),
    ].filter(Boolean),
    topics:
      chapter.topics.length > 0
        ? {
            title: d('unknowns.topics'),
            items: chapter.topics.map((topic) => `${topic.sectionCode} ${words.text(topic)}`),
          }
        : null,
  };
}
