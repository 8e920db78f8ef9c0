import { countComers } from '@zesumme/domain';
import { Invitation } from '../../meetings/invitation.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { type Ctx, columns } from '../../platform/database';
import { frenchOrNull } from '../french';
import { measureId } from '../reference/catalogue';
import { insertAll, seedId } from '../rows';
import { measure } from './actions/plan';
import type { Calendar } from './calendar';
import { daysOf, meetingId, plannedMeetings } from './meetings';

interface Proposed {
  meeting: string;
  commune: string;
  measure: string;
  /** The given name of whoever answered for the commune, and when in days from today. */
  answer?: { state: 'accepted' | 'refused'; by: string; on: number; word?: string };
}

/** Meetings that were proposed to the fictitious communes as evidence; the latest still wait for an answer. */
const proposed: readonly Proposed[] = [
  {
    meeting: 'corporate-gardens-1',
    commune: 'D001',
    measure: measure.population,
    answer: { state: 'accepted', by: 'Sophie', on: -120, word: 'La grainothèque est ouverte aux habitants.' },
  },
  {
    meeting: 'zone-beispill-3',
    commune: 'D001',
    measure: measure.privateSector,
    answer: { state: 'accepted', by: 'Sophie', on: -110 },
  },
  {
    meeting: 'zone-beispill-3',
    commune: 'D002',
    measure: measure.privateSector,
    answer: { state: 'accepted', by: 'Romain', on: -101 },
  },
  {
    meeting: 'zone-beispill-4',
    commune: 'D001',
    measure: measure.privateSector,
    answer: {
      state: 'refused',
      by: 'Sophie',
      on: -39,
      word: 'Une conférence publique : elle compte déjà sous la communication avec la population.',
    },
  },
  { meeting: 'zone-beispill-4', commune: 'D002', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D001', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D001', measure: measure.population },
  { meeting: 'corporate-gardens-2', commune: 'D002', measure: measure.privateSector },
  { meeting: 'corporate-gardens-2', commune: 'D003', measure: measure.population },
];

/** What the meetings of the demonstration show of the fictitious communes. No real commune is asked anything. */
export async function loadEvidence(ctx: Ctx, calendar: Calendar): Promise<void> {
  const came = await ctx.manager
    .createQueryBuilder(Invitation, 'invitation')
    .leftJoin(Organisation, 'organisation', 'organisation.id = invitation.organisationId')
    .select(columns('invitation', ['meetingId', 'organisationId', 'attendance']))
    .addSelect('organisation.kind', 'organisationKind')
    .getRawMany<Parameters<typeof countComers>[0][number] & { meetingId: string }>();
  await insertAll(
    ctx,
    Evidence,
    proposed.map(({ meeting: key, commune, measure: slug, answer }): Evidence => {
      const meeting = plannedMeetings.find((each) => each.key === key);
      if (!meeting) throw new Error(`There is no meeting ${key} in the demonstration.`);
      const { held, minutesSent } = daysOf(calendar, meeting);
      return {
        id: seedId('evidence', `${key}/${commune}/${slug}`),
        communeCode: commune,
        measureId: measureId(slug),
        meetingId: meetingId(key),
        day: held,
        counts: countComers(came.filter((each) => each.meetingId === meetingId(key))),
        state: answer?.state ?? 'proposed',
        word: frenchOrNull(answer?.word),
        decidedBy: answer ? `${answer.by} Beispill` : null,
        decidedAt: answer ? calendar.instant(calendar.day(answer.on), '10:40') : null,
        isDemo: true,
        version: answer ? 2 : 1,
        createdAt: calendar.instant(minutesSent, '11:30'),
      };
    }),
  );
}
