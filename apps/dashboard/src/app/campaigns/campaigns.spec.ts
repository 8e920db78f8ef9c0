import type { CampaignDetail, CampaignFigure, CampaignOrganisationRow, CampaignRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { GroupCampaigns } from '../platform/campaigns/group-campaigns';
import { Problem } from '../platform/problem';
import { CampaignFormPage } from './campaign-form';
import { CampaignListPage } from './campaign-list';
import { CampaignPage } from './campaign-page';

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const group = { id: id('0a'), slug: 'gare', name: 'Gare', isDemo: false };
const other = { id: id('0b'), slug: 'kirchberg', name: 'Kirchberg', isDemo: false };
const figure: CampaignFigure = {
  id: id('0c'),
  label: 'Utilisateurs',
  value: 320,
  unit: 'utilisateurs',
  kind: 'at-least',
  sourceTitle: 'Page <b>',
  sourceUrl: 'https://ims.example/',
  publishedDay: null,
  toConfirm: true,
};
const taking = { organisations: 2, staff: 1240, staffHidden: 0, participants: 86, participantsHidden: 1 };
const row: CampaignRow = {
  id: 'c',
  title: 'Vélo <i>',
  state: 'over',
  startDay: null,
  endDay: null,
  year: 2018,
  theme: null,
  groups: [group],
  taking,
  figures: 1,
  isDemo: false,
};
const detail = (over: Partial<CampaignDetail> = {}): CampaignDetail => ({
  ...row,
  groupId: group.id,
  description: null,
  goals: null,
  sourceTitle: null,
  sourceUrl: null,
  figures: [figure],
  removed: false,
  createdAt: '2026-11-20T10:00:00.000Z',
  version: 3,
  can: { edit: true, remove: true, propose: true },
  ...over,
});
const company = (name: string, over: Partial<CampaignOrganisationRow> = {}): CampaignOrganisationRow => ({
  organisation: { id: id('0d'), name, kind: 'company', isDemo: false },
  staff: null,
  staffIsHidden: false,
  participants: null,
  participantsAreHidden: false,
  ...over,
});
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });
const LIST = '/api/campaigns';
const ONE = '/api/campaigns/{id}';
const answers = {
  'GET /api/working-groups': () => pageOf(group, other),
  'GET /api/themes': () => pageOf(),
  'GET /api/evidence': () => pageOf(),
  [`GET ${LIST}`]: () => ({ ...pageOf(row), years: [2018] }),
  [`GET ${ONE}`]: () => detail(),
  [`GET ${ONE}/organisations`]: () =>
    pageOf(
      { ...company('Alpha', { staff: 1240, participants: 86 }) },
      {
        ...company('Beta', { participantsAreHidden: true }),
        organisation: { ...company('Beta').organisation, id: id('0e') },
      },
    ),
};
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const button = (root: HTMLElement, text: string) =>
  [...root.querySelectorAll('button')].find((each) => each.textContent?.replace(/\s+/g, ' ').includes(text));
const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'project-manager') =>
  reader(api, { me: signedIn(role), providers: [{ provide: Say, useValue: { done } }] });

beforeEach(() => done.mockReset());

describe('The list of campaigns', () => {
  it('says when each was as far as it is known, and leads to it; text is text', async () => {
    await as(new FakeApi(answers), 'contact');
    const { root } = await show(CampaignListPage);
    expect(words(root)).toContain('en 2018');
    expect(words(root)).toContain('terminée');
    expect(root.querySelector('a[href="/campaigns/c"]')?.textContent).toBe('Vélo <i>');
    expect(root.querySelector('a[href="/campaigns/new"]')).toBeNull();
  });

  it('is short on the page of a group, with the way to enter one', async () => {
    await as(new FakeApi(answers));
    const { root } = await show(GroupCampaigns, { groupId: group.id, canWrite: true });
    expect(words(root)).toContain('en 2018 · terminée');
    expect(root.querySelector(`a[href="/campaigns/new?groupId=${group.id}"]`)).not.toBeNull();
  });
});

