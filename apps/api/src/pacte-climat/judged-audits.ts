import type { JudgedAudit } from '@zesumme/domain';
import { In } from 'typeorm';
import type { Ctx } from '../platform/database';
import { Catalogue } from './catalogue.entity';
import type { CommuneAudit } from './commune-audit.entity';
import { cataloguesOf } from './read-catalogue';

type Audit = Pick<CommuneAudit, 'communeCode' | 'catalogueId' | 'day' | 'percent'>;

/**
 * Results of audits with the version of the catalogue by which each was judged, and what that says of certificates. One that
 * was entered before there was any is judged by the commune's own. As many queries however many there are.
 */
export async function judged<T extends Audit>(ctx: Ctx, audits: readonly T[]): Promise<(T & JudgedAudit)[]> {
  const unsaid = audits.filter(({ catalogueId }) => catalogueId === null).map(({ communeCode }) => communeCode);
  const own = unsaid.length > 0 ? await cataloguesOf(ctx, unsaid) : new Map<string, string>();
  const idOf = ({ catalogueId, communeCode }: T): string => catalogueId ?? own.get(communeCode) ?? '';
  const stored = await ctx.manager.find(Catalogue, {
    select: { id: true, programme: true, label: true, certification: true },
    where: { id: In([...new Set(audits.map(idOf))]) },
  });
  const versions = new Map(stored.map((each) => [each.id, each]));
  return audits.map((audit) => {
    const version = versions.get(idOf(audit));
    if (!version) return { ...audit, rules: null, catalogue: null };
    const { certification: rules, id, programme, label } = version;
    return { ...audit, rules, catalogue: { id, programme, label } };
  });
}
