import { isUnfinished } from '@zesumme/domain';
import { formatDay } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Contact } from '../organisations/contact.entity';
import type { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { type MailTemplate, wantsMail } from '../platform/outbox';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Action } from './action.entity';

export const ASSIGNED = 'action-assigned';
export const REPORTED = 'action-reported';

type Told = Pick<Action, 'id' | 'title' | 'groupId' | 'status' | 'dueDay'>;

/** Writes to the contacts who have just become responsible for something that is still to be done. */
export async function tellAssigned(
  ctx: Ctx,
  eventId: string,
  action: Told,
  responsibles: { contactId: string | null }[],
): Promise<void> {
  const ids = [...new Set(responsibles.flatMap(({ contactId }) => contactId ?? []))];
  if (ids.length === 0 || !isUnfinished(action.status)) return;
  const wanting = await wantsMail(ctx, ids, 'action');
  const contacts = await ctx.manager.findBy(Contact, { id: In([...wanting]) });
  await ctx.deliver(
    eventId,
    contacts.flatMap(({ id, email, locale }) =>
      email === null ? [] : [{ recipientKey: id, email, locale, template: ASSIGNED, params: { actionId: action.id } }],
    ),
  );
}

/** Writes to the project manager who leads the group, unless it is they who reported. */
export async function tellReported(
  ctx: Ctx,
  eventId: string,
  action: Told,
  { leadAccountId }: Pick<WorkingGroup, 'leadAccountId'>,
  report: { authorLabel: string; text: string },
): Promise<void> {
  if (leadAccountId === null || (ctx.actor.kind === 'account' && ctx.actor.accountId === leadAccountId)) return;
  const lead = await ctx.manager.findOneBy(Account, { id: leadAccountId, state: 'active' });
  if (!lead || !(await wantsMail(ctx, [lead.id], 'action')).has(lead.id)) return;
  const { id, email, locale } = lead;
  const params = { actionId: action.id, author: report.authorLabel, text: report.text };
  await ctx.deliver(eventId, [{ recipientKey: id, email, locale, template: REPORTED, params }]);
}

/** The mail to a contact who has become responsible. */
export const assignedMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const { action, group } = await told(ctx, String(params['actionId']));
    const due =
      action.dueDay === null
        ? translate(locale, 'mail.action-assigned.noDue')
        : formatDay(locale, action.dueDay, 'full');
    return {
      kind: 'action',
      subject: translate(locale, 'mail.action-assigned.subject', { title: action.title }),
      text: translate(locale, 'mail.action-assigned.text', { title: action.title, group: group.name, due }),
      action: {
        label: translate(locale, 'mail.action-assigned.action'),
        url: `${config.publicUrl}/actions/${action.id}`,
      },
    };
  };

/** The mail to the project manager about what somebody reported. */
export const reportedMail =
  (config: Config): MailTemplate =>
  async (ctx, { locale, params }) => {
    const { action, group } = await told(ctx, String(params['actionId']));
    const words = {
      title: action.title,
      group: group.name,
      author: String(params['author']),
      text: String(params['text']),
    };
    return {
      subject: translate(locale, 'mail.action-reported.subject', words),
      text: translate(locale, 'mail.action-reported.text', words),
      action: {
        label: translate(locale, 'mail.action-reported.action'),
        url: `${config.publicUrl}/actions/${action.id}`,
      },
    };
  };

async function told(ctx: Ctx, actionId: string): Promise<{ action: Action; group: WorkingGroup }> {
  const action = await ctx.manager.findOneByOrFail(Action, { id: actionId });
  return { action, group: await ctx.manager.findOneByOrFail(WorkingGroup, { id: action.groupId }) };
}
