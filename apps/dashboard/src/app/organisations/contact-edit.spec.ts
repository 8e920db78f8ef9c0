import type { ContactRow } from '@zesumme/domain';
import { FakeApi, reader, send, settle, show, type } from '../../testing/fake-api';
import { Problem } from '../platform/problem';
import { ContactEditPage } from './contact-edit';

const ID = '00000000-0000-4000-8000-00000000000c';
const ONE = '/api/contacts/{id}';
const contact = {
  id: ID,
  givenName: 'Anne',
  familyName: 'Beispill',
  functionTitle: null,
  telephone: null,
  email: 'anne@beispill.example',
  locale: 'fr',
  timeZone: 'Asia/Calcutta',
  organisation: null,
  relation: null,
  version: 3,
  can: { edit: true, editRelation: false },
} as unknown as ContactRow;

describe('The form of a contact', () => {
  it('offers the zone that was chosen among all there are, and says at the field when there is none of that name', async () => {
    const issues = [{ path: 'timeZone', code: 'invalid-format', params: { format: 'time-zone' } }];
    const api = new FakeApi({
      [`GET ${ONE}`]: () => contact,
      [`PATCH ${ONE}`]: () => {
        throw new Problem('invalid', 400, {}, issues, null);
      },
    });
    await reader(api);
    const fixture = await show(ContactEditPage, { id: ID });
    const { root } = fixture;
    await settle();
    await fixture.whenStable();
    const select = root.querySelector<HTMLSelectElement>('#timeZone');
    expect(select?.value).toBe('Asia/Calcutta');
    expect(select?.options.length).toBeGreaterThan(300);
    type(root, 'timeZone', 'America/New_York');
    send(root);
    await settle();
    await fixture.whenStable();
    expect(api.sentTo(ONE)).toMatchObject([{ timeZone: 'America/New_York', version: 3 }]);
    expect(root.querySelector('#timeZone-error')?.textContent).toContain('n’existe pas');
  });

  it('sends the zone only where it was chosen here: its owner may have chosen another meanwhile', async () => {
    const api = new FakeApi({
      [`GET ${ONE}`]: () => contact,
      [`PATCH ${ONE}`]: () => {
        throw new Problem('stale', 409, {}, [], null);
      },
    });
    await reader(api);
    const fixture = await show(ContactEditPage, { id: ID });
    await settle();
    await fixture.whenStable();
    type(fixture.root, 'givenName', 'Anna');
    send(fixture.root);
    await settle();
    const [sent] = api.sentTo(ONE);
    expect(sent).toMatchObject({ givenName: 'Anna', version: 3 });
    expect(sent).not.toHaveProperty('timeZone');
  });
});
