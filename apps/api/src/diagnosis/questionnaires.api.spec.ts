import { randomId } from '@zesumme/testing';
import { QuestionnaireAnswer } from './answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from './answers/questionnaire-invitation.entity';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { aQuestion, someContent } from '../testing/given-diagnosis';
import { type GroupWorld, type Person, everybody, groupWorld } from '../testing/group-world';

let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
});
afterAll(() => world.close());

const url = '/api/questionnaires';
const answers = '/api/questionnaire-answers';

const way = aQuestion({ required: true }, ['Bus', 'Voiture']);
const why = aQuestion({
  kind: 'text',
  condition: { questionId: way.id, optionIds: [way.options[1]?.id ?? ''] },
});
const content = someContent([way, why], 'Venir au travail');
const bus = way.options[0]?.id ?? '';
const car = way.options[1]?.id ?? '';

/** A published group of the lead that works on a theme, with the member and another organisation in it. */
async function working() {
  return world.given(async (given) => {
    const { id: themeId } = await given.theme();
    const { id: groupId } = await given.group({
      leadAccountId: world.accounts.lead,
      publishedAt: '2026-01-01T10:00:00.000Z',
      themes: [{ themeId }],
    });
    for (const organisationId of [world.organisations.member, world.organisations.other])
      await given.membership({ groupId, organisationId, fromDay: '2026-01-01' });
    return { groupId, themeId };
  });
}

async function opened(asked: 'contacts' | 'employees') {
  const where = await working();
  const input = { ...where, way: asked, languages: ['fr'], content };
  const made = await world.people.lead.post(url, input);
  expect([made.status, made.body]).toMatchObject([201, { state: 'draft' }]);
  const { status, body } = await world.people.lead.post(`${url}/${made.body.id}/state`, { version: 1, state: 'open' });
  expect([status, body]).toMatchObject([200, { state: 'open' }]);
  return { ...where, id: made.body.id as string };
}

const tokenOf = (address: string): string => address.split('#')[1] ?? '';
const chosen = (optionId: string, text?: string) => [
  { questionId: way.id, optionIds: [optionId] },
  ...(text ? [{ questionId: why.id, text }] : []),
];
const send = (token: string, code: string, given: object[]) =>
  world.people.visitor.post(answers, { token, code: code.padEnd(24, '0'), answers: given });

async function addressesOf(id: string): Promise<string[]> {
  const { body } = await world.people.lead.get(`${url}/${id}/responses`);
  return body.organisations.map(({ address }: { address: string }) => tokenOf(address));
}

