import { ContactRelation } from '../organisations/contact-relation.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';

/** Whether the contact speaks for the commune's administration today. */
export function speaksFor(ctx: Ctx, communeCode: string, contactId: string): Promise<boolean> {
  return ctx.manager
    .createQueryBuilder(ContactRelation, 'relation')
    .innerJoin(Organisation, 'organisation', 'organisation.id = relation.organisationId')
    .innerJoin(Contact, 'contact', 'contact.id = relation.contactId AND contact.archivedAt IS NULL')
    .where('relation.contactId = :contactId', { contactId })
    .andWhere("organisation.kind = 'commune' AND organisation.communeCode = :communeCode", { communeCode })
    .andWhere('relation.fromDay <= :today AND (relation.toDay IS NULL OR relation.toDay >= :today)', {
      today: ctx.clock.today(),
    })
    .getExists();
}
