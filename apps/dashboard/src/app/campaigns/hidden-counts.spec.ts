import type { CampaignDetail, CampaignOrganisationRow } from '@zesumme/domain';
import { Say } from '@zesumme/ui';
import { FakeApi, reader, send, settle, show, signedIn, type } from '../../testing/fake-api';
import { CampaignFormPage } from './campaign-form';

const ONE = '/api/campaigns/{id}';
const group = { id: '00000000-0000-4000-8000-00000000000a', slug: 'gare', name: 'Gare', isDemo: false };
const campaign: CampaignDetail = {
  ...{ id: 'c', title: 'Vélo', state: 'over', startDay: null, endDay: null, year: 2018, theme: null, groups: [group] },
  taking: { organisations: 1, staff: 14, staffHidden: 0, participants: null, participantsHidden: 1 },
  ...{ groupId: group.id, description: null, goals: null, sourceTitle: null, sourceUrl: null, figures: [] },
  ...{ isDemo: false, removed: false, createdAt: '2026-11-20T10:00:00.000Z', version: 3 },
  can: { edit: true, remove: true, propose: true },
};
const few: CampaignOrganisationRow = {
  organisation: { id: '00000000-0000-4000-8000-00000000000d', name: 'Alpha', kind: 'company', isDemo: false },
  ...{ staff: 14, staffIsHidden: false, participants: null, participantsAreHidden: true },
};
const pageOf = <T>(...items: T[]) => ({ items, total: items.length, page: 1, size: 20 });

describe('The form of a campaign', () => {
  it('leaves a number that is hidden as it is stored, and replaces it by one that is typed', async () => {
    const api = new FakeApi({
      'GET /api/working-groups': () => pageOf(group),
      'GET /api/themes': () => pageOf(),
      [`GET ${ONE}`]: () => campaign,
      [`GET ${ONE}/organisations`]: () => pageOf(few),
      [`PUT ${ONE}`]: () => campaign,
    });
    await reader(api, {
      me: signedIn('project-manager'),
      providers: [{ provide: Say, useValue: { done: () => undefined } }],
    });
    const { root } = await show(CampaignFormPage, { id: 'c' });
    await settle();
    expect((root.textContent ?? '').replace(/\s+/g, ' ')).toContain('n’est montré à personne');
    send(root);
    await settle();
    type(root, 'organisations.0.participants', '6');
    send(root);
    await settle();
    expect(api.sentTo(ONE)).toMatchObject([
      { organisations: [{ staff: 14, participants: null, keeps: ['participants'] }] },
      { organisations: [{ staff: 14, participants: 6, keeps: [] }] },
    ]);
  });
});
