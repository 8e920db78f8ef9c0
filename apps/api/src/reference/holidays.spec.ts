import { holidaysOf } from './holidays';

describe('The public holidays of Luxembourg', () => {
  it('are eleven, named in three languages', async () => {
    const holidays = await holidaysOf(2027);
    expect(holidays.map(({ day, nameFr }) => `${day} ${nameFr}`)).toEqual([
      '2027-01-01 Nouvel An',
      '2027-03-29 Lundi de Pâques',
      '2027-05-01 1er mai',
      '2027-05-06 Ascension',
      '2027-05-09 Journée de l’Europe',
      '2027-05-17 Lundi de Pentecôte',
      '2027-06-23 Fête nationale',
      '2027-08-15 Assomption',
      '2027-11-01 Toussaint',
      '2027-12-25 Noël',
      '2027-12-26 Lendemain de Noël',
    ]);
    expect(holidays[6]).toEqual({
      day: '2027-06-23',
      nameFr: 'Fête nationale',
      nameDe: 'Nationalfeiertag',
      nameEn: 'National Holiday',
    });
  });

  it('move with Easter', async () => {
    expect((await holidaysOf(2026)).map(({ day }) => day)).toContain('2026-04-06');
  });
});
