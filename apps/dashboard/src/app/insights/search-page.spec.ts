import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, button, reader, settle, signedIn } from '../../testing/fake-api';
import { routes } from './insights.routes';
import './search-page';

const campaign = {
  type: 'campaign',
  key: 'c',
  title: 'Positive Drive',
  context: null,
  day: '2017-05-02',
  isDemo: false,
};

describe('The search page', () => {
  let api: FakeApi;
  let answer: () => unknown;

  const open = async (address: string, me: ReturnType<typeof signedIn> | null = signedIn('project-manager')) => {
    api = new FakeApi({ 'GET /api/search': () => answer() });
    await reader(api, { ...(me ? { me } : {}), routes });
    const harness = await RouterTestingHarness.create(address);
    await settle();
    await harness.fixture.whenStable();
    return harness;
  };
  const query = (): unknown => (api.asked.at(-1)?.params as { query: unknown }).query;

  it('shows what was found by its kind, with the way there, and narrows to one kind', async () => {
    answer = () => ({ items: [campaign], total: 1, more: false });
    const { routeNativeElement: root, fixture } = await open('/search?q=drive');
    const link = root?.querySelector('.rows a');
    expect(link?.getAttribute('href')).toBe('/campaigns/c');
    expect(root?.querySelector('.rows')?.textContent).toContain('Campagne · 2 mai 2017');
    const kinds = [...(root?.querySelectorAll<HTMLAnchorElement>('.kinds a') ?? [])];
    expect(kinds.length).toBe(14);
    kinds.find(({ textContent }) => textContent?.trim() === 'Campagnes')?.click();
    await settle();
    await fixture.whenStable();
    expect(TestBed.inject(Router).url).toBe('/search?q=drive&type=campaign');
    expect(query()).toEqual({ q: 'drive', type: 'campaign', page: 1, size: 20 });
    expect(root?.querySelector('.kinds [aria-current]')?.textContent?.trim()).toBe('Campagnes');
  });

  it('says that there is more than it counts, and turns pages', async () => {
    answer = () => ({ items: [campaign], total: 100, more: true });
    const { routeNativeElement: root, fixture } = await open('/search?q=mobilit');
    expect(root?.querySelector('[role=status]')?.textContent).toContain('Plus de 100 résultats');
    button(root as HTMLElement, 'Suivant').click();
    await settle();
    await fixture.whenStable();
    expect(query()).toEqual({ q: 'mobilit', type: undefined, page: 2, size: 20 });
  });

  it('says that nothing answers, and offers a visitor only what visitors may find', async () => {
    answer = () => ({ items: [], total: 0, more: false });
    const { routeNativeElement: root } = await open('/search?q=xyz', null);
    expect(root?.querySelector('z-empty')?.textContent).toContain('xyz');
    expect(root?.querySelector('.kinds')?.textContent).not.toMatch(/Contacts|Organisations|Campagnes/);
  });

  it('says when the search did not answer, and asks for a word before', async () => {
    answer = () => Promise.reject(new Error('gone'));
    const { routeNativeElement: root } = await open('/search?q=xyz');
    expect(root?.querySelector('z-failure')).not.toBeNull();
    await TestBed.inject(Router).navigateByUrl('/search');
    await settle();
    expect(root?.textContent).toContain('Tapez un mot');
  });
});
