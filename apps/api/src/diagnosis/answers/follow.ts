import {
  FEWEST_SHOWN,
  type QuestionnaireFollow,
  type QuestionnaireFollowed,
  addDays,
  luxembourgDay,
  canOf,
  questionnairePolicy,
  yesIf,
  allOf,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Contact } from '../../organisations/contact.entity';
import type { Ctx } from '../../platform/database';
import { conflict, invalidField } from '../../platform/errors';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { recordQuestionnaire } from '../questionnaires/keep-questionnaire';
import { isAnswerable } from '../questionnaires/questionnaire-detail';
import { Questionnaire } from '../questionnaires/questionnaire.entity';
import { type SeenQuestionnaire, findQuestionnaire } from '../questionnaires/seen-questionnaires';
import type { AnswerLinks } from './answer-links';
import { askContacts, notAskedYet } from './ask-contacts';
import { DAYS_BETWEEN, isSpreadDue, passingOn, spreadLinks } from './spread-links';
import { QuestionnaireAnswer } from './questionnaire-answer.entity';
import { QuestionnaireInvitation } from './questionnaire-invitation.entity';
import { QuestionnaireStaff } from './questionnaire-staff.entity';
import { stillSpeaking } from './still-speaks';
import { labelsOf, takingPart } from './taking-part';

/** How a questionnaire is answered, as whoever leads the group follows it. @throws DomainError 404, 403 */
export async function followQuestionnaire(ctx: Ctx, id: string, links: AnswerLinks): Promise<QuestionnaireFollow> {
  const seen = await findQuestionnaire(ctx, id);
  ctx.allow(questionnairePolicy.follow(ctx.actor, seen.ref));
  return told(ctx, seen, links);
}

async function told(
  ctx: Ctx,
  { questionnaire, group, ref }: SeenQuestionnaire,
  links: AnswerLinks,
): Promise<QuestionnaireFollow> {
  const edits = questionnairePolicy.edit(ctx.actor, ref);
  const isByName = questionnaire.way === 'contacts';
  const invitations = isByName ? await invitationsOf(ctx, questionnaire.id) : [];
  const remindable = isAnswerable(ctx, questionnaire, group) ? await countDue(ctx, questionnaire, invitations) : 0;
  return {
    way: questionnaire.way,
    organisations: isByName ? await byName(ctx, invitations) : await withoutName(ctx, questionnaire, links),
    remindable,
    can: canOf({ remind: allOf(edits, yesIf(remindable > 0, 'state')), edit: edits }),
  };
}

/** How many would be written to now: who passes on a link, or was asked by name, or is to be. */
async function countDue(
  ctx: Ctx,
  questionnaire: Questionnaire,
  invitations: readonly QuestionnaireInvitation[],
): Promise<number> {
  if (questionnaire.way === 'employees')
    return isSpreadDue(ctx, questionnaire) ? (await passingOn(ctx, questionnaire.groupId)).length : 0;
  const due = await dueOf(ctx, questionnaire, invitations);
  return due.length + (await notAskedYet(ctx, questionnaire)).length;
}

const invitationsOf = (ctx: Ctx, questionnaireId: string): Promise<QuestionnaireInvitation[]> =>
  ctx.manager.find(QuestionnaireInvitation, { where: { questionnaireId }, order: { id: 'ASC' } });

async function byName(ctx: Ctx, invitations: readonly QuestionnaireInvitation[]): Promise<QuestionnaireFollowed[]> {
  const contacts = await ctx.manager.findBy(Contact, { id: In(invitations.map(({ contactId }) => contactId)) });
  const organisations = await labelsOf(ctx, [...new Set(invitations.map(({ organisationId }) => organisationId))]);
  return organisations.map((organisation) => {
    const own = invitations.filter(({ organisationId }) => organisationId === organisation.id);
    return {
      organisation,
      asked: own.length,
      answered: own.filter(({ answeredAt }) => answeredAt !== null).length,
      address: null,
      contacts: own.map(({ contactId, askedAt, remindedAt, answeredAt }) => {
        const contact = contacts.find(({ id }) => id === contactId);
        return {
          name: contact ? `${contact.givenName} ${contact.familyName}` : '',
          hasAddress: Boolean(contact?.email),
          askedDay: luxembourgDay(new Date(askedAt)),
          remindedDay: remindedAt && luxembourgDay(new Date(remindedAt)),
          answeredDay: answeredAt && luxembourgDay(new Date(answeredAt)),
        };
      }),
    };
  });
}

async function withoutName(
  ctx: Ctx,
  questionnaire: Questionnaire,
  links: AnswerLinks,
): Promise<QuestionnaireFollowed[]> {
  const { id: questionnaireId, linkVersion: version, state } = questionnaire;
  const organisations = await takingPart(ctx, questionnaire.groupId);
  const staff = await ctx.manager.findBy(QuestionnaireStaff, { questionnaireId });
  const counts = await ctx.manager
    .createQueryBuilder(QuestionnaireAnswer, 'answer')
    .select('answer.organisationId', 'organisationId')
    .addSelect('COUNT(*)', 'count')
    .where('answer.questionnaireId = :questionnaireId', { questionnaireId })
    .groupBy('answer.organisationId')
    .getRawMany<{ organisationId: string; count: number | string }>();
  return organisations.map((organisation) => {
    const count = Number(counts.find(({ organisationId }) => organisationId === organisation.id)?.count ?? 0);
    return {
      organisation,
      asked: staff.find(({ organisationId }) => organisationId === organisation.id)?.staff ?? null,
      // In steps: by how many it grew would tell that somebody answered just now.
      answered: Math.floor(count / FEWEST_SHOWN) * FEWEST_SHOWN,
      address: state === 'open' ? links.addressOf({ questionnaireId, holderId: organisation.id, version }) : null,
      contacts: [],
    };
  });
}

