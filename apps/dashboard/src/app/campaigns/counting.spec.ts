/** @jest-environment jsdom */
import type { CampaignCounting, CampaignDetail, CampaignResults } from '@zesumme/domain';
import { Ask, Say } from '@zesumme/ui';
import { ademe, noResults, noTeams, notCounted, someFigures } from '../../testing/campaign-counting';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { CampaignResultsSection } from './campaign-results';
import { CampaignWays } from './campaign-ways';
import { CountingFormPage } from './counting-form';
import { CampaignLinkPage } from './link-page';
import { TotalsFormPage } from './totals-form';

jest.mock('../../../../../libs/ui/src/chart-canvas', () => ({ draw: () => ({ destroy: () => undefined }) }));

const ONE = '/api/campaigns/{id}';
const TOTALS = `${ONE}/organisations/{organisationId}/totals`;
const organisation = {
  id: '00000000-0000-4000-8000-0000000000aa',
  name: 'Alpha <b>',
  kind: 'company' as const,
  isDemo: false,
};
const campaign = {
  id: 'c',
  title: 'Vélo',
  startDay: '2026-11-16',
  endDay: '2026-11-27',
  version: 3,
} as CampaignDetail;
const address = 'https://zesumme.example/take-part#abcdef';
const counting = (over: Partial<CampaignCounting> = {}): CampaignCounting => ({
  ...notCounted,
  factorSet: ademe,
  isOpen: true,
  state: 'open',
  lastEntryDay: '2026-12-04',
  ways: [{ organisation, byTotals: false, address, can: { totals: false, certify: true, teams: false } }],
  can: { edit: true },
  ...over,
});
const done = jest.fn();
const words = (root: HTMLElement) => (root.textContent ?? '').replace(/\s+/g, ' ');
const as = (api: FakeApi, role: 'project-manager' | 'contact' = 'project-manager') =>
  reader(api, {
    me: signedIn(role),
    providers: [
      { provide: Say, useValue: { done } },
      { provide: Ask, useValue: { confirm: () => Promise.resolve(true) } },
    ],
  });

beforeEach(() => done.mockReset());

describe('The results of a campaign', () => {
  const results: CampaignResults = {
    ...noResults,
    factorSet: ademe,
    closedDay: '2026-11-23',
    nextDay: '2026-11-30',
    participants: 13,
    total: { ...someFigures, kmWithoutFactor: 12.5 },
    rows: [
      {
        organisations: [organisation],
        participants: 6,
        figures: { ...someFigures, km: 60 },
        isPart: true,
        staff: 100,
        sizeClass: 'medium',
        share: 0.06,
        rank: 1,
      },
    ],
    before: [{ modes: ['car'], people: 13 }],
    during: [{ modes: ['bike', 'tram'], days: 13, km: 180 }],
    after: [{ modes: ['bike', 'unknown'], people: 13 }],
  };

  it('are sums with their pictures, tables, factors and what is left out', async () => {
    await as(new FakeApi({ [`GET ${ONE}/results`]: () => results, [`GET ${ONE}/results/teams`]: () => noTeams }));
    const { root } = await show(CampaignResultsSection, { campaign });
    await settle();
    const said = words(root);
    expect(said).toContain('13 participants ont parcouru 180 km');
    expect(said).toContain('19,5 kg CO₂e');
    expect(said).toContain('Vélo et Tram');
    expect(said).toMatch(/Alpha <b>.*6 ?%? .*1, 50 à 249 salariés/);
    expect(said).toContain('ADEME, Impact CO2, usage');
    expect(said).toContain('12,5 km d’un mode sans facteur');
    expect(said).toContain('Prochaine étape');
    expect(said).toContain('Vélo et Non précisé');
  });

  it('say what is hidden, and why', async () => {
    const hidden = { greenKm: null, kmWithoutFactor: null, kmWithoutUsual: null, grossKg: null, additionalKg: null };
    const total = { days: 13, km: 180, ...hidden };
    await as(
      new FakeApi({
        [`GET ${ONE}/results`]: () => ({ ...results, total, rows: [] }),
        [`GET ${ONE}/results/teams`]: () => noTeams,
      }),
    );
    const { root } = await show(CampaignResultsSection, { campaign });
    await settle();
    const said = words(root);
    expect(said).toContain('13 participants ont parcouru 180 km.');
    expect(said).toContain('non connu');
    expect(said).toContain('Certains kilomètres verts et CO₂e ne sont pas montrés');
    expect(said).not.toContain('kg CO₂e');
  });

  it('are to come', async () => {
    await as(
      new FakeApi({ [`GET ${ONE}/results`]: () => ({ ...noResults, factorSet: ademe, nextDay: '2026-11-30' }) }),
    );
    const { root } = await show(CampaignResultsSection, { campaign });
    await settle();
    expect(words(root)).toContain('Aucun résultat encore');
  });

  it('are not there at all where nobody counts', async () => {
    await as(new FakeApi({ [`GET ${ONE}/results`]: () => noResults }));
    const none = await show(CampaignResultsSection, { campaign });
    await settle();
    expect(words(none.root).trim()).toBe('');
  });
});

