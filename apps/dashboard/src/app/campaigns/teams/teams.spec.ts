import type {
  CampaignDetail,
  CampaignTeamPage,
  CampaignTeamResultPage,
  CampaignTeamRow,
  CampaignTotals,
} from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { someFigures } from '../../../testing/campaign-counting';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../../testing/fake-api';
import { TotalsFormPage } from '../totals-form';
import { CampaignTeamFormPage } from './team-form';
import { CampaignTeamPosterPage } from './team-poster';
import { CampaignTeamResults } from './team-results';
import { CampaignTeamsPage } from './teams-page';

const TEAMS = '/api/campaigns/{id}/organisations/{organisationId}/teams';
const ONE = `${TEAMS}/{teamId}`;
const organisation = {
  id: '00000000-0000-4000-8000-0000000000aa',
  name: 'Alpha <b>',
  kind: 'company' as const,
  isDemo: false,
};
const atelier: CampaignTeamRow = {
  id: '00000000-0000-4000-8000-0000000000a1',
  name: 'Atelier <i>',
  headCount: 12,
  code: 'ABCD-2345',
  address: 'https://zesumme.example/take-part#ABCD2345',
  removed: false,
  version: 3,
};
const page = (over: Partial<CampaignTeamPage> = {}): CampaignTeamPage => ({
  items: [atelier],
  total: 1,
  page: 1,
  size: 20,
  campaign: { title: 'Vélo', isDemo: false },
  organisation,
  staff: 100,
  heads: 12,
  byTotals: false,
  can: { edit: true, totals: false },
  ...over,
});
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const of = { id: 'c', organisationId: organisation.id };
const as = (api: FakeApi) =>
  reader(api, {
    me: signedIn('contact'),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
    ],
  });

beforeEach(() => done.mockReset());

describe('The teams of an organisation', () => {
  it('are listed with their codes, and one that is taken away can be put back', async () => {
    const api = new FakeApi({
      [`GET ${TEAMS}`]: () => page(),
      [`DELETE ${ONE}`]: () => ({ ...atelier, removed: true }),
      [`POST ${ONE}/restore`]: () => atelier,
    });
    await as(api);
    const { root } = await show(CampaignTeamsPage, of);
    await settle();
    expect(words(root)).toContain('Équipes de Alpha <b>');
    expect(words(root)).toContain('12 personnes dans les équipes, sur 100 salariés.');
    expect(words(root)).toMatch(/Atelier <i> 12 ABCD-2345/);
    root.querySelector<HTMLButtonElement>('button[aria-label="Retirer Atelier <i>"]')?.click();
    await settle();
    const [said, undo] = done.mock.lastCall as [string, () => void];
    expect(said).toContain('est retirée');
    undo();
    await settle();
    expect(api.asked.filter(({ path }) => path === `${ONE}/restore`)).toHaveLength(1);
  });

  it('are sorted and searched on the server, and those taken away are shown by themselves', async () => {
    const api = new FakeApi({ [`GET ${TEAMS}`]: () => page() });
    await as(api);
    const { root } = await show(CampaignTeamsPage, of);
    await settle();
    const search = root.querySelector<HTMLInputElement>('[id="teams-q"]');
    if (search) search.value = 'ate';
    search?.dispatchEvent(new Event('change'));
    await settle();
    root.querySelector<HTMLButtonElement>('button[aria-pressed]')?.click();
    await settle();
    const query = { q: 'ate', removed: 'true', sort: 'name', page: 1, size: 20 };
    expect(api.asked.at(-1)).toMatchObject({ path: TEAMS, params: { query } });
  });

  it('are not changed any more once entries are over', async () => {
    const items = [{ ...atelier, code: null, address: null }];
    await as(new FakeApi({ [`GET ${TEAMS}`]: () => page({ items, can: { edit: false, totals: false } }) }));
    const { root } = await show(CampaignTeamsPage, of);
    await settle();
    expect(words(root)).toContain('La saisie est terminée');
    expect(root.querySelector('button[aria-label^="Retirer"], a[href$="/new"], a[href$="/edit"]')).toBeNull();
  });
});

