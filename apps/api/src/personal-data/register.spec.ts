import { dataKinds } from '@zesumme/domain';
import { catalogues } from '@zesumme/i18n/all';
import type { EntityMetadata } from 'typeorm';
import { OpenDatabase } from '../testing/open-database';
import { type Holding, type Table, impersonal, nameOf, register, texts } from './register';

/** Of a length of their own: identifiers, instants, days, and times on the wall, by what they are called. */
const TECHNICAL = [
  { length: '36', name: /^id$|Id$/ },
  { length: '24', name: /^at$|At$|Since$|Until$/ },
  { length: '10', name: /[dD]ay$|On$|validFrom$|validUntil$/ },
  { length: '16', name: /Local$/ },
];

let opened: OpenDatabase;
let metadatas: EntityMetadata[];
beforeAll(async () => {
  opened = await OpenDatabase.open('2026-11-29T10:00:00.000Z');
  metadatas = await opened.write(async (ctx) => ctx.manager.connection.entityMetadatas);
});
afterAll(() => opened.close());

const of = (entity: Table): EntityMetadata => {
  const found = metadatas.find(({ target }) => target === entity);
  if (!found) throw new Error(`There is no table of ${entity.name}.`);
  return found;
};

const listed = (lists: readonly (readonly [Table, readonly string[]])[], entity: unknown): readonly string[] =>
  lists.flatMap(([each, columns]) => (each === entity ? columns : []));

const holdingsOf = (entity: unknown): Holding[] => register.filter((holding) => holding.entity === entity);

/** Whether the register knows what becomes of a column when somebody is erased. */
function isRegistered(entity: unknown, column: string): boolean {
  if (column === 'searchText' || listed(texts, entity).includes(column)) return true;
  return holdingsOf(entity).some(({ ties, erased }) => erased === 'row' || column in ties || column in erased);
}

describe('The register of personal data', () => {
  it('knows of every column that can hold text whether it is about people', () => {
    const unknown = metadatas.flatMap((metadata) =>
      metadata.columns
        .filter(({ type }) => ['varchar', 'text', 'simple-json'].includes(String(type)))
        .filter(
          ({ length, propertyName }) =>
            !TECHNICAL.some((each) => each.length === length && each.name.test(propertyName)),
        )
        .filter(
          ({ propertyName }) =>
            !isRegistered(metadata.target, propertyName) && !listed(impersonal, metadata.target).includes(propertyName),
        )
        .map(({ propertyName }) => `${metadata.name}.${propertyName}`),
    );
    // A new one belongs into `register`, where it is told to those whom it is about, or into `impersonal`.
    expect(unknown).toEqual([]);
  });

  it('ties every row that refers to an account or a contact to whom it is about', () => {
    const untied = metadatas.flatMap((metadata) =>
      metadata.foreignKeys
        .filter(({ referencedEntityMetadata: { name } }) => ['Account', 'Contact'].includes(name))
        .flatMap(({ columns }) => columns.map(({ propertyName }) => propertyName))
        .filter((column) => !holdingsOf(metadata.target).some(({ ties }) => column in ties))
        .map((column) => `${metadata.name}.${column}`),
    );
    // The contact of an account is how both are known to be one person.
    expect(untied).toEqual(['Account.contactId']);
  });

  it('says nothing twice, and nothing of what is not there', () => {
    const named = [
      ...register.map(({ entity, ties, erased, hidden = [], say = [], facts = [], when }) => {
        const fates = erased === 'row' ? [] : Object.keys(erased);
        return [
          entity,
          [...Object.keys(ties), ...fates, ...hidden, ...say, ...facts, ...(when ? [when] : [])],
        ] as const;
      }),
      ...texts,
      ...impersonal,
    ];
    const missing = named.flatMap(([entity, columns]) => {
      const there = of(entity).columns.map(({ propertyName }) => propertyName);
      return columns.filter((column) => !there.includes(column)).map((column) => `${entity.name}.${column}`);
    });
    expect(missing).toEqual([]);
    const names = register.map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    const both = impersonal.flatMap(([entity, columns]) =>
      columns.filter(
        (column) => isRegistered(entity, column) && holdingsOf(entity).every(({ erased }) => erased !== 'row'),
      ),
    );
    expect(both).toEqual([]);
  });

  it('says on the page and in the PDF whatever somebody wrote in a row that is theirs', () => {
    const unsaid = register
      .filter(({ isPart, facts, words, ties }) => !isPart && !facts && !words && Object.keys(ties).length > 0)
      .flatMap((holding) => {
        const { entity, ties, erased, hidden = [], say = [] } = holding;
        // A name is their own.
        const isName = (column: string): boolean =>
          column in ties || (erased !== 'row' && ['name', 'given-name', 'family-name'].includes(erased[column] ?? ''));
        return listed(texts, entity)
          .filter((column) => !say.includes(column) && !hidden.includes(column) && !isName(column))
          .map((column) => `${nameOf(holding)}.${column}`);
      });
    // What happened is told by its kind, in words of the product.
    expect(unsaid.sort()).toEqual(['Event.data']);
  });

  it('has words for each kind and each table, and holds something of each kind', () => {
    const { kind, table } = catalogues.fr.personalData;
    expect(Object.keys(kind).sort()).toEqual([...dataKinds].sort());
    expect(Object.keys(table).sort()).toEqual(register.map(nameOf).sort());
    expect(new Set(register.map((holding) => holding.kind))).toEqual(new Set(dataKinds));
  });
});
