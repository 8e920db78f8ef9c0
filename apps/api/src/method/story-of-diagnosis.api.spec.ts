import type { StoryRow } from '@zesumme/domain';
import { aQuestion, someContent } from '../testing/given-diagnosis';
import { type GroupWorld, type Person, groupWorld } from '../testing/group-world';

let world: GroupWorld;
let where: { groupId: string; themeId: string };
beforeAll(async () => {
  world = await groupWorld();
  where = await world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId, sinceDay: null }],
    });
    await given.membership({ groupId, organisationId: world.organisations.member, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
});
afterAll(() => world.close());

const asked = async (title: string): Promise<string> => {
  const content = someContent([aQuestion({}, ['Bus', 'Voiture'])], title);
  const input = { ...where, way: 'employees', languages: ['fr'], content };
  return (await world.people.lead.post('/api/questionnaires', input)).body.id;
};
const move = (id: string, version: number, state: string) =>
  world.people.lead.post(`/api/questionnaires/${id}/state`, { version, state });
const story = async (person: Person): Promise<StoryRow[]> =>
  (await world.people[person].get(`/api/working-groups/${where.groupId}/story`)).body.items;
const said = async (person: Person) =>
  (await story(person)).map(({ kind, title, openId }) => [kind, title, openId]).sort();

it('The story of a group tells its diagnosis: who was asked, what came of it, and the problems that were found', async () => {
  const draft = await asked('Brouillon');
  const open = await asked('Ce que vous jetez');
  await move(open, 1, 'open');
  const closed = await asked('Venir au travail');
  await move(closed, 1, 'open');
  await move(closed, 2, 'closed');
  const { body: problem } = await world.people.lead.post('/api/problems', { ...where, title: 'Le bus part trop tôt' });
  const { body: gone } = await world.people.lead.post('/api/problems', { ...where, title: 'Retiré' });
  await world.people.lead.delete(`/api/problems/${gone.id}`);
  const all = [
    ['problem', 'Le bus part trop tôt', problem.id],
    ['questionnaire', 'Ce que vous jetez', open],
    ['questionnaire', 'Venir au travail', closed],
    ['results', 'Venir au travail', closed],
  ];
  // A draft is not there for whoever leads the group either: nothing has happened yet.
  for (const person of ['lead', 'member', 'other manager', 'administrator'] as const)
    expect([person, await said(person)]).toEqual([person, all]);
  expect(JSON.stringify(await story('lead'))).not.toContain(draft);
  expect((await story('member'))[0]).toMatchObject({
    day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/),
    theme: { id: where.themeId },
  });
});

it('The story of a group tells what a questionnaire is called in each of its languages', async () => {
  const content = someContent([aQuestion({}, ['Bus', 'Voiture'])], 'Vos déchets');
  content.title = { fr: 'Vos déchets', de: 'Ihre Abfälle', en: null };
  for (const { options, ...question } of content.sections.flatMap(({ questions }) => questions))
    for (const { text } of [question, ...options]) text.de = 'Auf Deutsch';
  const input = { ...where, way: 'employees', languages: ['fr', 'de'], content };
  const made = await world.people.lead.post('/api/questionnaires', input);
  await move(made.body.id, 1, 'open');
  expect((await story('member')).find(({ id }) => id === made.body.id)?.titles).toEqual({
    ...{ fr: 'Vos déchets', de: 'Ihre Abfälle', en: 'Vos déchets' },
  });
});