describe('An organisation that enters totals', () => {
  it('does so for each team, which nobody joins', async () => {
    const items = [{ ...atelier, code: null, address: null }];
    const over = { items, byTotals: true, can: { edit: true, totals: true } };
    await as(new FakeApi({ [`GET ${TEAMS}`]: () => page(over) }));
    const { root } = await show(CampaignTeamsPage, of);
    await settle();
    expect(words(root)).toContain('Cette organisation saisit ses totaux');
    expect(root.querySelector(`a[href="/campaigns/c/teams/${of.organisationId}/${atelier.id}/totals"]`)).not.toBeNull();
  });

  it('is told whose totals they are, and sends them for the team', async () => {
    const totals: CampaignTotals = {
      ...{ organisation, team: { id: atelier.id, name: atelier.name }, hasTeams: true },
      ...{ participants: 6, days: 30, isCounted: false, state: 'open', version: 2, can: { edit: true } },
      rows: [{ mode: 'bike', occupants: 1, km: 90, people: 6, usualMode: null }],
    };
    const api = new FakeApi({ [`GET ${ONE}/totals`]: () => totals, [`PUT ${ONE}/totals`]: () => totals });
    await as(api);
    const { root } = await show(TotalsFormPage, { ...of, teamId: atelier.id });
    await settle();
    expect(words(root)).toContain('Totaux de Alpha <b> – Atelier <i>');
    expect(words(root)).toContain('De cette équipe seulement');
    type(root, 'days', '31');
    send(root);
    await settle();
    expect(api.sentTo(`${ONE}/totals`)).toMatchObject([{ participants: 6, days: 31, version: 2 }]);
  });
});

describe('A team', () => {
  it('says at its field that it is too small, and is sent', async () => {
    const api = new FakeApi({ [`GET ${TEAMS}`]: () => page(), [`POST ${TEAMS}`]: () => atelier });
    await as(api);
    const { root } = await show(CampaignTeamFormPage, of);
    await settle();
    type(root, 'name', 'Bureau');
    type(root, 'headCount', '4');
    send(root);
    await settle();
    expect(api.sentTo(TEAMS)).toEqual([]);
    expect(root.querySelector('[id="headCount"]')?.getAttribute('aria-invalid')).toBe('true');
    type(root, 'headCount', '8');
    send(root);
    await settle();
    expect(api.sentTo(TEAMS)).toEqual([{ name: 'Bureau', headCount: 8 }]);
  });

  it('is given another name by its version', async () => {
    const api = new FakeApi({ [`GET ${TEAMS}`]: () => page(), [`PUT ${ONE}`]: () => atelier });
    await as(api);
    const { root } = await show(CampaignTeamFormPage, { ...of, teamId: atelier.id });
    await settle();
    expect(root.querySelector<HTMLInputElement>('[id="name"]')?.value).toBe('Atelier <i>');
    type(root, 'name', 'Halle');
    send(root);
    await settle();
    expect(api.sentTo(ONE)).toEqual([{ name: 'Halle', headCount: 12, version: 3 }]);
  });

  it('has a page to put up, with its code to scan and to type', async () => {
    await as(new FakeApi({ [`GET ${TEAMS}`]: () => page() }));
    const { root } = await show(CampaignTeamPosterPage, { ...of, teamId: atelier.id });
    await settle();
    expect(words(root)).toContain('Alpha <b> – Atelier <i>');
    expect(words(root)).toContain('tapez « ABCD-2345 » sur');
    expect(root.querySelector('svg.qr')?.getAttribute('aria-label')).toContain('Atelier <i>');
  });
});

describe('What is told of teams', () => {
  const campaign = { id: 'c', version: 1 } as CampaignDetail;
  const results: CampaignTeamResultPage = {
    items: [
      {
        organisation,
        teams: [{ id: atelier.id, name: atelier.name }],
        withoutTeam: false,
        ...{ participants: 9, headCount: 12, share: 0.75, kmEach: 20, isPart: false },
        figures: { ...someFigures, grossKg: null },
      },
      {
        organisation,
        teams: [],
        withoutTeam: true,
        ...{ participants: 5, headCount: null, share: null, kmEach: null, isPart: true, figures: null },
      },
    ],
    ...{ total: 2, page: 1, size: 10, organisations: [organisation] },
  };

  it('is a table that is sorted on the server, and says what is not told', async () => {
    const api = new FakeApi({ ['GET /api/campaigns/{id}/results/teams']: () => results });
    await as(api);
    const { root } = await show(CampaignTeamResults, { campaign });
    await settle();
    expect(words(root)).toMatch(/Atelier <i> ?Alpha <b> ?9 ?75 ?% ?180 ?20 ?–/);
    expect(words(root)).toMatch(/sans équipe Une partie de ses saisies/);
    [...root.querySelectorAll('button')].find(({ textContent }) => textContent?.includes('Participation'))?.click();
    await settle();
    expect(api.asked.at(-1)).toMatchObject({ params: { query: { sort: 'share', size: 10 } } });
  });

  it('is nothing where no team is told', async () => {
    const none = { ...results, items: [], total: 0, organisations: [] };
    await as(new FakeApi({ ['GET /api/campaigns/{id}/results/teams']: () => none }));
    const { root } = await show(CampaignTeamResults, { campaign });
    await settle();
    expect(words(root).trim()).toBe('');
  });
});
