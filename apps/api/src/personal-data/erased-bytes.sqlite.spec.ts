import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fold } from '@zesumme/domain';
import { Config } from '../platform/config';
import { type TestApp, testApp } from '../testing/test-app';
import { tracedPerson } from '../testing/traced-person';

describe('The file of whoever was erased', () => {
  let api: TestApp;
  beforeAll(async () => {
    api = await testApp();
  });
  afterAll(() => api.close());

  /** The bytes of the file, once everything is in it. */
  const bytes = async (): Promise<string> => {
    const [writer] = api.unitOfWork.sources;
    await writer?.query('PRAGMA wal_checkpoint(TRUNCATE)');
    return readFileSync(join(api.app.get(Config).dataDir, 'zesumme.sqlite'), 'latin1').toLowerCase();
  };

  it('holds nothing of them in what was freed either, as a copy of it would', async () => {
    const administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
    const { contactId, account, family, traces } = await tracedPerson(api);
    const [, , , telephone = '', former = ''] = traces;
    // As a word of the search, too, in which it has no accents.
    const [, word = ''] = fold(family).split('-');
    const sought = [account.email, telephone, former, word].map((each) => each.toLowerCase());
    const before = await bytes();
    expect(sought.filter((each) => !before.includes(each))).toEqual([]);
    const url = `/api/personal-data/people/contact/${contactId}/erasure`;
    expect((await administrator.post(url, { understood: true })).status).toBe(204);
    const after = await bytes();
    expect(sought.filter((each) => after.includes(each))).toEqual([]);
  });
});