describe('A questionnaire for employees', () => {
  it('is answered without a name by the link of an organisation, once per browser, and known only when it is closed', async () => {
    const { id } = await opened('employees');
    const [token = '', other = ''] = await addressesOf(id);
    const form = await world.people.visitor.post(`${answers}/form`, { token });
    expect(form.body).toMatchObject({
      way: 'employees',
      isOpen: true,
      answers: null,
      content: { title: { fr: 'Venir au travail' } },
    });
    for (const at of [1, 2, 3, 4, 5]) expect((await send(token, `a${at}`, chosen(bus))).status).toBe(204);
    // The same browser again: replaced, not counted twice.
    await send(token, 'a5', chosen(car, 'Trop loin'));
    await send(token, 'a5', chosen(bus));
    const again = await world.people.visitor.post(`${answers}/form`, { token, code: 'a5'.padEnd(24, '0') });
    expect(again.body.answers).toMatchObject([{ questionId: way.id, optionIds: [bus] }]);
    for (const at of [1, 2, 3, 4, 5, 6]) await send(other, `b${at}`, chosen(car, `Raison ${at}`));
    const { body: follow } = await world.people.lead.get(`${url}/${id}/responses`);
    expect(follow.organisations.map(({ answered }: { answered: number }) => answered)).toEqual([5, 5]);
    for (const path of ['results', 'results/export?format=csv', 'report'])
      expect((await world.people.lead.get(`${url}/${id}/${path}`)).status).toBe(409);
    const closed = await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    expect(closed.body).toMatchObject({ state: 'closed', can: { results: true, edit: false } });
    const { body } = await world.people.member.get(`${url}/${id}/results`);
    const parts = body.parts.map(({ people, asked }: { people: number; asked: null }) => ({ people, asked }));
    expect([body.people, parts]).toEqual([11, expect.arrayContaining([{ people: 5, asked: null }])]);
    expect(body.questions[0].classes).toMatchObject([
      { keys: [bus], people: 5, byPart: expect.arrayContaining([5, 0]) },
      { keys: [car], people: 6, byPart: expect.arrayContaining([6, 0]) },
    ]);
    expect(body.questions[1].texts.map(({ text }: { text: string }) => text)).toContain('Raison 6');
    await world.write(async ({ manager }) => {
      expect(await manager.countBy(QuestionnaireAnswer, { questionnaireId: id })).toBe(0);
    });
    expect((await send(token, 'late', chosen(bus))).status).toBe(409);
  });

  it('tells nothing of fewer than five', async () => {
    const { id } = await opened('employees');
    const [token = ''] = await addressesOf(id);
    for (const at of [1, 2, 3, 4]) await send(token, `c${at}`, chosen(bus));
    await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    const { body } = await world.people.lead.get(`${url}/${id}/results`);
    expect(body).toMatchObject({ people: null, parts: [], questions: [{ classes: null }, { texts: null }] });
  });

  it('says for each question what is wrong, and keeps nothing that was not asked', async () => {
    const { id } = await opened('employees');
    const [token = ''] = await addressesOf(id);
    const wrong = await send(token, 'd1', [{ questionId: why.id, text: 'Sans choix' }]);
    expect([wrong.status, wrong.body.issues]).toMatchObject([422, [{ path: `answers.${way.id}`, code: 'required' }]]);
    expect((await send(token, 'd1', chosen(bus, 'Pas demandé'))).status).toBe(204);
    await world.write(async ({ manager }) => {
      const [kept] = await manager.findBy(QuestionnaireAnswer, { questionnaireId: id });
      expect(kept?.answers.map(({ questionId }) => questionId)).toEqual([way.id]);
    });
  });

  it('opens by no link that was changed, invented, or is of what was taken away', async () => {
    const { id } = await opened('employees');
    const [token = ''] = await addressesOf(id);
    await world.people.lead.post(`${url}/${id}/links`);
    const form = (with_: string) => world.people.visitor.post(`${answers}/form`, { token: with_ });
    expect((await form(token)).status).toBe(404);
    const [fresh = ''] = await addressesOf(id);
    expect((await form(fresh)).status).toBe(200);
    expect((await form(`${fresh.slice(0, -2)}AA`)).status).toBe(404);
    await world.people.lead.delete(`${url}/${id}`);
    expect((await form(fresh)).status).toBe(404);
  });
});

