import { Injectable } from '@nestjs/common';
import {
  type AuditCreate,
  type AuditRow,
  type AuditUpdate,
  type CertificationDetail,
  type CertificationRules,
  canOf,
  certificateOf,
  certificateOn,
  chapter6Policy,
  renewalPlan,
} from '@zesumme/domain';
import { IsNull, Not } from 'typeorm';
import { type LastChange, lastChanges } from '../platform/audit';
import { type Ctx, newId } from '../platform/database';
import { conflict, invalidField, notFound, stale } from '../platform/errors';
import { auditCorrected, auditRecorded, auditTakenBack, expectCorrectable } from './audit-locks';
import { CommuneAudit } from './commune-audit.entity';
import { judged } from './judged-audits';
import { catalogueOf, certificationRulesOf } from './read-catalogue';
import { type StoredCommune, findReadable } from './readable-communes';

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
   * Enters the result of an audit, which closes the review of its year.
   *
   * @throws DomainError 404, 403, 422 for a day to come, or one that has a result already
   */
  async add(ctx: Ctx, code: string, input: AuditCreate): Promise<CertificationDetail> {
    const commune = await this.editable(ctx, code);
    const { id: catalogueId, certification } = await catalogueOf(ctx, commune);
    await refuseUnfit(ctx, { communeCode: code, day: input.day, rules: certification });
    const id = newId();
    const { isDemo } = commune.label;
    await ctx.insert(CommuneAudit, [
      { id, communeCode: code, catalogueId, ...input, removedAt: null, isDemo, version: 1 },
    ]);
    await record(ctx, 'audit.created', { id, communeCode: code, isDemo }, { after: input });
    await auditRecorded(ctx, { id, communeCode: code, day: input.day, isDemo });
    return certificationOf(ctx, commune);
  }

  /** @throws DomainError 404, 403, 409 `stale`, `audit-removed` where somebody took it back, or `year-locked`, 422 */
  async edit(ctx: Ctx, code: string, id: string, { version, ...input }: AuditUpdate): Promise<CertificationDetail> {
    const commune = await this.editable(ctx, code);
    const stored = await this.find(ctx, code, id);
    if (stored.removedAt !== null) throw conflict('audit-removed');
    if (stored.version !== version) throw stale(await certificationOf(ctx, commune));
    await refuseUnfitFor(ctx, stored, input.day);
    if (stored.percent !== input.percent || stored.day !== input.day) await expectCorrectable(ctx, stored);
    const { affected } = await ctx.manager.update(CommuneAudit, { id, version }, { ...input, version: version + 1 });
    if (affected === 0) throw stale(await certificationOf(ctx, commune));
    await record(ctx, 'audit.edited', stored, { before: { ...stored }, after: input });
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
    if (removedAt === null) await refuseUnfitFor(ctx, stored, stored.day);
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

/** Of a result that is there: the programme is that of the version by which it was judged. */
async function refuseUnfitFor(ctx: Ctx, stored: CommuneAudit, day: string): Promise<void> {
  const rules = (await judged(ctx, [stored]))[0]?.rules ?? null;
  await refuseUnfit(ctx, { communeCode: stored.communeCode, day, rules }, stored.id);
}

/** @throws DomainError 422 for a day to come, before the programme, or that has a result already */
async function refuseUnfit(
  ctx: Ctx,
  { communeCode, day, rules }: { communeCode: string; day: string; rules: CertificationRules | null },
  ownId?: string,
): Promise<void> {
  if (rules !== null && day < rules.from) throw invalidField('day', 'before-programme');
  if (day > ctx.clock.today()) throw invalidField('day', 'in-future');
  const other = { communeCode, day, removedAt: IsNull(), ...(ownId ? { id: Not(ownId) } : {}) };
  if (await ctx.manager.existsBy(CommuneAudit, other)) throw invalidField('day', 'duplicate');
}

async function certificationOf(ctx: Ctx, { label, ref }: StoredCommune): Promise<CertificationDetail> {
  const stored = await ctx.manager.find(CommuneAudit, {
    where: { communeCode: label.code, removedAt: IsNull() },
    order: { day: 'DESC', id: 'ASC' },
  });
  const audits = await judged(ctx, stored);
  const standing = certificateOn(audits, ctx.clock.today());
  const ids = audits.map(({ id }) => id);
  const said = await lastChanges(ctx, { type: 'audit', ids, fields: ['day', 'percent'] });
  return {
    commune: label,
    standing,
    plan: standing.endsOn === null || standing.state === 'ended' ? [] : renewalPlan(standing.endsOn),
    audits: audits.map((audit) => rowOf(audit, said.get(audit.id))),
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
