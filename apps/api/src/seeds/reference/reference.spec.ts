import { FIXED_NOW } from '@zesumme/testing';
import { given } from '../../testing/given';
import { OpenDatabase } from '../../testing/open-database';
import { loadReference } from '.';

describe('Reference data', () => {
  let loaded: OpenDatabase;
  beforeAll(async () => {
    loaded = await OpenDatabase.open(FIXED_NOW);
    await loaded.write(loadReference);
  });
  afterAll(() => loaded.close());

  it('holds every commune, activity and published measure', async () => {
    await expect(loaded.count('commune WHERE merged_into_code IS NULL')).resolves.toBe(100);
    await expect(
      loaded.rows(
        "SELECT name FROM commune WHERE merged_into_code = '0711' AND merged_on = '2023-09-01' ORDER BY name",
      ),
    ).resolves.toEqual([{ name: 'Grosbous' }, { name: 'Wahl' }]);
    await expect(loaded.rows('SELECT SUM(population) AS n FROM commune')).resolves.toEqual([{ n: 672050 }]);
    await expect(loaded.count('nace')).resolves.toBe(1047);
    await expect(loaded.count('nace WHERE parent IS NOT NULL AND parent NOT IN (SELECT code FROM nace)')).resolves.toBe(
      0,
    );
    await expect(loaded.rows('SELECT COUNT(*) AS n, SUM(max_points) AS points FROM measure')).resolves.toEqual([
      { n: 7, points: 44 },
    ]);
    await expect(loaded.count('measure WHERE section_id IS NULL')).resolves.toBe(4);
    await expect(loaded.count("criterion WHERE kind = 'criterion'")).resolves.toBe(5);
    await expect(loaded.count("criterion WHERE kind = 'further-step'")).resolves.toBe(9);
    await expect(loaded.count('catalogue_topic')).resolves.toBe(3);
    await expect(loaded.count('catalogue_section WHERE title_fr IS NULL AND title_de IS NULL')).resolves.toBe(2);
  });

  it('leaves what is not published unknown', async () => {
    await expect(loaded.count('measure WHERE code_inferred IS NULL')).resolves.toBe(4);
    await expect(loaded.count('measure WHERE indicator IS NULL')).resolves.toBe(2);
    await expect(loaded.count('catalogue WHERE retrieved_on IS NULL')).resolves.toBe(1);
  });

  it('changes nothing when it is loaded again, and takes little time', async () => {
    const before = await loaded.everything();
    const from = performance.now();
    await loaded.write(loadReference);
    expect(performance.now() - from).toBeLessThan(1000);
    await expect(loaded.everything()).resolves.toEqual(before);
  });

  it('keeps what people changed, and corrects what is official', async () => {
    await loaded.write(async (ctx) => {
      await ctx.manager.query(`UPDATE theme SET name_fr = 'Se déplacer' WHERE slug = 'mobility'`);
      await ctx.manager.query(`UPDATE measure SET code_inferred = '6.4.1' WHERE slug = 'lokale-bevolkerung'`);
      await ctx.manager.query(`UPDATE commune SET population = 1 WHERE code = '0304'`);
      await loadReference(ctx);
    });
    await expect(loaded.count(`theme WHERE name_fr = 'Se déplacer'`)).resolves.toBe(1);
    await expect(loaded.count(`measure WHERE code_inferred = '6.4.1'`)).resolves.toBe(1);
    await expect(loaded.count('commune WHERE population = 1')).resolves.toBe(0);
  });

  it('moves places to the commune that came of a merger, once it says so', async () => {
    await loaded.write(async (ctx) => {
      const make = given(ctx.manager);
      // As it stood before: under a code of its own, and without the one that came of it.
      await ctx.manager.query("DELETE FROM commune WHERE code IN ('0711', '0711-1', '0711-2')");
      await make.commune({ code: '0710', name: 'Wahl' });
      await make.organisation({ name: 'Administration communale', kind: 'commune', communeCode: '0710' });
      await make.zone({ name: 'Zone de Wahl', communes: ['0710'] });
      await loadReference(ctx);
      await loadReference(ctx);
    });
    await expect(loaded.count("commune WHERE code = '0710' AND merged_into_code = '0711'")).resolves.toBe(1);
    await expect(loaded.count("commune WHERE name = 'Wahl'")).resolves.toBe(1);
    await expect(loaded.count("organisation WHERE commune_code = '0711'")).resolves.toBe(1);
    await expect(loaded.count("zone_commune WHERE commune_code = '0711'")).resolves.toBe(1);
    await expect(loaded.count("zone_commune WHERE commune_code = '0710'")).resolves.toBe(0);
  });
});
