import type { CatalogueVersionDetail, CertificationDetail, Chapter6Detail, MoveProposal } from '@zesumme/domain';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Event } from '../platform/audit/event.entity';
import { type Chapter6World, chapter6World, detailUrl } from '../testing/chapter-6-world';
import { fileForm } from '../testing/sample-files';
import type { Client } from '../testing/test-app';

// Today is 23 November 2026.
let world: Chapter6World;
let admin: Client;
let first: CatalogueVersionDetail;
beforeAll(async () => {
  world = await chapter6World();
  admin = world.people.administrator;
  const { body } = await world.visitor.get('/api/chapter-6/catalogue');
  first = (await admin.get(`/api/catalogues/${body.id}`)).body as CatalogueVersionDetail;
});
afterAll(() => world.close());

const later = { levels: [{ percent: 50, distinction: null }], validityYears: 4, from: '2021-01-01', to: null };
const certification = { ...later, source: 'Loi', day: null, toConfirm: true, subsidies: [] };
const made = async (id = first.id): Promise<CatalogueVersionDetail> =>
  (await admin.post(`/api/catalogues/${id}/versions`)).body as CatalogueVersionDetail;
const put = ({ id, version, head, body }: CatalogueVersionDetail, over: object) =>
  admin.put(`/api/catalogues/${id}`, { version, body, head: { ...head, ...over } });
const publish = ({ id, version }: CatalogueVersionDetail) =>
  admin.post(`/api/catalogues/${id}/publication`, { version });
/** One that was published before names had to differ. */
async function publishedAs(label: string, over: object = {}): Promise<CatalogueVersionDetail> {
  const filled = (await put(await made(), over)).body as CatalogueVersionDetail;
  const { status, body } = await publish(filled);
  expect(status).toBe(200);
  await world.write((ctx) => ctx.manager.update(Catalogue, { id: filled.id }, { label }));
  return body as CatalogueVersionDetail;
}
async function move(code: string, to: string): Promise<void> {
  const url = `${detailUrl(code)}/catalogue`;
  const { version, moves } = (await admin.get(`${url}?to=${to}`)).body as MoveProposal;
  const mapping = moves.map((each) => ({ from: each.from.id, to: each.to }));
  expect((await admin.post(url, { to, version, mapping })).status).toBe(200);
}

describe('A version of the catalogue that is called as another one of its programme', () => {
  it('is not published, and a new draft has a name of its own', async () => {
    const draft = await made();
    expect(draft.label).toBe(`${first.label} (2)`);
    const other = await made();
    expect(other.label).toBe(`${first.label} (3)`);
    expect((await admin.delete(`/api/catalogues/${other.id}`)).status).toBe(204);
    const named = await put(draft, { label: ` ${first.label.toUpperCase()}` });
    expect([named.status, named.body.issues]).toMatchObject([
      422,
      [{ path: 'head.label', code: 'version-name-taken' }],
    ]);
    // One that was called so before names had to differ.
    await world.write((ctx) => ctx.manager.update(Catalogue, { id: draft.id }, { label: first.label }));
    const refused = await publish(draft);
    expect([refused.status, refused.body.issues]).toMatchObject([
      422,
      [{ path: 'head.label', code: 'version-name-taken' }],
    ]);
    const kept = await put({ ...draft, head: { ...draft.head, label: first.label } }, { note: 'Relu.' });
    expect(kept.status).toBe(200);
    const own = await put(kept.body, { label: 'Version officielle' });
    expect((await publish(own.body)).status).toBe(200);
    const begun = await admin.post('/api/catalogues', { ...first.head, programme: first.programme });
    expect([begun.status, begun.body.issues]).toMatchObject([422, [{ path: 'label', code: 'version-name-taken' }]]);
    // Another programme is called by another name already.
    expect((await admin.post('/api/catalogues', { ...first.head, programme: 'Energiestadt' })).status).toBe(201);
  });

  it('has a name of its own too where it is made of a spreadsheet', async () => {
    const { status, body } = await admin.post(
      `/api/catalogues/${first.id}/import?version=${first.version}`,
      fileForm('Art;Code;Text französisch;Text deutsch\nMaßnahme;eins;Un;Eins', 'katalog.csv'),
    );
    expect(status).toBe(201);
    expect(body.label).not.toBe(first.label);
    expect((await publish(body)).status).toBe(200);
  });

  it('judges no audit of the days on which the commune stood by the other one', async () => {
    const second = await publishedAs(first.label, { certification });
    const code = await world.commune({});
    await world.given((given) => given.communeCatalogue({ communeCode: code, catalogueId: first.id }));
    await move(code, second.id);
    const audits = `/api/communes/${code}/audits`;
    const past = { day: '2024-05-14', percent: 66, note: null, catalogueId: null };
    const { body } = await admin.post(audits, past);
    const { versions, audits: judged } = body as CertificationDetail;
    expect(judged).toMatchObject([{ level: 65, endsOn: '2027-05-14', catalogue: { id: first.id } }]);
    expect(versions.map(({ id, since }) => [id, since]).slice(0, 2)).toEqual([
      [second.id, '2026-11-23'],
      [first.id, null],
    ]);
    const [event] = await world.write((ctx) =>
      ctx.manager.findBy(Event, { communeCode: code, kind: 'catalogue.moved' }),
    );
    expect(event?.data.changes).toEqual([{ field: 'catalogueId', before: first.id, after: second.id }]);

    // Nor does it where the history told nothing but names that were the same.
    await world.write((ctx) =>
      ctx.manager.update(Event, { id: event?.id ?? '' }, { data: { changes: [], personal: [] } }),
    );
    const again = (await admin.get(`/api/communes/${code}/certification`)).body as CertificationDetail;
    expect(again.versions.slice(0, 2)).toEqual(versions.slice(0, 2));
    const chapter = (await admin.get(detailUrl(code))).body as Chapter6Detail;
    expect(chapter.catalogue.id).toBe(second.id);
  });
});