describe('How organisations take part', () => {
  it('is shown with link, totals and certificate to whoever may have them', async () => {
    const ways = [{ organisation, byTotals: true, address: null, can: { totals: true, certify: false, teams: false } }];
    await as(new FakeApi({ [`GET ${ONE}/counting`]: () => counting({ can: { edit: false }, ways }) }), 'contact');
    const { root } = await show(CampaignWays, { campaign });
    await settle();
    expect(root.querySelector(`a[href="/campaigns/c/totals/${organisation.id}"]`)).not.toBeNull();
    expect(root.querySelector(`a[href="/campaigns/c/teams/${organisation.id}"]`)).toBeNull();
    expect(root.querySelector('a[href="/campaigns/c/counting"]')).toBeNull();
    expect(words(root)).not.toContain('Certificat');
  });

  it('has a page to print, with the code of the address', async () => {
    await as(new FakeApi({ [`GET ${ONE}`]: () => campaign, [`GET ${ONE}/counting`]: () => counting() }));
    const { root } = await show(CampaignLinkPage, { id: 'c', organisationId: organisation.id });
    await settle();
    expect(words(root)).toContain(address);
    expect(root.querySelector('svg.qr path')?.getAttribute('d')?.length).toBeGreaterThan(500);
    expect(root.querySelector('svg.qr')?.getAttribute('aria-label')).toContain('Alpha <b>');
  });
});

describe('The set-up', () => {
  it('needs factors before it is opened, and is sent whole', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => campaign,
      [`GET ${ONE}/counting`]: () => counting({ isOpen: false, state: 'off', factorSet: null }),
      [`PUT ${ONE}/counting`]: () => counting(),
    });
    await as(api);
    const { root } = await show(CountingFormPage, { id: 'c' });
    await settle();
    root.querySelector<HTMLInputElement>('[id="isOpen"]')?.click();
    send(root);
    await settle();
    expect(api.sentTo(`${ONE}/counting`)).toEqual([]);
    const select = root.querySelector<HTMLSelectElement>('#factorSetId');
    if (select) select.value = 'desnz-2025';
    select?.dispatchEvent(new Event('change'));
    await settle();
    expect(words(root)).toContain('Vélo : pas de facteur dans ce jeu.');
    send(root);
    await settle();
    expect(api.sentTo(`${ONE}/counting`)).toEqual([
      { factorSetId: 'desnz-2025', isOpen: true, lateDays: 14, byTotals: [], version: 1 },
    ]);
  });
});

describe('Totals of an organisation', () => {
  const totals = {
    organisation,
    team: null,
    hasTeams: false,
    participants: null,
    days: null,
    rows: [],
    isCounted: false,
    state: 'open' as const,
    version: 1,
    can: { edit: true },
  };

  it('say at their field what is wrong, and are sent whole', async () => {
    const api = new FakeApi({ [`GET ${TOTALS}`]: () => totals, [`PUT ${TOTALS}`]: () => totals });
    await as(api, 'contact');
    const { root } = await show(TotalsFormPage, { id: 'c', organisationId: organisation.id });
    await settle();
    type(root, 'participants', '8');
    type(root, 'days', '40');
    const mode = root.querySelector<HTMLSelectElement>('[id="rows.0.mode"]');
    if (mode) mode.value = 'bike';
    mode?.dispatchEvent(new Event('change'));
    type(root, 'rows.0.km', '120.5');
    type(root, 'rows.0.people', '9');
    send(root);
    await settle();
    expect(api.sentTo(TOTALS)).toEqual([]);
    type(root, 'rows.0.people', '8');
    send(root);
    await settle();
    const rows = [{ mode: 'bike', occupants: 1, km: 120.5, people: 8, usualMode: null }];
    expect(api.sentTo(TOTALS)).toEqual([{ participants: 8, days: 40, rows, version: 1 }]);
  });

  it('that were counted stay', async () => {
    await as(
      new FakeApi({ [`GET ${TOTALS}`]: () => ({ ...totals, isCounted: true, can: { edit: false } }) }),
      'contact',
    );
    const { root } = await show(TotalsFormPage, { id: 'c', organisationId: organisation.id });
    await settle();
    expect(words(root)).toContain('ces totaux ont été comptés');
    expect(root.querySelector('button[type="submit"]')).toBeNull();
  });
});
