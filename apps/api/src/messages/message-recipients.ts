import type { Locale, MessageSend } from '@zesumme/domain';
import { Action } from '../actions/action.entity';
import { Account } from '../identity/account.entity';
import { Meeting } from '../meetings/meeting.entity';
import { type Ctx, columns } from '../platform/database';
import { WorkingGroup } from '../working-groups/working-group.entity';

/** Somebody who gets the message by mail. */
export interface Recipient {
  key: string;
  email: string;
  locale: Locale;
}

type Reachable = Pick<Account, 'id' | 'email' | 'locale'>;

/**
 * Whoever leads the group that the message is about, else all project managers, else the broker's mailbox. What does not
 * exist is treated as no subject at all, so that the form tells nobody what there is.
 */
export async function recipientsOf(ctx: Ctx, { subject }: MessageSend, mailbox: string): Promise<Recipient[]> {
  const managers = await activeManagers(ctx);
  const leadId = await leadOf(ctx, subject);
  const lead = managers.filter(({ id }) => id === leadId);
  const chosen = lead.length > 0 ? lead : managers;
  if (chosen.length === 0) return [{ key: 'broker', email: mailbox, locale: 'fr' }];
  return chosen.map(({ id, email, locale }) => ({ key: id, email, locale }));
}

function activeManagers(ctx: Ctx): Promise<Reachable[]> {
  return ctx.manager
    .createQueryBuilder(Account, 'account')
    .select(columns('account', ['id', 'email', 'locale']))
    .where("account.role = 'project-manager' AND account.state = 'active'")
    .orderBy('account.id')
    .getRawMany<Reachable>();
}

async function leadOf(ctx: Ctx, subject: MessageSend['subject']): Promise<string | null> {
  const group = await subjectGroup(ctx, subject);
  return group?.leadAccountId ?? null;
}

/** The group that the message is about: itself, or that of its meeting or action. */
export async function subjectGroup(
  ctx: Ctx,
  subject: { type: string; id: string | null } | null,
): Promise<WorkingGroup | null> {
  const groupId = await groupIdOf(ctx, subject);
  return groupId ? ctx.manager.findOneBy(WorkingGroup, { id: groupId }) : null;
}

async function groupIdOf(ctx: Ctx, subject: { type: string; id: string | null } | null): Promise<string | null> {
  if (!subject?.id) return null;
  const { type, id } = subject;
  if (type === 'working-group') return id;
  if (type === 'meeting') return (await ctx.manager.findOneBy(Meeting, { id }))?.groupId ?? null;
  if (type === 'action') return (await ctx.manager.findOneBy(Action, { id }))?.groupId ?? null;
  return null;
}
