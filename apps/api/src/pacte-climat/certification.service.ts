import { Injectable } from '@nestjs/common';
import {
  type AuditCreate,
  type AuditRow,
  type AuditUpdate,
  type CertificationDetail,
  type CertificationRules,
  type JudgedBy,
  canOf,
  certificateOf,
  certificateOn,
  chapter6Policy,
  renewalPlan,
  versionsOn,
} from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { type LastChange, lastChanges } from '../platform/audit';
import { type Ctx, newId } from '../platform/database';
import { conflict, invalidField, notFound, stale } from '../platform/errors';
import { auditCorrected, auditRecorded, auditTakenBack, expectCorrectable } from './audit-locks';
import { CommuneAudit } from './commune-audit.entity';
import { judged } from './judged-audits';
import { judgingVersions } from './judging-versions';
import { catalogueOf, certificationRulesOf } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';
import { calledInHistory } from './told-moves';

/**
 * Certification of communes: results of audits are entered, levels, validity and the days of a renewal follow from them. A
 * result is never computed from chapter 6.
 */
@Injectable()
export class CertificationService {
  /** @throws DomainError 404, and 403 for whoever sees the published figures alone */
  async get(ctx: Ctx, code: string): Promise<CertificationDetail> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.readFull(ctx.actor, commune.ref));
    return certificationOf(ctx, commune);
  }

  /**
   * Enters the result of an audit, which closes the review of its year. It is judged by the version that the commune names, or
   * by the likeliest one of its day: what holds today may not have held then.
   *
   * @throws DomainError 404, 403, 422 for a day to come, one that has a result already, or a
   *   version that did not hold on it
   */
  async add(ctx: Ctx, code: string, input: AuditCreate): Promise<CertificationDetail> {
    const commune = await this.editable(ctx, code);
    const { id: catalogueId, ...version } = await judgingVersion(ctx, commune, input);
    await refuseUnfit(ctx, { communeCode: code, day: input.day, from: version.rules?.from });
    const id = newId();
    const { isDemo } = commune.label;
    await ctx.insert(CommuneAudit, [
      { ...input, id, communeCode: code, catalogueId, removedAt: null, isDemo, version: 1 },
    ]);
    await record(ctx, 'audit.created', { id, communeCode: code, isDemo }, { after: toldOf(input, version) });
    await auditRecorded(ctx, { id, communeCode: code, day: input.day, isDemo });
    return certificationOf(ctx, commune);
  }

  /** @throws DomainError 404, 403, 409 `stale`, `audit-removed` where somebody took it back, or `year-locked`, 422 */
  async edit(ctx: Ctx, code: string, id: string, { version, ...input }: AuditUpdate): Promise<CertificationDetail> {
    const commune = await this.editable(ctx, code);
    const stored = await this.find(ctx, code, id);
    if (stored.removedAt !== null) throw conflict('audit-removed');
    if (stored.version !== version) throw stale(await certificationOf(ctx, commune));
    const former = (await judged(ctx, [stored]))[0]?.catalogue ?? null;
    const next = await judgingVersion(ctx, commune, input, former ? { id: former.id, day: stored.day } : undefined);
    const from = next.rules?.from;
    await refuseUnfit(ctx, { communeCode: code, day: input.day, from }, id);
    const isSame = stored.percent === input.percent && stored.day === input.day && former?.id === next.id;
    if (!isSame) await expectCorrectable(ctx, stored);
    const changed = { ...input, catalogueId: next.id, version: version + 1 };
    const { affected } = await ctx.manager.update(CommuneAudit, { id, version }, changed);
    if (affected === 0) throw stale(await certificationOf(ctx, commune));
    const before = { ...stored, catalogue: former && calledInHistory(former) };
    await record(ctx, 'audit.edited', stored, { before, after: toldOf(input, next) });
    if (stored.day !== input.day) await auditCorrected(ctx, { ...stored, day: input.day });
    return certificationOf(ctx, commune);
  }

  /** Takes a result back; it can be put back. @throws DomainError 404, 403, 409 `year-locked` where a year rests on it */
  async remove(ctx: Ctx, code: string, id: string): Promise<CertificationDetail> {
    return this.setRemoved(ctx, code, id, ctx.clock.instant());
  }

  /** @throws DomainError 404, 403, 422 where the day has another result by now */
  async restore(ctx: Ctx, code: string, id: string): Promise<CertificationDetail> {
    return this.setRemoved(ctx, code, id, null);
  }

  private async setRemoved(ctx: Ctx, code: string, id: string, removedAt: string | null): Promise<CertificationDetail> {
    const commune = await this.editable(ctx, code);
    const stored = await this.find(ctx, code, id);
    if ((stored.removedAt === null) === (removedAt === null)) return certificationOf(ctx, commune);
    if (removedAt === null) {
      const from = (await judged(ctx, [stored]))[0]?.rules?.from;
      await refuseUnfit(ctx, { communeCode: code, day: stored.day, from }, id);
    }
    await ctx.manager.update(CommuneAudit, { id }, { removedAt, version: stored.version + 1 });
    await record(ctx, removedAt ? 'audit.removed' : 'audit.restored', stored);
    await (removedAt ? auditTakenBack(ctx, stored) : auditRecorded(ctx, stored));
    return certificationOf(ctx, commune);
  }

  private async editable(ctx: Ctx, code: string): Promise<StoredCommune> {
    const commune = await findReadable(ctx, code);
    ctx.allow(chapter6Policy.assess(ctx.actor, commune.ref));
    return commune;
  }

  private async find(ctx: Ctx, communeCode: string, id: string): Promise<CommuneAudit> {
    const stored = await ctx.manager.findOneBy(CommuneAudit, { id, communeCode });
    if (!stored) throw notFound('audit');
    return stored;
  }
}

