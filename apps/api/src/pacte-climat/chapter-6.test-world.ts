import { type Client, type TestApp, testApp } from '../testing/test-app';

/** Who asks. The communes are `own` and `other`. */
export type Person =
  | 'visitor'
  | 'contact'
  | 'commune user'
  | 'other commune user'
  | 'adviser'
  | 'adviser until yesterday'
  | 'project manager'
  | 'administrator';

/** A catalogue of four measures, and the people of the table "Who sees and does what". */
export interface World extends TestApp {
  people: Record<Person, Client>;
  own: string;
  other: string;
  /** 10 and 4 points, then one of 6 points, then one whose points are not published. */
  measures: { first: string; second: string; third: string; unpublished: string };
}

export async function chapter6World(): Promise<World> {
  const api = await testApp();
  const measures = await api.given(async (given) => {
    const { id, catalogueId } = await given.measure({ maxPoints: 10, position: 0, titleFr: 'Secteur privé' });
    const make = async (maxPoints: number | null, position: number): Promise<string> =>
      (await given.measure({ catalogueId, maxPoints, position })).id;
    return { first: id, second: await make(4, 1), third: await make(6, 2), unpublished: await make(null, 3) };
  });
  const [own, other] = await api.given(async (given) => [
    (await given.commune({ name: 'Beispill' })).code,
    (await given.commune({ name: 'Uewerbeispill' })).code,
  ]);
  const communeUser = (communeCode: string) =>
    api.given(async (given) => {
      const organisation = await given.organisation({ kind: 'commune', communeCode });
      return given.speaker(organisation.id, { role: 'commune-user' });
    });
  const adviser = (untilDay: string) =>
    api.given((given) => given.account({ role: 'adviser', grants: [{ communeCode: own!, untilDay }] }));
  const account = (role: 'project-manager' | 'administrator') => api.given((given) => given.account({ role }));
  const company = await api.given(async (given) => given.speaker((await given.organisation()).id));
  const today = api.clock.today();
  return {
    ...api,
    own: own!,
    other: other!,
    measures,
    people: {
      visitor: api.visitor,
      contact: await api.as(company),
      'commune user': await api.as(await communeUser(own!)),
      'other commune user': await api.as(await communeUser(other!)),
      adviser: await api.as(await adviser(today)),
      'adviser until yesterday': await api.as(await adviser('2020-01-01')),
      'project manager': await api.as(await account('project-manager')),
      administrator: await api.as(await account('administrator')),
    },
  };
}
