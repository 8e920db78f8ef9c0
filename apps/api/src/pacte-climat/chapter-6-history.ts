import type { HistoryPage, HistoryQuery, Locale } from '@zesumme/domain';
import type { Ctx } from '../platform/database';
import { historyOf } from '../platform/audit';
import { Assessment } from './assessment.entity';
import { Measure } from './measure.entity';

const subjects = ['assessment', 'commune-setting'];
const titleIn: Record<Locale, 'titleFr' | 'titleDe' | 'titleEn'> = { fr: 'titleFr', de: 'titleDe', en: 'titleEn' };

/** What happened to a commune's assessments and settings. An assessment is called by the title of its measure. */
export function chapter6History(ctx: Ctx, code: string, query: HistoryQuery): Promise<HistoryPage> {
  return historyOf(ctx, query, {
    of: (events) => {
      events.where('event.communeCode = :code', { code });
      events.andWhere('event.subjectType IN (:...subjects)', { subjects });
    },
    personal: true,
    labels: async (named) =>
      titlesOf(
        ctx,
        named.filter(({ type }) => type === 'assessment').map(({ id }) => id),
      ),
  });
}

/** The title of the measure of each assessment, in the reader's language. */
async function titlesOf(ctx: Ctx, ids: string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map();
  const title = titleIn[ctx.actor.kind === 'account' ? ctx.actor.locale : 'fr'];
  const rows = await ctx.manager
    .createQueryBuilder(Assessment, 'assessment')
    .innerJoin(Measure, 'measure', 'measure.id = assessment.measureId')
    .select('assessment.id', 'id')
    .addSelect(`measure.${title}`, 'title')
    .where('assessment.id IN (:...ids)', { ids })
    .getRawMany<{ id: string; title: string }>();
  return new Map(rows.map((row) => [`assessment:${row.id}`, row.title]));
}
