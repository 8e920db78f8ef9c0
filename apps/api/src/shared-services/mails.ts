import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { mainContactsOf } from '../organisations';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import type { MailTemplate } from '../platform/outbox';
import { participantsOf } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { ServiceInterest } from './service-interest.entity';
import { SharedService } from './shared-service.entity';

/** The mails about a shared service: to those who are asked, before the last day, and to those to whom a share was put. */
export const serviceMails = ['service-asked', 'service-reminded', 'service-put'] as const;
type Name = (typeof serviceMails)[number];

/** Asks the main contacts of the group's members whether they are interested. */
export async function tellAsked(ctx: Ctx, eventId: string, { id, groupId }: SharedService): Promise<void> {
  const participants = await participantsOf(ctx, groupId);
  const members = participants.filter(({ role }) => role === 'member');
  await tell(ctx, eventId, { name: 'service-asked', serviceId: id, organisationIds: members.map((each) => each.id) });
}

/** Reminds those who have not answered. */
export const tellReminded = (ctx: Ctx, eventId: string, serviceId: string, organisationIds: string[]): Promise<void> =>
  tell(ctx, eventId, { name: 'service-reminded', serviceId, organisationIds });

/** Asks those who joined whether they accept their share. */
export const tellPut = (ctx: Ctx, eventId: string, serviceId: string, organisationIds: string[]): Promise<void> =>
  tell(ctx, eventId, { name: 'service-put', serviceId, organisationIds });

async function tell(
  ctx: Ctx,
  eventId: string,
  { name, serviceId, organisationIds }: { name: Name; serviceId: string; organisationIds: string[] },
): Promise<void> {
  const contacts = await mainContactsOf(ctx, organisationIds);
  await ctx.deliver(
    eventId,
    contacts.map(({ id, email, locale, organisationId }) => ({
      recipientKey: id,
      email,
      locale,
      template: name,
      params: { serviceId, organisationId },
    })),
  );
}

/** One of the mails, in the reader's language; none when what it asks for was answered or is over. */
export function serviceMail(name: Name, config: Config): MailTemplate {
  return async (ctx, { locale, params }) => {
    const id = String(params['serviceId']);
    const service = await ctx.manager.findOneBy(SharedService, { id });
    if (!service || (service.phase !== 'interest' && service.phase !== 'offers')) return null;
    const interest = await ctx.manager.findOneBy(ServiceInterest, {
      serviceId: id,
      organisationId: String(params['organisationId']),
    });
    const hasAnswered = interest !== null && interest.answer !== 'not-yet';
    if (name === 'service-put' ? interest?.answer !== 'interested' : hasAnswered) return null;
    const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: service.groupId });
    const told = {
      title: service.title,
      group: group.name,
      hasDay: service.decideBy === null ? 'no' : 'yes',
      day: service.decideBy === null ? '' : formatDay(locale, service.decideBy, 'full'),
    };
    return {
      kind: 'service',
      subject: translate(locale, `sharedServices.mail.${name}.subject`, told),
      text: translate(locale, `sharedServices.mail.${name}.text`, told),
      action: {
        label: translate(locale, `sharedServices.mail.${name}.action`),
        url: `${config.publicUrl}/shared-services/${id}`,
      },
    };
  };
}
