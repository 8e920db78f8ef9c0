import {
  type GroupRef,
  type Phase,
  type PilotVerdict,
  type StoryKind,
  type StoryPage,
  type StoryQuery,
  type StoryRow,
  type ThemeLabel,
  type TitleInLanguages,
  storyKinds,
} from '@zesumme/domain';
import { In, type ObjectLiteral, type SelectQueryBuilder } from 'typeorm';
import { titlesOf } from '../diagnosis';
import { type Ctx, pageRows } from '../platform/database';
import { Theme } from '../territory/theme.entity';
import { type Told, selectTold } from './told-of-groups';

/** Named once more around each part: TypeORM selects in an order of its own, and a union goes by position. */
const COLUMNS =
  'entry_key, kind, id, day, year_only, title, open_id, theme_id, a, b, commune_code, commune_name, commune_demo, is_demo';

interface Row {
  kind: StoryKind;
  id: string;
  day: string;
  yearOnly: number;
  title: string | null;
  openId: string | null;
  themeId: string | null;
  a: string | null;
  b: string | null;
  communeCode: string | null;
  communeName: string | null;
  communeDemo: number | null;
  isDemo: number;
}

/**
 * One page of what happened in a group, the newest first, as far as the reader may know of each: one part of one query for each kind,
 * and four queries in all, however much there is to tell.
 */
export async function groupStory(ctx: Ctx, ref: GroupRef, { kind, ...page }: StoryQuery): Promise<StoryPage> {
  const wanted = kind?.length ? storyKinds.filter((each) => kind.includes(each)) : storyKinds;
  const parts = wanted.map((each) => selectTold[each](ctx, ref.id));
  const entries = ctx.manager
    .createQueryBuilder()
    .from(`(${parts.map(asPart).join(' UNION ALL ')})`, 'entry')
    .select('entry.kind', 'kind')
    .addSelect('entry.id', 'id')
    .addSelect('entry.day', 'day')
    .addSelect('entry.year_only', 'yearOnly')
    .addSelect('entry.title', 'title')
    .addSelect('entry.open_id', 'openId')
    .addSelect('entry.theme_id', 'themeId')
    .addSelect('entry.a', 'a')
    .addSelect('entry.b', 'b')
    .addSelect('entry.commune_code', 'communeCode')
    .addSelect('entry.commune_name', 'communeName')
    .addSelect('entry.commune_demo', 'communeDemo')
    .addSelect('entry.is_demo', 'isDemo')
    .setParameters(Object.assign({}, ...parts.map((part) => part.getParameters())) as ObjectLiteral);
  const { rows, ...rest } = await pageRows<Row>(
    entries as SelectQueryBuilder<ObjectLiteral>,
    { ...page, sort: '-day', q: '' },
    { sorts: { day: 'entry.day' }, tieBreak: 'entry.entry_key' },
  );
  const themes = await themesOf(ctx, rows);
  const titles = await titlesOf(
    ctx,
    rows.flatMap(({ kind, id }) => (kind === 'questionnaire' || kind === 'results' ? id : [])),
  );
  return { ...rest, items: rows.map((row) => shown(row, themes, titles)) };
}

const asPart = (told: Told, at: number): string => `SELECT ${COLUMNS} FROM (${told.getQuery()}) told_${at}`;

function shown(row: Row, themes: Map<string, ThemeLabel>, titles: Map<string, TitleInLanguages>): StoryRow {
  const { kind, communeCode } = row;
  return {
    kind,
    id: row.id,
    day: row.day,
    yearOnly: Number(row.yearOnly) === 1,
    title: row.title,
    titles: titles.get(row.id) ?? null,
    openId: row.openId,
    theme: themes.get(row.themeId ?? '') ?? null,
    from: kind === 'step' ? (row.a as Phase | null) : null,
    to: kind === 'step' ? (row.b as Phase | null) : null,
    verdict: kind === 'verdict' ? (row.a as PilotVerdict | null) : null,
    commune:
      communeCode === null
        ? null
        : { code: communeCode, name: row.communeName ?? '', isDemo: Number(row.communeDemo) === 1 },
    isDemo: Number(row.isDemo) === 1,
  };
}

async function themesOf(ctx: Ctx, rows: readonly Row[]): Promise<Map<string, ThemeLabel>> {
  const ids = [...new Set(rows.flatMap(({ themeId }) => themeId ?? []))];
  const themes = ids.length > 0 ? await ctx.manager.findBy(Theme, { id: In(ids) }) : [];
  return new Map(
    themes.map(({ id, slug, nameFr, nameDe, nameEn }): [string, ThemeLabel] => [
      id,
      { id, slug, nameFr, nameDe, nameEn },
    ]),
  );
}
