import type { CatalogueVersionDetail } from '@zesumme/domain';
import { FakeApi, reader, settle, show, signedIn, type } from '../../testing/fake-api';
import { TopicsFormPage } from './topics-form';

const sections = [{ code: '6.3', titleFr: 'Privé', titleDe: null, titleEn: null, translated: null, source: null }];
const draft = {
  id: 'v2',
  label: 'Version 2027',
  head: { label: 'Version 2027' },
  body: { sections, measures: [], topics: [] },
  version: 3,
} as unknown as CatalogueVersionDetail;

describe('Topics of a draft', () => {
  it('are completed section by section, and sent beside all that stands in the draft', async () => {
    const api = new FakeApi({
      'GET /api/catalogues/{id}': () => draft,
      'PUT /api/catalogues/{id}': () => draft,
    });
    await reader(api, { me: signedIn('administrator') });
    const { root } = await show(TopicsFormPage, { id: 'v2' });
    const submit = async (): Promise<void> => {
      root.querySelector('form')?.dispatchEvent(new Event('submit'));
      await settle();
    };
    const buttons = [...root.querySelectorAll('button')];
    buttons.find(({ textContent }) => textContent?.trim() === 'Ajouter un thème')?.click();
    await settle();
    type(root, 'topics.0.textFr', 'Restauration');
    await submit();
    expect(root.querySelector('z-error-summary a')).not.toBeNull();
    expect(api.sentTo('/api/catalogues/{id}')).toEqual([]);
    type(root, 'topics.0.textDe', 'Verpflegung');
    type(root, 'topics.0.textEn', 'Catering');
    await submit();
    const topics = [
      {
        sectionCode: '6.3',
        textFr: 'Restauration',
        textDe: 'Verpflegung',
        textEn: 'Catering',
        translated: null,
        source: null,
      },
    ];
    expect(api.sentTo('/api/catalogues/{id}')).toMatchObject([{ version: 3, body: { ...draft.body, topics } }]);
  });
});
