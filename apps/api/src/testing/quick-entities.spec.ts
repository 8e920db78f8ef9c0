import { getMetadataArgsStorage } from 'typeorm';
import { entities } from '../platform/database/entities';
import { findEntitiesQuickly } from './quick-entities';

describe('What an entity declares', () => {
  const finders = ['filterColumns', 'filterIndices', 'filterForeignKeys', 'filterUniques'] as const;
  // As TypeORM has them, whatever the harness has done to its own.
  const plain = copied();
  const quick = copied();
  findEntitiesQuickly(quick);

  function copied(): ReturnType<typeof getMetadataArgsStorage> {
    const known = getMetadataArgsStorage();
    const lists = Object.entries(known).flatMap(([name, value]) => (Array.isArray(value) ? [[name, [...value]]] : []));
    return Object.assign(Object.create(Object.getPrototypeOf(known)), Object.fromEntries(lists));
  }

  it.each(finders)('is found by %s as it is without, for each entity and for several', (find) => {
    class Nobody {}
    const single = entities.map((entity) => [quick[find](entity), plain[find](entity)] as const);
    const listed = [...entities.map((entity) => [entity]), entities.slice(0, 3), [Nobody]].map(
      (several) => [quick[find](several), plain[find](several)] as const,
    );
    const found = [...single, ...listed];
    expect(found.flatMap(([ours]) => [...ours]).length).toBeGreaterThan(0);
    for (const [ours, theirs] of found) expect(ours).toEqual(theirs);
  });

  it('is found also where it came later', () => {
    class Later {}
    expect(quick.filterColumns(Later)).toEqual([]);
    const column = { target: Later, propertyName: 'name', mode: 'regular' as const, options: {} };
    quick.columns.push(column);
    expect(quick.filterColumns(Later)).toEqual([column]);
  });
});
