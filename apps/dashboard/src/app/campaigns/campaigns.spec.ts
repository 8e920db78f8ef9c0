import { By } from '@angular/platform-browser';
import type { CampaignDetail, CampaignFigure, CampaignOrganisationRow, CampaignRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { Picker } from '@zesumme/ui/picker';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { GroupCampaigns } from '../platform/campaigns/group-campaigns';
import { Problem } from '../platform/problem';
import { CampaignFormPage } from './campaign-form';
import { CampaignListPage } from './campaign-list';
import { CampaignPage } from './campaign-page';
import { statedFigure as figure, noResults, notCounted } from '../../testing/campaign-counting';

const id = (last: string): string => `00000000-0000-4000-8000-0000000000${last}`;
const group = { id: id('0a'), slug: 'gare', name: 'Gare', isDemo: false };
const other = { id: id('0b'), slug: 'kirchberg', name: 'Kirchberg', isDemo: false };
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
  [`GET ${ONE}/counting`]: () => notCounted,
  [`GET ${ONE}/results`]: () => noResults,
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

  it('tells all that somebody saved in between, and keeps what they added', async () => {
    const theirs: CampaignFigure = { ...figure, id: id('1c'), label: 'Trajets', value: 44, toConfirm: false };
    const second = {
      ...company('Gamma', { participants: 12 }),
      organisation: { ...company('Gamma').organisation, id: id('1d') },
    };
    const now = detail({
      version: 7,
      year: 2019,
      groupId: other.id,
      groups: [other, group, { ...group, id: id('1b'), name: 'Cloche' }],
      figures: [{ ...figure, sourceTitle: 'Rapport', publishedDay: '2019-02-01', toConfirm: false }, theirs],
    });
    let isOvertaken = false;
    const api = new FakeApi({
      ...answers,
      [`GET ${ONE}/organisations`]: () =>
        isOvertaken
          ? pageOf(company('Alpha', { staff: 1240, participants: 90 }), second)
          : pageOf(company('Alpha', { staff: 1240, participants: 86 })),
      [`PUT ${ONE}`]: () => {
        if (isOvertaken) return detail();
        isOvertaken = true;
        throw new Problem('stale', 409, {}, [], null, now);
      },
    });
    await as(api);
    const { root } = await show(CampaignFormPage, { id: 'c' });
    await settle();
    type(root, 'title', 'Le mien');
    send(root);
    await settle();
    const note = words(root.querySelector<HTMLElement>('z-stale') as HTMLElement);
    expect(note).toContain('2019');
    expect(note).toContain('Kirchberg');
    expect(note).toContain('Cloche');
    expect(note).toContain('Rapport');
    expect(note).toMatch(/publié le 1.*février 2019/);
    expect(note).toContain('Alpha (Salariés 1.240, Participants 90)');
    expect(note).toContain('Gamma (Salariés inconnu, Participants 12)');
    expect(words(root)).toContain('repris ci-dessous : Cloche, Trajets, Gamma.');
    expect(button(root, 'Retirer Gamma')).toBeDefined();
    send(root);
    await settle();
    expect(api.sentTo(ONE)[1]).toMatchObject({
      version: 7,
      title: 'Le mien',
      groupId: group.id,
      groupIds: [id('1b')],
      figures: [{ id: figure.id }, { id: theirs.id, label: 'Trajets', value: 44 }],
      organisations: [{ participants: 86 }, { organisationId: id('1d'), participants: 12 }],
    });
  });

  it('does not bring back what the reader took away, and replaces nothing that could not be read', async () => {
    let reads = 0;
    const api = new FakeApi({
      ...answers,
      [`GET ${ONE}/organisations`]: () => {
        reads += 1;
        if (reads === 2) throw new Problem('offline', 0);
        return pageOf(company('Alpha'));
      },
      [`PUT ${ONE}`]: (body) => {
        if ((body as { version: number }).version < 7)
          throw new Problem('stale', 409, {}, [], null, detail({ version: 7 }));
        return detail();
      },
    });
    await as(api);
    const { root } = await show(CampaignFormPage, { id: 'c' });
    await settle();
    button(root, 'Retirer Alpha')?.click();
    button(root, 'Retirer le chiffre 1')?.click();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      send(root);
      await settle();
    }
    expect(api.sentTo(ONE)).toMatchObject([
      { version: 3 },
      { version: 3 },
      { version: 7, figures: [], organisations: [] },
    ]);
  });

  it('makes a figure that somebody took away a new one, and leads to a figure that is refused', async () => {
    const api = new FakeApi({
      ...answers,
      [`PUT ${ONE}`]: (body) => {
        const { version, figures } = body as { version: number; figures: { id: string | null }[] };
        if (version === 3) throw new Problem('stale', 409, {}, [], null, detail({ version: 7, figures: [] }));
        expect(figures).toMatchObject([{ id: null, label: 'Utilisateurs', value: 320 }]);
        throw new Problem('invalid', 422, {}, [{ path: 'figures.0.id', code: 'unknown-figure', params: {} }]);
      },
    });
    await as(api);
    const { root } = await show(CampaignFormPage, { id: 'c' });
    await settle();
    type(root, 'title', 'Le mien');
    send(root);
    await settle();
    send(root);
    await settle();
    expect(words(root)).toContain('Ce chiffre n’est plus à cette campagne.');
    const link = root.querySelector<HTMLAnchorElement>('z-error-summary a');
    expect(link?.getAttribute('href')).toBe('#figures.0.label');
    expect(root.querySelector('[id="figures.0.label"]')?.getAttribute('aria-invalid')).toBe('true');
  });

  it('names each organisation, also one that was just picked, and ties what is wrong with the groups to them', async () => {
    const api = new FakeApi({
      ...answers,
      [`POST ${LIST}`]: () => {
        throw new Problem('invalid', 422, {}, [{ path: 'groupIds.0', code: 'archived-group', params: {} }]);
      },
    });
    await as(api);
    const fixture = await show(CampaignFormPage, { groupId: group.id });
    const { root } = fixture;
    await settle();
    button(root, 'Ajouter une organisation')?.click();
    await settle();
    expect(root.querySelector('[role="group"][aria-label="Organisation 1"]')).not.toBeNull();
    fixture.debugElement.query(By.directive(Picker)).triggerEventHandler('changed', [{ id: id('0d'), label: 'Alpha' }]);
    await settle();
    expect(root.querySelector('[role="group"][aria-label="Alpha"]')).not.toBeNull();
    expect(button(root, 'Retirer Alpha')).toBeDefined();
    type(root, 'title', 'Marche');
    root.querySelector<HTMLInputElement>('#groupIds input')?.click();
    send(root);
    await settle();
    const groups = root.querySelector('#groupIds');
    expect(groups?.getAttribute('aria-describedby')).toBe('groupIds-error groupIds-hint');
    expect(groups?.querySelector('#groupIds-error')?.textContent).toContain('Ce groupe est archivé.');
  });
});
