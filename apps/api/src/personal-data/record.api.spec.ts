import { catalogues } from '@zesumme/i18n/all';
import { dataKinds } from '@zesumme/domain';
import { readPdf } from '../testing/pdf';
import { type TestApp, testApp } from '../testing/test-app';
import { nameOf, register } from './register';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(() => api.close());

describe('The record of processing', () => {
  it('names every kind of data and everywhere it is held, with the periods that hold now', async () => {
    const administrator = await api.as(await api.given((given) => given.account({ role: 'administrator' })));
    await administrator.put('/api/personal-data/periods/mails', { version: null, months: 7 });
    const { status, body } = await administrator.get('/api/personal-data/record');
    expect(status).toBe(200);
    expect(body.kinds.map(({ kind }: { kind: string }) => kind)).toEqual(dataKinds);
    expect(body.kinds.flatMap(({ tables }: { tables: string[] }) => tables).sort()).toEqual(
      register.map(nameOf).sort(),
    );
    expect(body.kinds.find(({ kind }: { kind: string }) => kind === 'mails').months).toBe(7);

    const { raw } = await administrator.get('/api/personal-data/record/document?language=fr');
    const pdf = readPdf(raw);
    expect([pdf.title, pdf.language]).toEqual(['Registre des activités de traitement', 'fr']);
    const text = pdf.text.join(' ');
    for (const told of ['7 mois', 'IMS Luxembourg', 'pays tiers']) expect(text).toContain(told);
    for (const { name } of Object.values(catalogues.fr.personalData.kind)) expect(text).toContain(name);
  });
});
