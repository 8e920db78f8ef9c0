import { aQuestion, someContent } from '../../testing/given-diagnosis';
import { type GroupWorld, groupWorld } from '../../testing/group-world';
import { questionnaireReport } from './report';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/questionnaires';
const text = (fr: string) => ({ fr, de: null, en: null });
const way = aQuestion({ text: text('Comment venez-vous ?') }, ['Bus', 'Voiture']);
const content = aQuestion({ kind: 'scale', text: text('Êtes-vous content ?') });

interface Section {
  title: string;
  note?: string;
  table?: { columns: { label: string }[]; rows: string[][] };
}

it('The report of a diagnosis has its sections, each answer with its share, where the middle lies, and the response rate in all', async () => {
  const { member, other } = world.organisations;
  const where = await world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({ leadAccountId: world.accounts.lead, themes: [{ themeId }] });
    for (const organisationId of [member, other])
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
  const asked = someContent([way, content], 'Venir au travail');
  const [section] = asked.sections;
  if (!section) throw new Error('A questionnaire has a section.');
  section.title = text('Votre trajet');
  const { lead, visitor } = world.people;
  const { id } = (await lead.post(url, { ...where, way: 'employees', languages: ['fr'], content: asked })).body;
  await lead.post(`${url}/${id}/state`, { version: 1, state: 'open' });
  for (const organisationId of [member, other])
    await lead.put(`${url}/${id}/responses/${organisationId}`, { staff: 20 });
  const { organisations } = (await lead.get(`${url}/${id}/responses`)).body;
  for (const [at, { address }] of organisations.entries())
    for (let person = 0; person < 5; person += 1)
      await visitor.post('/api/questionnaire-answers', {
        token: address.split('#')[1],
        code: `code${at}${person}`.padEnd(24, '0'),
        answers: [
          { questionId: way.id, optionIds: [way.options[at]?.id] },
          { questionId: content.id, number: 2 + at },
        ],
      });
  await lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
  const { data } = await world.write((ctx) => questionnaireReport(ctx, id, 'fr'));
  const [rates, title, first, second] = (data as { sections: Section[] }).sections;
  expect(rates?.table?.columns[0]?.label).toBe('Organisations');
  expect(rates?.table?.rows.at(-1)?.slice(1)).toEqual(['10', expect.stringMatching(/^25\s%$/)]);
  expect([title, first?.title, second?.title]).toEqual([
    { title: 'Votre trajet' },
    '1. Comment venez-vous ?',
    '2. Êtes-vous content ?',
  ]);
  expect(first?.table?.rows).toEqual([
    ['Bus', '5', expect.stringMatching(/^50\s%$/)],
    ['Voiture', '5', expect.stringMatching(/^50\s%$/)],
  ]);
  expect(first?.note).toBeUndefined();
  expect(second?.note).toContain('médiane');
});
