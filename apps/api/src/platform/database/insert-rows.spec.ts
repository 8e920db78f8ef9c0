import { IndicatorValue } from '../../pacte-climat/indicator-value.entity';
import { testDatabase } from '../../testing/database';
import { given } from '../../testing/given';
import { openWriter } from './data-sources';
import { insertRows } from './insert-rows';

/** Of so many digits that whoever reads them out of a text may come to the number beside. */
const VALUES = [0.047718, 0.444244, 9.656555, 480.4906948, 2679418.068808974, -1.84341747918348e-13, 8.41e21, 12];

it('Rows that are inserted together keep each number as it was handed over', async () => {
  const database = await testDatabase();
  const source = await openWriter(database.config);
  try {
    const { id: assessmentId } = await given(source.manager).assessment();
    const rows = VALUES.map((value, at) => ({ assessmentId, year: 2000 + at, value, source: null }));
    await insertRows(source.manager, IndicatorValue, rows);
    const stored = await source.manager.find(IndicatorValue, { where: { assessmentId }, order: { year: 'ASC' } });
    expect(stored.map(({ value }) => value)).toEqual(VALUES);
  } finally {
    await source.destroy();
    await database.remove();
  }
});