/** Says how many people of an organisation are asked. @throws DomainError 404, 403, 422 */
export async function putStaff(
  ctx: Ctx,
  id: string,
  organisationId: string,
  staff: number | null,
  links: AnswerLinks,
): Promise<QuestionnaireFollow> {
  const seen = await findQuestionnaire(ctx, id);
  ctx.allow(questionnairePolicy.edit(ctx.actor, seen.ref));
  if (seen.questionnaire.state === 'closed') throw conflict('questionnaire-state');
  const known = await takingPart(ctx, seen.questionnaire.groupId);
  if (!known.some((each) => each.id === organisationId)) throw invalidField('organisationId', 'not-of-group');
  await ctx.overwrite(
    QuestionnaireStaff,
    [{ questionnaireId: id, organisationId, staff }],
    ['questionnaireId', 'organisationId'],
  );
  await recordQuestionnaire(ctx, 'questionnaire.staff-set', seen.questionnaire, undefined, { staff });
  return told(ctx, seen, links);
}

/** Makes all addresses anew: those that were spread before open nothing any more. @throws DomainError 404, 403 */
export async function renewAnswerLinks(ctx: Ctx, id: string, links: AnswerLinks): Promise<QuestionnaireFollow> {
  const seen = await findQuestionnaire(ctx, id);
  ctx.allow(questionnairePolicy.edit(ctx.actor, seen.ref));
  const { questionnaire } = seen;
  const linkVersion = (questionnaire.linkVersion % 65_535) + 1;
  await ctx.manager.update(Questionnaire, { id }, { linkVersion });
  const eventId = await recordQuestionnaire(ctx, 'questionnaire.links-renewed', questionnaire);
  // Contacts hold a link that opens nothing any more: whoever has not answered, or passes it on, is written the new one.
  if (questionnaire.state === 'open' && questionnaire.way === 'employees')
    await spreadLinks(ctx, eventId, 'questionnaire-spread-again', questionnaire);
  const waiting = (await invitationsOf(ctx, id)).filter(({ answeredAt }) => answeredAt === null);
  if (questionnaire.state === 'open')
    await writeAgain(ctx, eventId, await stillSpeaking(ctx, questionnaire.groupId, waiting));
  return told(ctx, await findQuestionnaire(ctx, id), links);
}

/** Whom it is time to remind: of those who take part today, no answer yet, and a week since the last mail. */
async function dueOf(
  ctx: Ctx,
  { groupId }: Pick<Questionnaire, 'groupId'>,
  invitations: readonly QuestionnaireInvitation[],
): Promise<QuestionnaireInvitation[]> {
  const latest = addDays(ctx.clock.today(), -DAYS_BETWEEN);
  const waiting = invitations.filter(
    ({ answeredAt, remindedAt, askedAt }) =>
      answeredAt === null && luxembourgDay(new Date(remindedAt ?? askedAt)) <= latest,
  );
  return stillSpeaking(ctx, groupId, waiting);
}

/**
 * Reminds those who have not answered or who pass on a link, nobody more than once a week, and asks those who came since.
 *
 * @throws DomainError 404, 403, 409 `questionnaire-nobody-due`
 */
export async function remindContacts(ctx: Ctx, id: string, links: AnswerLinks): Promise<QuestionnaireFollow> {
  const seen = await findQuestionnaire(ctx, id);
  ctx.allow(questionnairePolicy.edit(ctx.actor, seen.ref));
  if ((await remind(ctx, seen.questionnaire)) === 0) throw conflict('questionnaire-nobody-due');
  return told(ctx, await findQuestionnaire(ctx, id), links);
}

/** How many were written to. */
export async function remind(ctx: Ctx, { id }: Pick<Questionnaire, 'id'>): Promise<number> {
  const questionnaire = await ctx.manager.findOneByOrFail(Questionnaire, { id });
  const group = await ctx.manager.findOneByOrFail(WorkingGroup, { id: questionnaire.groupId });
  if (!isAnswerable(ctx, questionnaire, group)) return 0;
  const invitations = questionnaire.way === 'contacts' ? await invitationsOf(ctx, id) : [];
  const count = await countDue(ctx, questionnaire, invitations);
  if (count === 0) return 0;
  if (questionnaire.way === 'employees') {
    const eventId = await recordQuestionnaire(ctx, 'questionnaire.reminded', questionnaire);
    await spreadLinks(ctx, eventId, 'questionnaire-spread-again', questionnaire);
    return count;
  }
  const due = await dueOf(ctx, questionnaire, invitations);
  if (due.length > 0)
    await writeAgain(ctx, await recordQuestionnaire(ctx, 'questionnaire.reminded', questionnaire), due);
  const fresh = await notAskedYet(ctx, questionnaire);
  if (fresh.length === 0) return count;
  await ctx.insert(QuestionnaireInvitation, fresh);
  const eventId = await recordQuestionnaire(ctx, 'questionnaire.asked-more', questionnaire);
  await askContacts(ctx, eventId, 'questionnaire-asked', fresh);
  return count;
}

async function writeAgain(ctx: Ctx, eventId: string, to: readonly QuestionnaireInvitation[]): Promise<void> {
  if (to.length === 0) return;
  const remindedAt = ctx.clock.instant();
  await ctx.manager.update(QuestionnaireInvitation, { id: In(to.map(({ id }) => id)) }, { remindedAt });
  await askContacts(ctx, eventId, 'questionnaire-reminder', to);
}
