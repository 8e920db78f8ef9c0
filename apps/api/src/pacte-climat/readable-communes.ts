import { type Actor, type CommuneLabel, type CommuneRef, chapter6Policy, hasAll, isRole } from '@zesumme/domain';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { type Ctx, columns } from '../platform/database';
import { allowOrHide, notFound } from '../platform/errors';
import { Commune } from '../territory/commune.entity';
import { CommuneCatalogue } from './commune-catalogue.entity';
import { CommuneSetting } from './commune-setting.entity';

interface CommuneRow extends CommuneLabel {
  canton: string | null;
  agreedAt: string | null;
  publishedAt: string | null;
  settingVersion: number | null;
  catalogueId: string | null;
  mergedIntoCode: string | null;
}

/** A commune, what of it the policies ask about, and the version of its settings; null while it has none. */
export interface StoredCommune {
  label: CommuneLabel;
  canton: string | null;
  ref: CommuneRef;
  settingVersion: number | null;
  /** The version by which it assesses itself; null until its first assessment. */
  catalogueId: string | null;
}

/**
 * The communes of which the actor may know the chapter 6, by name: the same rule as `chapter6Policy.read`, for a whole list.
 * Those that merged are none of them: what they said is never counted beside what the commune says that came of them.
 */
export async function readableCommunes(ctx: Ctx, canton?: string): Promise<StoredCommune[]> {
  const query = communes(ctx).where('commune.mergedIntoCode IS NULL');
  if (!hasAll(ctx.actor)) query.andWhere(readable(ctx.actor));
  if (canton) query.andWhere('commune.canton = :canton', { canton });
  const rows = await query.orderBy('commune.name').addOrderBy('commune.code').getRawMany<CommuneRow>();
  return rows.map(storedOf);
}

/** These communes, whoever reads: for what they show to everybody by a choice of their own. */
export async function communesByCode(ctx: Ctx, codes: readonly string[]): Promise<StoredCommune[]> {
  if (codes.length === 0) return [];
  const rows = await communes(ctx).where('commune.code IN (:...codes)', { codes }).getRawMany<CommuneRow>();
  return rows.map(storedOf);
}

/** The commune, if the reader may know of its chapter 6. @throws DomainError 404 */
export async function findReadable(ctx: Ctx, code: string): Promise<StoredCommune> {
  const row = await communes(ctx).where('commune.code = :code', { code }).getRawOne<CommuneRow>();
  if (!row) throw notFound('commune');
  const commune = storedOf(row);
  allowOrHide(chapter6Policy.read(ctx.actor, commune.ref), 'commune');
  return commune;
}

function communes(ctx: Ctx): SelectQueryBuilder<Commune> {
  return ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = commune.code')
    .leftJoin(CommuneCatalogue, 'chosen', 'chosen.communeCode = commune.code')
    .select(columns('commune', ['code', 'name', 'canton', 'isDemo', 'mergedIntoCode']))
    .addSelect(columns('setting', ['agreedAt', 'publishedAt']))
    .addSelect('setting.version', 'settingVersion')
    .addSelect(columns('chosen', ['catalogueId']));
}

function readable(actor: Actor): Brackets {
  const own = ownCodes(actor);
  return new Brackets((where) => {
    where.where('setting.publishedAt IS NOT NULL');
    if (own.length > 0) where.orWhere('commune.code IN (:...own)', { own });
    if (isRole(actor, 'project-manager')) where.orWhere('setting.agreedAt IS NOT NULL');
  });
}

/** The communes that the actor reads whatever they publish: a commune user's own, those that granted it to an adviser. */
export function ownCodes(actor: Actor): string[] {
  if (isRole(actor, 'commune-user')) return actor.communeCode === null ? [] : [actor.communeCode];
  return isRole(actor, 'adviser') ? actor.grants.map(({ communeCode }) => communeCode) : [];
}

const storedOf = (row: CommuneRow): StoredCommune => ({
  label: { code: row.code, name: row.name, isDemo: Boolean(row.isDemo) },
  canton: row.canton,
  ref: {
    code: row.code,
    agreed: row.agreedAt !== null,
    published: row.publishedAt !== null,
    mergedInto: row.mergedIntoCode,
  },
  settingVersion: row.settingVersion,
  catalogueId: row.catalogueId,
});
