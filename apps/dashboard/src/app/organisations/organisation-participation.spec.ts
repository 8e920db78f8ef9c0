import { FakeApi, reader, settle, show } from '../../testing/fake-api';
import { OrganisationParticipation } from './organisation-participation';

describe('What an organisation took part in', () => {
  it('is told year by year, each with its attestation in the language of the page', async () => {
    const years = [
      { year: 2026, meetings: 2, actions: 1, campaigns: 1 },
      { year: 2025, meetings: 0, actions: 0, campaigns: 0 },
    ];
    await reader(new FakeApi({ 'GET /api/organisations/{id}/participation': () => ({ years }) }));
    const fixture = await show(OrganisationParticipation, { organisationId: 'o' });
    await settle();
    await fixture.whenStable();
    const words = (fixture.root.textContent ?? '').replace(/\s+/g, ' ');
    expect(words).toContain('2 réunions suivies, une campagne, une action faite');
    expect(words).toContain(
      'aucune réunion suivie, aucune campagne, aucune action faite L’attestation dira que rien n’est noté.',
    );
    expect([...fixture.root.querySelectorAll('a')].map((link) => link.getAttribute('href'))).toEqual([
      '/api/organisations/o/attestation?year=2026&language=fr',
      '/api/organisations/o/attestation?year=2025&language=fr',
    ]);
  });
});
