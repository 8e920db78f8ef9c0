import type { QuestionnaireFollow, QuestionnaireRow, QuestionnaireTold } from '@zesumme/domain';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Membership } from '../working-groups/membership.entity';
import { aQuestion, someContent } from '../testing/given-diagnosis';
import { type GroupWorld, type Person, groupWorld } from '../testing/group-world';
import { Questionnaire } from './questionnaires/questionnaire.entity';
import { QuestionnaireInvitation } from './answers/questionnaire-invitation.entity';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/questionnaires';
const title = 'Venir au travail';
const way = aQuestion({}, ['Bus', 'Voiture']);
const given = [{ questionId: way.id, optionIds: [way.options[0]?.id ?? ''] }];
const aWeekAgo = '2026-11-10T10:00:00.000Z';

/** A draft of a published group on the commune's territory, with the member and the other member in it. */
async function drafted(asked: 'contacts' | 'employees') {
  const where = await world.given(async (made) => {
    const { id: themeId } = await made.theme();
    const { id: groupId } = await made.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId }],
      zoneId: world.zone,
    });
    for (const organisationId of [world.organisations.member, world.organisations.other])
      await made.membership({ groupId, organisationId, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
  const input = { ...where, way: asked, languages: ['fr'], content: someContent([way], title) };
  const { body } = await world.people.lead.post(url, input);
  return { ...where, id: body.id as string };
}

async function opened(asked: 'contacts' | 'employees') {
  const draft = await drafted(asked);
  await world.people.lead.post(`${url}/${draft.id}/state`, { version: 1, state: 'open' });
  return draft;
}

const follow = async (id: string): Promise<QuestionnaireFollow> =>
  (await world.people.lead.get(`${url}/${id}/responses`)).body;
const tokenOf = (address: string | null): string => address?.split('#')[1] ?? '';
const send = (token: string, code: string) =>
  world.people.visitor.post('/api/questionnaire-answers', { token, code: code.padEnd(24, '0'), answers: given });

describe('A draft', () => {
  it('is in no history of its group, and told by no problem, until the group is asked', async () => {
    const { id, groupId, themeId } = await drafted('employees');
    const history = async (person: Person): Promise<string> =>
      JSON.stringify((await world.people[person].get(`/api/working-groups/${groupId}/history`)).body);
    for (const person of ['member', 'commune', 'other manager'] as const)
      expect(await history(person)).not.toContain(title);
    const shown = { groupId, themeId, title: 'Le bus', questionnaireId: id, questionId: way.id };
    const { body: problem } = await world.people.lead.post('/api/problems', shown);
    const source = async (person: Person) =>
      (await world.people[person].get(`/api/problems/${problem.id}`)).body.source;
    expect([await source('lead'), await source('member')]).toMatchObject([{ id, title: { fr: title } }, null]);
    await world.people.lead.post(`${url}/${id}/state`, { version: 1, state: 'open' });
    expect(await history('member')).toContain(title);
    expect(await source('member')).toMatchObject({ id, title: { fr: title } });
  });
});

describe('Who is asked by name', () => {
  const waiting = async (person: Person) =>
    (await world.people[person].get('/api/home')).body.home.questionnaires.map(({ id, own }: QuestionnaireRow) => [
      id,
      own,
    ]);
  const listed = async (person: Person, groupId: string) =>
    (await world.people[person].get(`${url}?groupId=${groupId}&asked=true`)).body.items.length;

  it('finds it on the home page and on the page of the group, answered or not, until it is closed', async () => {
    const { id, groupId } = await opened('contacts');
    const nameless = await opened('employees');
    expect(await waiting('member')).toContainEqual([id, { answered: false, canAnswer: true }]);
    expect(await waiting('contact elsewhere')).toEqual([]);
    expect([
      await listed('member', groupId),
      await listed('other member', groupId),
      await listed('lead', groupId),
    ]).toEqual([1, 1, 0]);
    await world.people.member.put(`${url}/${id}/answer`, { answers: given });
    expect(await waiting('member')).toContainEqual([id, { answered: true, canAnswer: true }]);
    expect(await waiting('other member')).toContainEqual([id, { answered: false, canAnswer: true }]);
    // Whoever answers without a name is known to nobody.
    expect((await waiting('member')).flat()).not.toContain(nameless.id);
    await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    expect((await waiting('member')).flat()).not.toContain(id);
    const { body } = await world.people.member.get(`${url}?groupId=${groupId}`);
    expect(body.items).toMatchObject([{ id, own: { answered: true, canAnswer: false } }]);
  });

  it('does not any more after its last day, nor once the organisation has left the group', async () => {
    const { id, groupId } = await opened('contacts');
    const until = (untilDay: string) =>
      world.write(({ manager }) => manager.update(Questionnaire, { id }, { untilDay }));
    await until('2026-11-22');
    expect((await waiting('member')).flat()).not.toContain(id);
    await until('2026-11-23');
    expect((await waiting('member')).flat()).toContain(id);
    await world.write(({ manager }) => manager.update(Membership, { groupId }, { toDay: '2026-11-01' }));
    expect((await waiting('member')).flat()).not.toContain(id);
  });
});

describe('Who left the group', () => {
  it('is asked no more, neither by mail nor by an address nor once signed in', async () => {
    const { id, groupId } = await opened('contacts');
    const answer = () => world.people.member.put(`${url}/${id}/answer`, { answers: given });
    expect((await answer()).status).toBe(200);
    await world.write(async ({ manager }) => {
      await manager.update(QuestionnaireInvitation, { questionnaireId: id }, { askedAt: aWeekAgo });
    });
    expect((await follow(id)).remindable).toBe(1);
    await world.write(async ({ manager }) => {
      await manager.update(Membership, { groupId }, { toDay: '2026-11-01' });
    });
    expect([(await answer()).status, (await follow(id)).remindable]).toEqual([404, 0]);
    expect((await world.people.lead.post(`${url}/${id}/reminders`)).body.code).toBe('questionnaire-nobody-due');
  });

  it('and nobody any more, where the group was put away', async () => {
    const { id, groupId } = await opened('employees');
    const token = tokenOf((await follow(id)).organisations[0]?.address ?? null);
    expect((await send(token, 'a')).status).toBe(204);
    await world.write(async ({ manager }) => {
      await manager.update(WorkingGroup, { id: groupId }, { archivedAt: '2026-11-20T10:00:00.000Z' });
    });
    expect((await send(token, 'b')).body.code).toBe('questionnaire-not-open');
    const form = await world.people.visitor.post('/api/questionnaire-answers/form', { token });
    expect(form.body).toMatchObject({ isOpen: false });
  });
});

describe('The response rate', () => {
  it('has everybody who was asked in it, and is not known where more answered than that', async () => {
    const { id } = await opened('employees');
    const { organisations } = await follow(id);
    const [first, second] = organisations;
    const staff = (organisationId: string | undefined, count: number) =>
      world.people.lead.put(`${url}/${id}/responses/${organisationId}`, { staff: count });
    await staff(first?.organisation.id, 3);
    await staff(second?.organisation.id, 12);
    for (const at of [1, 2, 3, 4, 5, 6, 7]) await send(tokenOf(first?.address ?? null), `c${at}`);
    await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    const { body }: { body: QuestionnaireTold } = await world.people.member.get(`${url}/${id}/results`);
    expect(body.parts).toMatchObject([
      { organisations: [{ id: first?.organisation.id }], people: 7, asked: null },
      { organisations: [{ id: second?.organisation.id }], people: 0, asked: 12 },
    ]);
  });
});
