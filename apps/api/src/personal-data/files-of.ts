import { type ErasurePreview, wordsOf } from '@zesumme/domain';
import { FileOwner } from '../files/file-owner.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { type Ctx, columns } from '../platform/database';
import { isMailAddress } from './by-address';
import { likeOf } from './like';
import type { Person } from './person';

/** So many are listed; how many there are is told all the same. */
const MOST_FILES = 100;

type Files = ErasurePreview['files'];
type Row = Pick<FileOwner, 'id' | 'name' | 'url'> & { uploaded: number };

/**
 * The files that whoever erases somebody has to look at: what is in them is read by nobody here. Those whose name, or the title
 * or note of the evidence that they are, holds every word of a name, in whatever order, and those that the person uploaded. In
 * two queries. Names that others bear count too, since a person judges; whoever asks for themselves is told of their own alone.
 */
export async function filesToLookAt(ctx: Ctx, person: Person): Promise<Files> {
  const names = person.own ? [] : [...new Set([person.name, ...person.names, ...person.addresses])];
  const sought = names.filter((name) => name.trim().includes(' ') || (name.includes('@') && isMailAddress(name)));
  const parameters: Record<string, string> = {};
  const parameter = (value: string): string => {
    const name = `file${Object.keys(parameters).length}`;
    parameters[name] = value;
    return `:${name} ESCAPE '\\'`;
  };
  const every = (words: readonly string[], holds: (word: string) => string): string =>
    `(${words.map(holds).join(' AND ')})`;
  const told = sought.flatMap((name) => [
    every(wordsOf(name), (word) => `owner.searchText LIKE ${parameter(`%${word.replace(/[\\%_]/g, '\\$&')}%`)}`),
    // These are as somebody wrote them, with accents.
    ...['title', 'note'].map((column) =>
      every(name.trim().split(/\s+/), (word) => `LOWER(evidence.${column}) LIKE ${parameter(likeOf([word]))}`),
    ),
  ]);
  const { accountIds } = person;
  const isTheirs = accountIds.length > 0 ? 'owner.addedByAccountId IN (:...accountIds)' : '1 = 0';
  const found = ctx.manager
    .createQueryBuilder(FileOwner, 'owner')
    .leftJoin(Evidence, 'evidence', "owner.subjectType = 'evidence' AND evidence.id = owner.subjectId")
    .where('owner.removedAt IS NULL')
    .andWhere(`(${[isTheirs, ...told].join(' OR ')})`, {
      ...parameters,
      ...(accountIds.length > 0 ? { accountIds } : {}),
    });
  const total = await found.getCount();
  if (total === 0) return { total, items: [] };
  const rows = await found
    .select(columns('owner', ['id', 'name', 'url']))
    .addSelect(`CASE WHEN ${isTheirs} THEN 1 ELSE 0 END`, 'uploaded')
    // What is named comes first: there is more to look for in it.
    .orderBy('uploaded')
    .addOrderBy('owner.addedAt', 'DESC')
    .addOrderBy('owner.id')
    .limit(MOST_FILES)
    .getRawMany<Row>();
  return {
    total,
    items: rows.map(({ id, name, url, uploaded }) => ({ id, name, url, isUploaded: Number(uploaded) === 1 })),
  };
}