describe('A questionnaire for contacts', () => {
  it('asks the contacts by mail, is answered by whoever has signed in, and read by nobody by name', async () => {
    const { id } = await opened('contacts');
    const { body: form } = await world.people.member.get(`${url}/${id}/form`);
    expect(form).toMatchObject({ way: 'contacts', isOpen: true, answers: null });
    const put = await world.people.member.put(`${url}/${id}/answer`, { answers: chosen(car, 'Trop loin') });
    expect([put.status, put.body.answers?.length]).toEqual([200, 2]);
    expect((await world.people.member.get(`${url}/${id}`)).body).toMatchObject({ own: { answered: true } });
    // Whoever leads the group sees that they answered. What they answered is read by nobody but themselves.
    const { body: follow } = await world.people.lead.get(`${url}/${id}/responses`);
    expect(follow.organisations[0].contacts).toMatchObject([{ answeredDay: '2026-11-23' }]);
    await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    for (const person of everybody)
      for (const path of ['', '/responses', '/results', '/results/export?format=csv', '/form']) {
        const { body } = await world.people[person].get(`${url}/${id}${path}`);
        const isOwn = person === 'member' && path === '/form';
        expect([person, path, JSON.stringify(body ?? null).includes('Trop loin')]).toEqual([person, path, isOwn]);
      }
    expect((await world.people['contact elsewhere'].get(`${url}/${id}/form`)).status).toBe(404);
  });

  it('says in which communes the zone of the group lies where it asks for a point, and nowhere else', async () => {
    const where = aQuestion({ kind: 'map' });
    for (const [asked, communes] of [
      [where, 1],
      [way, 0],
    ] as const) {
      const { groupId, themeId } = await working();
      const communeCode = await world.given(async (given) => (await given.commune()).code);
      const zone = await world.given((given) => given.zone({ communes: [communeCode] }));
      await world.write(({ manager }) => manager.update(WorkingGroup, { id: groupId }, { zoneId: zone.id }));
      const input = { groupId, themeId, way: 'contacts', languages: ['fr'], content: someContent([asked], 'Où ?') };
      const { body: made } = await world.people.lead.post(url, input);
      await world.people.lead.post(`${url}/${made.id}/state`, { version: 1, state: 'open' });
      const { body } = await world.people.member.get(`${url}/${made.id}/form`);
      expect(body.communes).toEqual(communes ? [communeCode] : []);
    }
  });

  it('ends at once for whoever leaves the group', async () => {
    const { id, groupId } = await opened('contacts');
    const form = () => world.people.member.get(`${url}/${id}/form`);
    expect((await form()).status).toBe(200);
    await world.write(async ({ manager }) => {
      const left = { groupId, organisationId: world.organisations.member };
      await manager.update(Membership, left, { toDay: '2026-11-20' });
    });
    expect((await form()).status).toBe(404);
    expect((await world.people.member.put(`${url}/${id}/answer`, { answers: chosen(bus) })).status).toBe(404);
  });

  it('reminds those who have not answered, nobody more than once a week', async () => {
    const { id } = await opened('contacts');
    await world.people.member.put(`${url}/${id}/answer`, { answers: chosen(bus) });
    const remind = () => world.people.lead.post(`${url}/${id}/reminders`);
    expect((await remind()).body.code).toBe('questionnaire-nobody-due');
    await world.write(async ({ manager }) => {
      await manager.update(QuestionnaireInvitation, { questionnaireId: id }, { askedAt: '2026-11-10T10:00:00.000Z' });
    });
    const { status, body } = await remind();
    expect([status, body.organisations.flatMap(({ contacts }: { contacts: object[] }) => contacts)]).toEqual([
      200,
      expect.arrayContaining([
        expect.objectContaining({ answeredDay: null, remindedDay: expect.any(String) }),
        expect.objectContaining({ remindedDay: null }),
      ]),
    ]);
    expect((await remind()).status).toBe(409);
  });
});

describe('A title', () => {
  it('is told in the language of its reader, and in the first one where it is missing', async () => {
    const where = await working();
    const asked = { ...content, title: { fr: 'Venir au travail', de: 'Zur Arbeit kommen', en: null } };
    const input = { ...where, way: 'employees', languages: ['fr', 'de', 'en'], content: asked };
    const told = { fr: 'Venir au travail', de: 'Zur Arbeit kommen', en: 'Venir au travail' };
    const { body: made } = await world.people.lead.post(url, input);
    expect(made.title).toEqual(told);
    const { body: page } = await world.people.lead.get(`${url}?groupId=${where.groupId}`);
    expect(page.items).toMatchObject([{ title: told }]);
    const file = await world.people.lead.get(`${url}/export?format=csv&groupId=${where.groupId}&language=de`);
    expect(file.body).toContain('Zur Arbeit kommen');
  });
});