describe('The page of a campaign', () => {
  it('shows figures with their source, and hidden counts as hidden', async () => {
    await as(
      new FakeApi({
        ...answers,
        [`GET ${ONE}`]: () => detail({ can: { edit: false, remove: false, propose: false } }),
      }),
      'contact',
    );
    const fixture = await show(CampaignPage, { id: 'c' });
    await settle();
    await fixture.whenStable();
    const said = words(fixture.root);
    expect(said).toContain('plus de 320 utilisateurs');
    expect(said).toContain('à confirmer');
    expect(fixture.root.querySelector('a[href="https://ims.example/"]')?.textContent).toContain('Page <b>');
    expect(said).toMatch(/Alpha\s*1.240\s*86/);
    expect(said).toMatch(/Beta\s*inconnu\s*masqué/);
    expect(said).toContain('les sommes ne comptent que ce qui est montré');
    expect(button(fixture.root, 'Proposer')).toBeUndefined();
    expect(said).not.toContain('Preuves pour les communes');
  });

  it('proposes a figure to communes, and is taken away with the way back', async () => {
    const api = new FakeApi({
      ...answers,
      [`POST ${ONE}/figures/{figureId}/evidence`]: () => ({ proposed: 2 }),
      [`DELETE ${ONE}`]: () => detail({ removed: true }),
      [`POST ${ONE}/restore`]: () => detail(),
    });
    await as(api);
    const fixture = await show(CampaignPage, { id: 'c' });
    await settle();
    await fixture.whenStable();
    button(fixture.root, 'Proposer aux communes')?.click();
    await settle();
    expect(done).toHaveBeenCalledWith('2 preuves sont proposées.');
    button(fixture.root, 'Retirer')?.click();
    await settle();
    expect(done.mock.lastCall?.[0]).toBe('«\u00a0Vélo <i>\u00a0» est retirée.');
    done.mock.lastCall?.[1]();
    await settle();
    expect(api.asked.map(({ verb, path }) => `${verb} ${path}`)).toContain(`POST ${ONE}/restore`);
  });
});

describe('The form of a campaign', () => {
  it('says at its field what is wrong, keeps what is typed, and sends it whole', async () => {
    const api = new FakeApi({ ...answers, [`POST ${LIST}`]: () => detail() });
    await as(api);
    const { root } = await show(CampaignFormPage, { groupId: group.id });
    await settle();
    type(root, 'title', 'Marche');
    type(root, 'startDay', '2026-05-04');
    type(root, 'endDay', '2026-05-03');
    button(root, 'Ajouter un chiffre')?.click();
    await settle();
    type(root, 'figures.0.label', 'Participants');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toEqual([]);
    expect(words(root)).toContain('La fin doit être après le début.');
    expect(words(root)).toContain('Valeur – À remplir.');
    type(root, 'endDay', '2026-05-15');
    type(root, 'figures.0.value', '110');
    send(root);
    await settle();
    expect(api.sentTo(LIST)).toMatchObject([
      {
        groupId: group.id,
        groupIds: [],
        title: 'Marche',
        startDay: '2026-05-04',
        endDay: '2026-05-15',
        year: null,
        figures: [{ id: null, label: 'Participants', value: 110, kind: 'counted', unit: null }],
      },
    ]);
  });

  it('keeps the ids of stored figures, and what is typed when somebody saved in between', async () => {
    let attempts = 0;
    const stale = new Problem('stale', 409, {}, [], null, detail({ title: 'Autre', version: 7 }));
    const api = new FakeApi({
      ...answers,
      [`PUT ${ONE}`]: () => {
        attempts += 1;
        if (attempts === 1) throw stale;
        return detail();
      },
    });
    await as(api);
    const { root } = await show(CampaignFormPage, { id: 'c' });
    await settle();
    type(root, 'title', 'Le mien');
    send(root);
    await settle();
    expect(words(root)).toContain('Autre');
    expect(root.querySelector<HTMLInputElement>('#title')?.value).toBe('Le mien');
    send(root);
    await settle();
    expect(api.sentTo(ONE)).toMatchObject([
      { version: 3, title: 'Le mien', figures: [{ id: figure.id }], organisations: [{ participants: 86 }, {}] },
      { version: 7, title: 'Le mien' },
    ]);
  });
});
