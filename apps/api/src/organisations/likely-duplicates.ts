import { type LikelyDuplicatesList, type LikelyDuplicatesQuery, likelyDuplicates } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { Organisation } from './organisation.entity';

type Known = Pick<Organisation, 'id' | 'name' | 'shortName' | 'kind' | 'website' | 'isDemo' | 'archivedAt'>;

/** Fewer letters say nothing about which organisation is meant. */
const FEWEST_LETTERS = 2;

/** Organisations that are likely the one being typed, archived ones among them: they can be brought back instead. */
export async function findLikelyDuplicates(
  ctx: Ctx,
  { name, website, exceptId }: LikelyDuplicatesQuery,
): Promise<LikelyDuplicatesList> {
  if (name.length < FEWEST_LETTERS && website === '') return { items: [] };
  const known = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select(columns('organisation', ['id', 'name', 'shortName', 'kind', 'website', 'isDemo', 'archivedAt']))
    .getRawMany<Known>();
  const others = known.filter(({ id }) => id !== exceptId);
  return {
    items: likelyDuplicates({ name, website }, others).map(({ organisation, similarity }) => ({
      id: organisation.id,
      name: organisation.name,
      kind: organisation.kind,
      isDemo: Boolean(organisation.isDemo),
      archived: organisation.archivedAt !== null,
      similarity,
    })),
  };
}
