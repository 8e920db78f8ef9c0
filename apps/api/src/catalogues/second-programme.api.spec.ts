import type {
  CatalogueVersionDetail,
  Chapter6Detail,
  CountingPage,
  EvidenceRow,
  LinkableMeasures,
  MoveProposal,
} from '@zesumme/domain';
import { type Mail, Mailer } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { anAssessmentPut, detailUrl, measureIn, measureUrl } from '../testing/chapter-6-world';
import { type GroupWorld, groupWorld } from '../testing/group-world';
import { readPdf } from '../testing/pdf';
import { fileForm } from '../testing/sample-files';

// Today is 23 November 2026; the group's zone lies on the own commune.
const sent: Mail[] = [];
let world: GroupWorld;
beforeAll(async () => {
  world = await groupWorld();
  // From the start: the outbox sends by itself what an earlier test queues.
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  await world.given(async (given) => {
    await given.communeSetting({ communeCode: world.communes.own, agreedAt: '2026-01-01T10:00:00.000Z' });
    // That of the first programme, which says of this measure that meetings prove it.
    const { catalogueId } = await given.measure({ slug: 'ailleurs', isProvenByMeetings: true });
    await given.measure({ catalogueId });
  });
});
afterAll(() => world.close());

const head = {
  programme: 'Energiestadt',
  chapter: 'K',
  label: 'Katalog 2026',
  titleFr: 'Coopération',
  titleDe: 'Zusammenarbeit',
  titleEn: 'Cooperation',
  translated: { fr: true, de: false },
  sourceUrl: 'https://www.energiestadt.example/katalog',
  note: null,
  retrievedOn: '2026-10-01',
  certification: null,
  validFrom: '2026-01-01',
  validUntil: '2029-12-31',
};
const sheet = [
  'Art;Gehört zu;Code;Text französisch;Text deutsch;Punkte höchstens;Quelle;Erhoben am;Zu bestätigen;Durch Sitzungen belegt;Gültig bis;Französisch übersetzt;Text englisch',
  'Abschnitt;;K1;Partenaires;Partner;;Handbuch 2026;2026-09-30;nein;;;ja;Partners',
  'Maßnahme;K1;wirtschaft;Économie;Wirtschaft;8;;;;ja;2026-06-30;ja',
  'Maßnahme;K1;schulen;Écoles;Schulen;5;;;;;;ja',
  'Quelle;wirtschaft;Punkte;;;;Handbuch 2026, Seite 12;2026-09-30;ja;;;',
  'Kriterium;wirtschaft;;Tables rondes;Runde Tische;;;;;;2027-12-31;ja',
].join('\n');

/** Loads the catalogue as an administrator does: its head in the form, the rest by a spreadsheet. */
async function loaded(): Promise<CatalogueVersionDetail> {
  const admin = world.people.administrator;
  const made = await admin.post('/api/catalogues', head);
  expect(made.status).toBe(201);
  const { id, version } = made.body as CatalogueVersionDetail;
  const { body: filled } = await admin.post(
    `/api/catalogues/${id}/import?version=${version}`,
    fileForm(sheet, 'katalog.csv'),
  );
  const published = await admin.post(`/api/catalogues/${id}/publication`, { version: filled.version });
  expect(published.status).toBe(200);
  return published.body as CatalogueVersionDetail;
}