describe('A draft', () => {
  it('is seen by those who lead its group alone', async () => {
    const where = await working();
    const { id } = await world.given((given) => given.questionnaire(where));
    const readers: Person[] = [];
    for (const person of everybody)
      if ((await world.people[person].get(`${url}/${id}`)).status === 200) readers.push(person);
    expect(readers).toEqual(['lead', 'administrator']);
    // Neither the history of the group nor a problem that it shows gives it away.
    await world.people.lead.post(url, { ...where, way: 'employees', languages: ['fr'], content });
    const history = await world.people.member.get(`/api/working-groups/${where.groupId}/history`);
    expect(JSON.stringify(history.body)).not.toContain('Venir au travail');
    const problem = await world.given((given) => given.problem({ ...where, questionnaireId: id }));
    const source = async (person: Person) =>
      (await world.people[person].get(`/api/problems/${problem.id}`)).body.source;
    expect([await source('member'), (await source('lead')).id]).toEqual([null, id]);
  });

  it('is edited whole, refused when stale, and frozen once it is open', async () => {
    const where = await working();
    const input = { themeId: where.themeId, way: 'employees', languages: ['fr'], content };
    const { body: made } = await world.people.lead.post(url, { ...input, groupId: where.groupId });
    const put = (over: object) => world.people.lead.put(`${url}/${made.id}`, { ...input, version: 1, ...over });
    expect((await put({ untilDay: '2027-01-31' })).body).toMatchObject({ untilDay: '2027-01-31', version: 2 });
    expect((await put({})).body).toMatchObject({ code: 'stale', current: { version: 2 } });
    await world.people.lead.post(`${url}/${made.id}/state`, { version: 2, state: 'open' });
    expect((await put({ version: 3, untilDay: '2027-02-28' })).body).toMatchObject({ untilDay: '2027-02-28' });
    const other = someContent([aQuestion({}, ['A', 'B'])]);
    expect((await put({ version: 4, content: other })).body.code).toBe('questionnaire-frozen');
  });

  it.each([
    ['one option', someContent([aQuestion({}, ['A'])]), 'content.sections.0.questions.0.options', 'two-options'],
    [
      'a condition on itself',
      someContent([aQuestion({ condition: { questionId: randomId(), optionIds: [randomId()] } }, ['A', 'B'])]),
      'content.sections.0.questions.0.condition',
      'condition-earlier',
    ],
  ])('refuses %s', async (_, wrong, path, code) => {
    const where = await working();
    const { status, body } = await world.people.lead.post(url, {
      ...where,
      way: 'employees',
      languages: ['fr'],
      content: wrong,
    });
    expect([status, body.issues]).toMatchObject([400, [{ path, code }]]);
  });

  it('is begun with what another one asks', async () => {
    const { id, groupId } = await opened('employees');
    const { status, body } = await world.people.lead.post(`${url}/${id}/copies`, { groupId });
    expect([status, body]).toMatchObject([201, { state: 'draft', title: { fr: 'Venir au travail' }, content }]);
  });
});

describe('Results', () => {
  it('are tagged by hand, exported without a formula, and printed', async () => {
    const { id } = await opened('employees');
    const [token = ''] = await addressesOf(id);
    for (const at of [1, 2, 3, 4, 5, 6]) await send(token, `e${at}`, chosen(car, `=Raison ${at}`));
    await world.people.lead.post(`${url}/${id}/state`, { version: 2, state: 'closed' });
    const tag = { version: 3, questionId: why.id, at: 0, tags: ['distance'] };
    const tagged = await world.people.lead.put(`${url}/${id}/results/tags`, tag);
    expect(tagged.body.questions[1].texts[0]).toEqual({ text: '=Raison 1', tags: ['distance'] });
    expect((await world.people.lead.put(`${url}/${id}/results/tags`, tag)).body.code).toBe('stale');
    const out = { ...tag, version: 4, at: 5, withdrawn: true };
    const without = await world.people.lead.put(`${url}/${id}/results/tags`, out);
    expect(without.body.questions[1].texts[5]).toEqual({ text: '', tags: [] });
    const csv = await world.people.member.get(`${url}/${id}/results/export?format=csv`);
    expect(csv.body).not.toContain('Raison 6');
    expect(csv.status).toBe(200);
    expect(csv.body).not.toMatch(/(^|[,;"\n])=Raison/m);
    const report = await world.people.member.get(`${url}/${id}/report?language=de`);
    expect([report.status, report.headers['content-type']]).toEqual([200, 'application/pdf']);
  });
});
