import {
  type HistoryEntry,
  type HistoryPage,
  type HistoryQuery,
  type OrganisationRef,
  hasAll,
  isRole,
  leads,
  logPolicy,
  speaksFor,
} from '@zesumme/domain';
import { historyOf } from '../platform/audit';
import { type Ctx, columns } from '../platform/database';
import { Contact } from './contact.entity';

type Subject = Pick<HistoryEntry['subject'], 'type' | 'id'>;

const OWN_EVENTS =
  "(event.subjectType = 'organisation' AND event.subjectId = :organisationId) OR (event.subjectType = 'contact' " +
  'AND event.subjectId IN (SELECT spoke.contact_id FROM contact_relation spoke WHERE spoke.organisation_id = :organisationId))';
const LOG_EVENTS =
  "(event.subjectType = 'log-entry' AND event.subjectId IN " +
  '(SELECT noted.id FROM log_entry noted WHERE noted.organisation_id = :organisationId))';

/**
 * What happened to the organisation, to its contacts and, for those who keep it, to its log. Personal values are shown to
 * whoever may reach its contacts.
 */
export function organisationHistory(ctx: Ctx, ref: OrganisationRef, query: HistoryQuery): Promise<HistoryPage> {
  const { actor } = ctx;
  const reaches =
    hasAll(actor) || leads(actor, ...ref.groupIds) || (isRole(actor, 'contact') && speaksFor(actor, ref.id));
  return historyOf(ctx, query, {
    of: (events) =>
      void events.andWhere(`(${OWN_EVENTS}${logPolicy.read(actor).allowed ? ` OR ${LOG_EVENTS}` : ''})`, {
        organisationId: ref.id,
      }),
    personal: reaches,
    labels: (subjects) => contactNames(ctx, subjects),
  });
}

async function contactNames(ctx: Ctx, subjects: Subject[]): Promise<Map<string, string>> {
  const ids = subjects.filter(({ type }) => type === 'contact').map(({ id }) => id);
  if (ids.length === 0) return new Map();
  const rows = await ctx.manager
    .createQueryBuilder(Contact, 'contact')
    .select(columns('contact', ['id', 'givenName', 'familyName']))
    .where('contact.id IN (:...ids)', { ids })
    .getRawMany<Pick<Contact, 'id' | 'givenName' | 'familyName'>>();
  return new Map(rows.map(({ id, givenName, familyName }) => [`contact:${id}`, `${givenName} ${familyName}`]));
}
