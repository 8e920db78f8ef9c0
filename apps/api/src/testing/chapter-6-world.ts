import type { AssessedMeasure, AssessmentPut, Chapter6Detail } from '@zesumme/domain';
import { type Client, type TestApp, testApp } from './test-app';

/** Who asks, as in the table "Who sees and does what". */
export type Person =
  | 'visitor'
  | 'contact'
  | 'commune user'
  | 'other commune user'
  | 'adviser'
  | 'adviser until yesterday'
  | 'project manager'
  | 'administrator';

/** A catalogue, two communes, and the people who come for them. */
export interface Chapter6World extends TestApp {
  people: Record<Person, Client>;
  /** The commune of the commune user, granted to the adviser. */
  own: string;
  /** 10 and 4 points, then 6 points, then a measure whose points are not published. */
  measures: { first: string; second: string; third: string; unpublished: string };
  /** A commune for one test, with settings of its own. */
  commune(settings: { agreed?: boolean; published?: boolean }, name?: string): Promise<string>;
}

const YESTERDAY = '2020-01-01';
const INSTANT = '2026-01-01T10:00:00.000Z';

/** Starts the product with what tests of chapter 6 need. */
export async function chapter6World(): Promise<Chapter6World> {
  const api = await testApp();
  const measures = await api.given(async (given) => {
    const { id, catalogueId } = await given.measure({ maxPoints: 10, position: 0, titleFr: 'Secteur privé' });
    const make = async (maxPoints: number | null, position: number): Promise<string> =>
      (await given.measure({ catalogueId, maxPoints, position })).id;
    return { first: id, second: await make(4, 1), third: await make(6, 2), unpublished: await make(null, 3) };
  });
  const { code: own } = await api.given((given) => given.commune({ name: 'Beispill' }));
  const { code: other } = await api.given((given) => given.commune({ name: 'Uewerbeispill' }));
  const communeUser = async (communeCode: string): Promise<Client> =>
    api.as(
      await api.given(async (given) => {
        const { id } = await given.organisation({ kind: 'commune', communeCode });
        return given.speaker(id, { role: 'commune-user' });
      }),
    );
  const adviser = async (untilDay: string): Promise<Client> =>
    api.as(await api.given((given) => given.account({ role: 'adviser', grants: [{ communeCode: own, untilDay }] })));
  const signedIn = async (role: 'project-manager' | 'administrator'): Promise<Client> =>
    api.as(await api.given((given) => given.account({ role })));
  return {
    ...api,
    own,
    measures,
    people: {
      visitor: api.visitor,
      contact: await api.as(await api.given(async (given) => given.speaker((await given.organisation()).id))),
      'commune user': await communeUser(own),
      'other commune user': await communeUser(other),
      adviser: await adviser(api.clock.today()),
      'adviser until yesterday': await adviser(YESTERDAY),
      'project manager': await signedIn('project-manager'),
      administrator: await signedIn('administrator'),
    },
    commune: (settings, name) =>
      api.given(async (given) => {
        const { code } = await given.commune(name ? { name } : {});
        await given.communeSetting({
          communeCode: code,
          agreedAt: settings.agreed ? INSTANT : null,
          publishedAt: settings.published ? INSTANT : null,
        });
        return code;
      }),
  };
}

/** What the API takes of an assessment. */
export const anAssessmentPut = (over: Partial<AssessmentPut> = {}): AssessmentPut => ({
  version: null,
  concerns: true,
  concernsReason: null,
  sharesBy: 'hand',
  criteria: [],
  indicatorValues: [],
  responsibleId: null,
  reductionFactor: 1,
  reductionReason: null,
  effectiveShare: 0.6,
  plannedShare: 0.2,
  comment: 'Tables rondes tenues.',
  reviewedOn: '2026-11-01',
  ...over,
});

export const detailUrl = (code: string): string => `/api/communes/${code}/chapter-6`;
export const measureUrl = (code: string, measureId: string): string => `${detailUrl(code)}/measures/${measureId}`;
export const measureIn = (detail: Chapter6Detail, id: string): AssessedMeasure | undefined =>
  detail.sections.flatMap(({ measures }) => measures).find(({ measure }) => measure.id === id);
