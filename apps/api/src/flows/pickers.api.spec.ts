import { loadReference } from '../seeds/reference';
import { type Client, type TestApp, testApp } from '../testing/test-app';

/** So many a list of choices shows before one has to scroll. */
const SEEN = 6;

describe('the pickers of codes', () => {
  let app: TestApp;
  let own: Client;

  beforeAll(async () => {
    app = await testApp();
    await app.write(loadReference);
    own = await app.as(await app.given(async (make) => make.speaker((await make.organisation()).id)));
  });
  afterAll(() => app.close());

  const first = async (path: string, q: string): Promise<string[]> =>
    (await own.get(`${path}&size=${SEEN}&q=${encodeURIComponent(q)}`)).body.items.map(
      (row: { code: string }) => row.code,
    );

  it.each([
    ['150103', 'palette', 'Holzpalette', 'wooden pallets', 'palettes en bois'],
    ['170401', 'câble cuivre', 'Kupferkabel', 'copper cable', 'copper'],
    ['130205', 'huile usagée', 'Altöl', 'waste oil', 'oil'],
    ['200108', 'biodéchets', 'bio-déchets', 'Biomüll', 'food waste', 'marc de café', 'Kaffee'],
    ['170201', 'bois', 'Holz', 'wood', 'Altholz'],
    ['150107', 'verre', 'Glas', 'glass'],
    ['200101', 'papier', 'paper', 'carton'],
    ['200136', 'électroménager', 'Elektroschrott', 'household appliances'],
    ['080111', 'peinture', 'Farbreste', 'paint'],
    ['140603', 'solvant', 'Lösemittel', 'solvent'],
    ['020601', 'pain', 'Brot', 'stale bread'],
    ['160601', 'batterie', 'Batterien', 'battery'],
    ['200140', 'vieux métaux', 'Metall', 'metal'],
    ['170605', 'amiante', 'Asbest', 'asbestos'],
  ])('find %s in the waste list by what people call it', async (code, ...words) => {
    for (const word of words)
      expect([word, await first('/api/waste-codes?level=3', word)]).toEqual([word, expect.arrayContaining([code])]);
  });

  it.each([
    ['1105', 'brasserie', 'Brauerei', 'brewery'],
    ['1071', 'boulangerie', 'Bäckerei', 'bakery', 'pain', 'Brot'],
    ['4722', 'boucherie', 'Metzgerei', 'butcher'],
    ['1051', 'laiterie', 'Molkerei', 'dairy'],
    ['4773', 'pharmacie', 'Apotheke', 'pharmacy', 'pharmacies'],
    ['5210', 'entrepôt', 'Lager', 'warehouse', 'logistique', 'Logistik'],
    ['6310', 'centre de données', 'Rechenzentrum', 'data center'],
    ['6512', 'assurance', 'Versicherung', 'insurance'],
    ['6419', 'banque', 'Bank', 'banks'],
    ['8610', 'hôpital', 'Krankenhaus', 'hospital'],
    ['8121', 'nettoyage', 'Reinigung', 'cleaning', 'ménage'],
    ['8540', 'université', 'Universität', 'university', 'universities'],
    ['9610', 'blanchisserie', 'Wäscherei', 'laundry'],
    ['8891', 'crèche', 'Kita', 'nursery'],
    ['3600', 'eau', 'Wasser', 'water'],
    ['4941', 'transport routier', 'Spedition', 'haulage', 'camion'],
    ['1102', 'vin', 'Winzer', 'winery'],
    ['4332', 'menuiserie', 'Schreinerei', 'carpenter'],
  ])('find %s among the activities', async (code, ...words) => {
    for (const word of words)
      expect([word, await first('/api/nace?level=4', word)]).toEqual([word, expect.arrayContaining([code])]);
  });

  it('still find by parts of the official titles, by codes, and all of them where nothing is typed', async () => {
    expect(await first('/api/nace?level=4', 'soft drinks')).toEqual(['1107']);
    expect(await first('/api/nace?level=4', '65.12')).toEqual(['6512']);
    expect(await first('/api/waste-codes?level=3', '15 01 03')).toEqual(['150103']);
    expect(await first('/api/waste-codes?level=3', 'galvanising')).toContain('110502');
    expect((await own.get('/api/nace?level=4&q=%20')).body.total).toBe((await own.get('/api/nace?level=4')).body.total);
    expect((await own.get('/api/nace?q=zzzz')).body.total).toBe(0);
  });
});
