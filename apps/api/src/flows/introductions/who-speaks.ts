import type { Locale } from '@zesumme/domain';
import { type StoredContactRow, selectContacts } from '../../organisations';
import type { Ctx } from '../../platform/database';
import type { FlowIntroduction } from './flow-introduction.entity';

/** Whoever is reached in the name of a side. */
export interface Speaker {
  id: string;
  name: string;
  email: string | null;
  locale: Locale;
}

export type Side = 'offer' | 'need';
type Sides = Pick<FlowIntroduction, `${Side}ContactId` | `${Side}OrganisationId`>;

/**
 * Who speaks today for each side of introductions: whoever answered, or the main contacts once that one has left. Whoever has left is
 * neither told of the other side nor named to it. One query, however many they are.
 */
export async function speakersOf(
  ctx: Ctx,
  introductions: readonly Sides[],
): Promise<(introduction: Sides, side: Side) => Speaker[]> {
  const ids = introductions.flatMap((each) => [each.offerOrganisationId, each.needOrganisationId]);
  const rows =
    ids.length === 0
      ? []
      : await selectContacts(ctx)
          .andWhere('contact.archivedAt IS NULL')
          .andWhere('relation.organisationId IN (:...ids)', { ids: [...new Set(ids)] })
          // Said once more of the contact alone: the relation that says most is looked for only of these.
          .andWhere(
            'EXISTS (SELECT 1 FROM contact_relation near WHERE near.contact_id = contact.id AND near.organisation_id IN (:...ids))',
          )
          .orderBy('contact.searchText')
          .addOrderBy('contact.id')
          .getRawMany<StoredContactRow>();
  const present = rows.filter(({ standing }) => Number(standing) === 0);
  return (introduction, side) => {
    const own = present.filter(({ organisationId }) => organisationId === introduction[`${side}OrganisationId`]);
    const answered = own.filter(({ id }) => id === introduction[`${side}ContactId`]);
    const speaking = answered.length > 0 ? answered : own.filter(({ relationKind }) => relationKind === 'main');
    return speaking.map(speaker);
  };
}

const speaker = ({ id, givenName, familyName, email, locale }: StoredContactRow): Speaker => ({
  ...{ id, email, locale },
  name: `${givenName} ${familyName}`,
});
