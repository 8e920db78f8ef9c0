import type { JudgedAudit, JudgingVersion } from '@zesumme/domain';
import { Event } from '../platform/audit/event.entity';
import type { Ctx } from '../platform/database';
import { Assessment } from './assessment.entity';
import type { Catalogue } from './catalogue.entity';
import { Measure } from './measure.entity';
import { cataloguesOf, published } from './read-catalogue';
import type { StoredCommune } from './readable-communes';
import { type Period, periodsTold } from './told-moves';

/**
 * The versions by which audits of the commune may have been judged: those by which it stood, the latest period first, then
 * the others of their programmes, and those of programmes that had ended before these began; none before the reference data
 * is loaded. As many queries whatever the commune has.
 *
 * @param audits its results, with the versions by which they were judged
 */
export async function judgingVersions(
  ctx: Ctx,
  commune: StoredCommune,
  audits: readonly Pick<JudgedAudit, 'catalogue'>[],
): Promise<JudgingVersion[]> {
  const versions = await published(ctx).getMany();
  const byId = new Map(versions.map((each) => [each.id, each]));
  const periods = await periodsOf(ctx, commune, versions);
  const alsoStood = [
    ...(await assessedBy(ctx, commune.label.code)),
    ...audits.flatMap(({ catalogue }) => catalogue?.id ?? []),
  ];
  const known = new Set(periods.map(({ id }) => id));
  const stood = [
    ...periods,
    ...[...new Set(alsoStood)].filter((id) => !known.has(id)).map((id) => ({ id, since: null })),
  ].flatMap(({ id, since }) => {
    const version = byId.get(id);
    return version ? [{ version, since }] : [];
  });
  const ids = new Set(stood.map(({ version }) => version.id));
  const programmes = new Set(stood.map(({ version }) => version.programme));
  const others = versions.filter(({ id }) => !ids.has(id));
  const [begun] = stood.flatMap(({ version }) => version.certification?.from ?? []).sort();
  const isOver = ({ certification: rules }: Catalogue): boolean =>
    begun !== undefined && typeof rules?.to === 'string' && rules.to < begun;
  return [
    ...stood.map(({ version, since }) => ({ ...shown(version), stood: true, since })),
    ...[
      ...others.filter(({ programme }) => programmes.has(programme)),
      ...others.filter((each) => !programmes.has(each.programme) && isOver(each)),
    ].map((version) => ({ ...shown(version), stood: false, since: null })),
  ];
}

const shown = ({ id, programme, label, certification, validFrom, validUntil }: Catalogue) => ({
  ...{ id, programme, label, rules: certification, validFrom, validUntil },
});

/** By which version the commune stood since when, as the history of its moves tells it, the latest first. */
async function periodsOf(ctx: Ctx, commune: StoredCommune, versions: readonly Catalogue[]): Promise<Period[]> {
  const { code } = commune.label;
  const current = (await cataloguesOf(ctx, [code])).get(code);
  const moves = await ctx.manager.find(Event, {
    select: { id: true, at: true, data: true },
    where: { communeCode: code, kind: 'catalogue.moved' },
    order: { at: 'ASC', id: 'ASC' },
  });
  return periodsTold(current, versions, moves);
}

/** The versions of which the commune has assessments: those that it left keep theirs. */
async function assessedBy(ctx: Ctx, communeCode: string): Promise<string[]> {
  const rows = await ctx.manager
    .createQueryBuilder(Assessment, 'own')
    .innerJoin(Measure, 'measure', 'measure.id = own.measureId')
    .select('measure.catalogueId', 'id')
    .distinct(true)
    .where('own.communeCode = :communeCode', { communeCode })
    .orderBy('measure.catalogueId')
    .getRawMany<{ id: string }>();
  return rows.map(({ id }) => id);
}