/**
 * The version by which the result is judged: that which is named, or that by which it is judged already, as far as it may be
 * so on the day; else the likeliest. Where none holds on the day, the commune's own says why.
 *
 * @throws DomainError 422 on `catalogueId`
 */
async function judgingVersion(
  ctx: Ctx,
  commune: StoredCommune,
  { day, catalogueId }: AuditCreate,
  former?: { id: string; day: string },
): Promise<JudgedBy & { rules: CertificationRules | null }> {
  const ofCommune = { communeCode: commune.label.code, removedAt: IsNull() };
  const audits = await judged(ctx, await ctx.manager.findBy(CommuneAudit, ofCommune));
  const versions = await judgingVersions(ctx, commune, audits);
  const fitting = versionsOn(versions, day);
  const own = await catalogueOf(ctx, commune);
  const fallen = versions.find(({ id }) => id === (former?.id ?? own.id)) ?? { ...own, rules: own.certification };
  // Whoever corrects something else leaves the version as it is.
  if (former?.day === day && [null, former.id].includes(catalogueId)) return fallen;
  const named = fitting.find(({ id }) => id === catalogueId);
  const isOnlyOne = fitting.length === 0 && catalogueId === fallen.id;
  if (catalogueId !== null && !named && !isOnlyOne) throw invalidField('catalogueId', 'invalid-choice');
  return named ?? fitting.find(({ id }) => id === former?.id) ?? fitting[0] ?? fallen;
}

/** What the history tells of a result: the version by its name. */
const toldOf = ({ catalogueId: _, ...said }: AuditCreate, version: Pick<JudgedBy, 'programme' | 'label'>) => ({
  ...{ ...said, catalogue: calledInHistory(version) },
});

/** @throws DomainError 422 for a day to come, before the programme, or that has a result already */
async function refuseUnfit(
  ctx: Ctx,
  { communeCode, day, from }: { communeCode: string; day: string; from: string | undefined },
  ownId?: string,
): Promise<void> {
  if (from !== undefined && day < from) throw invalidField('day', 'before-programme');
  if (day > ctx.clock.today()) throw invalidField('day', 'in-future');
  const other = { communeCode, day, removedAt: IsNull(), ...(ownId ? { id: Not(ownId) } : {}) };
  if (await ctx.manager.existsBy(CommuneAudit, other)) throw invalidField('day', 'duplicate');
}

async function certificationOf(ctx: Ctx, commune: StoredCommune): Promise<CertificationDetail> {
  const { label, ref } = commune;
  const stored = await ctx.manager.find(CommuneAudit, {
    where: { communeCode: label.code, removedAt: IsNull() },
    order: { day: 'DESC', id: 'ASC' },
  });
  const audits = await judged(ctx, stored);
  const standing = certificateOn(audits, ctx.clock.today());
  const ids = audits.map(({ id }) => id);
  const said = await lastChanges(ctx, { type: 'audit', ids, fields: ['day', 'percent', 'catalogue'] });
  return {
    commune: label,
    standing,
    plan: standing.endsOn === null || standing.state === 'ended' ? [] : renewalPlan(standing.endsOn),
    audits: audits.map((audit) => rowOf(audit, said.get(audit.id))),
    versions: await judgingVersions(ctx, commune, audits),
    rules: (await certificationRulesOf(ctx, [label.code])).get(label.code) ?? null,
    isDemo: audits.some(({ isDemo }) => isDemo),
    can: canOf({ edit: chapter6Policy.assess(ctx.actor, ref) }),
  };
}

function rowOf(audit: CommuneAudit & Pick<AuditRow, 'rules' | 'catalogue'>, last?: LastChange): AuditRow {
  const { id, day, percent, rules, catalogue, note, isDemo, version } = audit;
  const { level = null, endsOn = null, distinction = null } = certificateOf(rules, audit) ?? {};
  const said = last ? { by: last.actorLabel, at: last.at, corrected: last.kind !== 'audit.created' } : null;
  return { id, day, percent, catalogue, rules, level, endsOn, distinction, note, said, isDemo, version };
}

function record(
  ctx: Ctx,
  kind: string,
  { id, communeCode, isDemo }: Pick<CommuneAudit, 'id' | 'communeCode' | 'isDemo'>,
  changes: { before?: Record<string, unknown>; after?: Record<string, unknown> } = {},
): Promise<string> {
  return ctx.record({ kind, subject: { type: 'audit', id }, communeCode, ...changes, isDemo });
}