describe('A second programme', () => {
  let catalogue: CatalogueVersionDetail;
  let code: string;
  let wirtschaft: string;
  beforeAll(async () => {
    catalogue = await loaded();
    code = world.communes.own;
    const { commune } = world.people;
    const moveUrl = `${detailUrl(code)}/catalogue`;
    const proposal = (await commune.get(`${moveUrl}?to=${catalogue.id}`)).body as MoveProposal;
    expect((await commune.post(moveUrl, { to: catalogue.id, version: null, mapping: [] })).status).toBe(200);
    wirtschaft = proposal.measures.find(({ slug }) => slug === 'wirtschaft')?.id ?? '';
  });

  it('says its chapter, its validity and of every text where it comes from, as the spreadsheet did', () => {
    expect(catalogue.head).toMatchObject({ chapter: 'K', validFrom: '2026-01-01', validUntil: '2029-12-31' });
    expect(catalogue.body.sections).toMatchObject([
      {
        ...{ titleFr: 'Partenaires', titleDe: 'Partner', titleEn: 'Partners', translated: { fr: true, de: false } },
        source: { source: 'Handbuch 2026', day: '2026-09-30', toConfirm: false },
      },
    ]);
    expect(catalogue.body.measures[0]).toMatchObject({
      isProvenByMeetings: true,
      validUntil: '2026-06-30',
      sources: [{ value: 'points', source: 'Handbuch 2026, Seite 12', toConfirm: true }],
      criteria: [{ validUntil: '2027-12-31', translated: { fr: true, de: false } }],
    });
  });

  it('refuses a version that ends before it begins', async () => {
    const { status, body } = await world.people.administrator.post('/api/catalogues', {
      ...head,
      validUntil: '2025-12-31',
    });
    expect([status, body.issues[0]]).toMatchObject([400, { path: 'validUntil', code: 'ends-before-start' }]);
  });

  it('is assessed by a commune, whose receipt and dossier name its source', async () => {
    const put = await world.people.commune.put(measureUrl(code, wirtschaft), anAssessmentPut());
    expect(put.status).toBe(200);
    const chapter = (await world.people.commune.get(detailUrl(code))).body as Chapter6Detail;
    expect(chapter.catalogue).toMatchObject({ programme: 'Energiestadt', chapter: 'K', validUntil: '2029-12-31' });
    expect(chapter.sections).toMatchObject([{ code: 'K1', titleEn: 'Partners' }]);
    expect(measureIn(chapter, wirtschaft)).toMatchObject({
      measure: { sources: [{ value: 'points', source: 'Handbuch 2026, Seite 12' }], validUntil: '2026-06-30' },
      score: { possible: 8 },
    });
    const { status, raw } = await world.people.commune.get(`${detailUrl(code)}/dossier?format=pdf&language=de`);
    expect(status).toBe(200);
    const text = readPdf(raw).text.join(' ').replace(/\s+/g, ' ');
    expect(text).toContain('Energiestadt');
    expect(text).toContain('Handbuch 2026, Seite 12, erhoben am 30. Sept. 2026 · zu bestätigen');
    expect(text).toContain('gültig bis 30. Juni 2026');
    expect(text).not.toContain('pacteclimat.lu');
  });

  it('offers its measures beside those of the first programme, and an action on one counts, is proposed and simulated', async () => {
    const { lead, commune } = world.people;
    const { items } = (await lead.get('/api/chapter-6/measures')).body as LinkableMeasures;
    expect(items.map(({ programme, chapter }) => [programme, chapter])).toEqual([
      [expect.any(String), '6'],
      ['Energiestadt', 'K'],
    ]);
    expect(items.at(-1)?.measures.map(({ id, slug }) => [id === wirtschaft, slug])).toEqual([
      [true, 'wirtschaft'],
      [false, 'schulen'],
    ]);
    const made = await lead.post('/api/actions', {
      ...{ groupId: world.own.id, title: 'Stammtisch', status: 'planned', progress: 0 },
      communeCodes: [code],
      measureIds: [wirtschaft],
    });
    expect(made.status).toBe(201);
    const { id } = made.body as { id: string };
    expect((await commune.put(`/api/actions/${id}/communes/${code}`, { share: 0.25 })).status).toBe(200);
    // 8 points, 60 % effective: a quarter is two points.
    const counting = (await lead.get(`/api/chapter-6/actions?actionId=${id}`)).body as CountingPage;
    expect(counting.items).toMatchObject([{ commune: { code }, measure: { id: wirtschaft }, gain: 2, state: 'known' }]);
    const chapter = (await commune.get(detailUrl(code))).body as Chapter6Detail;
    expect(measureIn(chapter, wirtschaft)?.actions).toMatchObject([{ id, share: 0.25, gain: 2 }]);
    const { version } = (await lead.get(`/api/actions/${id}`)).body;
    expect((await lead.patch(`/api/actions/${id}`, { version, status: 'done' })).status).toBe(200);
    const proposed = await commune.get(`/api/evidence?communeCode=${code}&kind=action`);
    expect((proposed.body.items as EvidenceRow[]).map(({ measures }) => measures.map((each) => each.id))).toEqual([
      [wirtschaft],
    ]);
  });

  it('is proposed what a meeting and a figure of a campaign show, under its own measure', async () => {
    const meeting = await world.given((given) =>
      given.meeting({
        groupId: world.own.id,
        state: 'ended',
        startsLocal: '2026-11-10T14:00',
        minutes: 'Fait.',
        invitations: [{ organisationId: world.organisations.member, attendance: 'attended' }],
      }),
    );
    const closed = await world.people.lead.post(`/api/meetings/${meeting.id}/state`, { version: 1, to: 'closed' });
    expect(closed.status).toBe(200);
    const campaign = await world.given((given) =>
      given.campaign({
        groupId: world.own.id,
        figures: [{ label: 'Utilisateurs', value: 320, unit: null, kind: 'at-least', sourceTitle: 'IMS' }],
      }),
    );
    const figureUrl = `/api/campaigns/${campaign.id}/figures/${campaign.figures[0]?.id ?? ''}/evidence`;
    expect((await world.people.lead.post(figureUrl)).body).toEqual({ proposed: 1 });
    const { items } = (await world.people.commune.get(`/api/evidence?communeCode=${code}&state=proposed`)).body;
    const told = (items as EvidenceRow[]).filter(({ kind }) => kind !== 'action');
    const rows = told.map(({ kind, measures }) => [kind, ...measures.map(({ id }) => id)]);
    expect(rows.sort()).toEqual([
      ['campaign', wirtschaft],
      ['meeting', wirtschaft],
    ]);
  });

  it('is named in what the commune is told, by its own programme and chapter', async () => {
    await world.app.get(Outbox).work();
    const proposed = sent.filter(({ subject }) => subject.includes('preuve'));
    expect(proposed.length).toBeGreaterThan(0);
    for (const { subject, text } of proposed) {
      expect(subject).toContain('chapitre K');
      expect(text).toContain('chapitre K de');
      expect(text).toContain('(Energiestadt)');
    }
    const put = { version: null, published: true, parts: ['measures'] };
    await world.people.commune.put(`/api/communes/${code}/public-page`, put);
    const page = await world.people.lead.get(`/api/public/communes/${code}/chapter-6.json`);
    expect(page.body.catalogue).toMatchObject({ programme: 'Energiestadt', chapter: 'K' });
    expect(page.body.measures[0].section).toMatchObject({ code: 'K1', titleEn: 'Partners' });
  });
});
