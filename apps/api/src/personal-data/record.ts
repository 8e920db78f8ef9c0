import {
  type ProcessingRecord,
  type RecordedKind,
  dataKindFacts,
  dataKinds,
  luxembourgDay,
  personalDataPolicy,
} from '@zesumme/domain';
import { type Locale, type MessageKey, formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { Ctx } from '../platform/database';
import type { ToPrint } from './data-document';
import { nameOf, register } from './register';
import { periodsInForce } from './retention/periods';

/** What is done with personal data here, kind by kind, as the register of data says. @throws DomainError 403 */
export async function processingRecord(ctx: Ctx): Promise<ProcessingRecord> {
  ctx.allow(personalDataPolicy.administer(ctx.actor));
  const periods = new Map<string, { months: number }>(await periodsInForce(ctx));
  const kinds = dataKinds.map((kind) => ({
    kind,
    basis: dataKindFacts(kind).basis,
    months: periods.get(kind)?.months ?? null,
    tables: register.filter((holding) => holding.kind === kind).map(nameOf),
  }));
  return { madeAt: ctx.clock.instant(), kinds };
}

type Say = (key: MessageKey, params?: Record<string, string | number>) => string;

/** The record to be printed, and shown to whoever supervises. Source of its parts: GDPR, article 30, paragraph 1. */
export function recordDocument({ madeAt, kinds }: ProcessingRecord, locale: Locale): ToPrint {
  const t: Say = (key, params) => translate(locale, key, params);
  const title = t('personalData.record.title');
  return {
    data: {
      facts: [
        { label: t('personalData.record.controller'), value: t('personalData.record.controllerName') },
        { label: t('personalData.document.madeOn'), value: formatDay(locale, luxembourgDay(new Date(madeAt)), 'full') },
      ],
      lead: t('personalData.record.lead', { kinds: kinds.length }),
      sections: [
        ...kinds.map((kind) => sectionOf(kind, t)),
        { title: t('personalData.record.transfers'), note: t('personalData.record.transfersText') },
        { title: t('personalData.record.security'), note: t('personalData.record.securityText') },
      ],
    },
    facts: { locale, title, foot: title },
    name: title,
  };
}

function sectionOf({ kind, basis, months, tables }: RecordedKind, t: Say): object {
  const held = tables.map((table) => t(`personalData.table.${table}` as MessageKey));
  return {
    title: t(`personalData.kind.${kind}.name`),
    table: {
      columns: [
        { label: t('personalData.record.part'), width: 1.4 },
        { label: t('personalData.record.said'), width: 4 },
      ],
      rows: [
        [t('personalData.purpose'), t(`personalData.kind.${kind}.purpose`)],
        [t('personalData.record.basis'), t(`personalData.basis.${basis}`)],
        [t('personalData.record.people'), t(`personalData.record.of.${kind}.people`)],
        [t('personalData.record.data'), held.join(', ')],
        [t('personalData.record.recipients'), t(`personalData.record.of.${kind}.recipients`)],
        [t('personalData.record.kept'), t(`personalData.kind.${kind}.kept`, { months: months ?? 0 })],
      ],
    },
  };
}
