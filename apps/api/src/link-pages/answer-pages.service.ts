import { Injectable } from '@nestjs/common';
import {
  type FileTarget,
  choice,
  colleagueInput,
  givenAnswers,
  id,
  issuesOf,
  linkEnd,
  orNull,
  proposalCreate,
  text,
} from '@zesumme/domain';
import type { Locale } from '@zesumme/i18n';
import { translate } from '@zesumme/i18n/all';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { ActionReportsService } from '../actions';
import { FileStore, FilesService, sendFile } from '../files';
import { AnswersByLink, MinutesByLink, calendarFile, haveMinutes, meetingForHolder } from '../meetings';
import { monthsKept } from '../personal-data';
import { Config } from '../platform/config';
import type { Ctx } from '../platform/database';
import { documentTypes } from '../platform/documents';
import { DomainError } from '../platform/errors';
import { sendPage } from '../platform/pages';
import { answerPage } from './answer-page/answer-page';
import { type AnswerView, type FormName, type ReturnedForm, addressOf } from './answer-page/view';
import { type Visit, Visits, chosenIn, pathOf } from './visits';

/** A form as it arrives. */
interface Sent {
  link: string;
  name: FormName;
  form: Record<string, unknown> | undefined;
  /** The action or proposal that it is about. */
  of?: string;
}

const answerForm = z.object({ answer: choice(givenAnswers), note: orNull(text(400)).default(null) });
const itemList = z.preprocess((value) => [value ?? []].flat(), z.array(id).max(500));
const concernsForm = z.object({ items: itemList });
/** What is typed in a field for a number; an empty one is missing. */
export const typedNumber = (typed: unknown): unknown => {
  if (typeof typed !== 'string') return typed ?? null;
  return typed.trim() === '' ? null : Number(typed);
};
const proposalForm = proposalCreate.extend({ minutes: z.preprocess(typedNumber, proposalCreate.shape.minutes) });
const newsForm = z.object({ text: text(5000) });
const doneForm = z.object({ text: orNull(text(5000)).default(null) });

/** The page of a meeting for whoever holds a personal link to it, and what is sent from there. */
@Injectable()
export class AnswerPages {
  constructor(
    private readonly visits: Visits,
    private readonly answers: AnswersByLink,
    private readonly reports: ActionReportsService,
    private readonly files: FilesService,
    private readonly store: FileStore,
    private readonly config: Config,
    private readonly minutes: MinutesByLink,
  ) {}

  async open(request: FastifyRequest, reply: FastifyReply, token: string): Promise<void> {
    const path = await this.visits.open(request, reply, token);
    await reply.redirect(path, 303);
  }

  async show(request: FastifyRequest, reply: FastifyReply, link: string): Promise<void> {
    const view = await this.visits.read(request, link, (ctx, visit) => this.view(ctx, visit, request, null));
    await sendPage(request, reply, answerPage(this.measured(view)));
  }

  async calendar(request: FastifyRequest, reply: FastifyReply, link: string): Promise<void> {
    const content = await this.visits.read(request, link, (ctx, { holder }) =>
      calendarFile(ctx, this.config, [holder.meeting], {
        locale: chosenIn(request) ?? holder.locale,
        seesLink: () => true,
      }),
    );
    await reply
      .headers({
        'content-type': 'text/calendar; charset=utf-8; method=PUBLISH',
        'content-disposition': 'attachment; filename="zesumme.ics"',
        'cache-control': 'no-store',
      })
      .send(content);
  }

  async file(request: FastifyRequest, reply: FastifyReply, link: string, fileId: string): Promise<void> {
    const owner = await this.visits.read(request, link, async (ctx, { holder }) => {
      const { agenda } = await meetingForHolder(ctx, holder);
      const opened = targetsOf(holder.meeting.id, agenda);
      return this.files.readFor(ctx, fileId, (target) =>
        opened.some(({ subject, subjectId }) => subject === target.subject && subjectId === target.subjectId),
      );
    });
    await sendFile(this.store, request, reply, owner, { part: 'content' });
  }

  /** The minutes as PDF, once they were sent. @throws DomainError 403, 404 before that, 410, 503 */
  async minutesFile(request: FastifyRequest, reply: FastifyReply, link: string): Promise<void> {
    const paper = await this.visits.read(request, link, (ctx, { holder }) => this.minutes.read(ctx, holder));
    const { content, name } = await this.minutes.pdf(paper);
    await reply
      .headers({
        'content-type': documentTypes.pdf,
        'content-disposition': `attachment; filename="${name}"`,
        'cache-control': 'no-store',
      })
      .send(content);
  }

  /** Takes a form, and leads back to the page; where a field is wrong, shows the page with what was typed. */
  async take(request: FastifyRequest, reply: FastifyReply, sent: Sent): Promise<void> {
    try {
      await this.visits.act(request, sent.link, sent.form?.['form'], (ctx, visit) =>
        this.perform(ctx, visit, sent, chosenIn(request)),
      );
    } catch (error) {
      if (!(error instanceof DomainError) || error.code !== 'invalid' || error.issues.length === 0) throw error;
      const returned = returnedForm(sent, error);
      const view = await this.visits.read(request, sent.link, (ctx, visit) => this.view(ctx, visit, request, returned));
      return sendPage(request, reply, answerPage(this.measured(view)), 422);
    }
    const done = sent.name.replace('withdrawal', 'withdrawn');
    const to = addressOf({ address: pathOf(sent.link), chosen: chosenIn(request) });
    await reply.redirect(`${to}${to.includes('?') ? '&' : '?'}done=${done}`, 303);
  }

  private async perform(ctx: Ctx, { holder }: Visit, { name, form, of = '' }: Sent, chosen: Locale | null) {
    const locale = chosen ?? holder.locale;
    // Before what was typed is looked at: a page without the form has no place to say what is wrong with it.
    if (name !== 'action') this.answers.requireOpen(ctx, holder);
    switch (name) {
      case 'answer':
        return this.answers.answer(ctx, holder, parsed(answerForm, form));
      case 'concerns':
        return this.answers.markConcerns(ctx, holder, parsed(concernsForm, form).items);
      case 'proposal':
        return this.answers.propose(ctx, holder, parsed(proposalForm, form));
      case 'proposal-withdrawal':
        return this.answers.takeProposalBack(ctx, holder, of);
      case 'colleague':
        return this.answers.sendColleague(ctx, holder, parsed(colleagueInput, form), locale);
      case 'withdrawal':
        return this.answers.withdrawColleague(ctx, holder);
      case 'action':
        return this.report(ctx, holder, of, form, locale);
    }
  }

  private async report(ctx: Ctx, holder: Visit['holder'], of: string, form: Sent['form'], locale: Locale) {
    const { organisation, takesPart, group } = holder;
    if (!organisation || !takesPart) throw new DomainError('not-found', 404);
    const done = form?.['act'] === 'done';
    const { text: typed } = parsed<{ text: string | null }>(done ? doneForm : newsForm, form);
    const told = { text: typed ?? translate(locale, 'linkPages.promised.doneText'), done };
    await this.reports.createFor(ctx, of, { groupId: group.id, organisationId: organisation.id }, told);
  }

  private measured({ paper, ...view }: Unmeasured): AnswerView {
    return { ...view, minutesSize: paper && this.minutes.size(paper) };
  }

  private async view(
    ctx: Ctx,
    { holder, linkId, formToken }: Visit,
    request: FastifyRequest,
    returned: ReturnedForm | null,
  ): Promise<Unmeasured> {
    const chosen = chosenIn(request);
    const meeting = await meetingForHolder(ctx, holder);
    const { done } = request.query as { done?: unknown };
    return {
      ...{ holder, meeting, formToken, chosen, returned },
      locale: chosen ?? holder.locale,
      address: pathOf(linkId),
      today: ctx.clock.today(),
      months: await monthsKept(ctx, holder.contactId === null ? 'guests' : 'contact-details'),
      until: linkEnd(holder.meeting),
      paper: haveMinutes(holder.meeting) ? await this.minutes.read(ctx, holder) : null,
      files: await this.files.listFor(ctx, targetsOf(holder.meeting.id, meeting.agenda)),
      done: typeof done === 'string' ? done : null,
    };
  }
}

/** The page before the size of the minutes is known: they are made outside units. */
type Unmeasured = Omit<AnswerView, 'minutesSize'> & { paper: Awaited<ReturnType<MinutesByLink['read']>> | null };

/** The records whose documents the link opens. */
const targetsOf = (meetingId: string, agenda: readonly { id: string }[]): FileTarget[] => [
  { subject: 'meeting', subjectId: meetingId },
  ...agenda.map((item) => ({ subject: 'agenda-item' as const, subjectId: item.id })),
];

export function parsed<T>(schema: z.ZodType<T>, form: Sent['form']): T {
  const result = schema.safeParse(form ?? {});
  if (!result.success) throw new DomainError('invalid', 422, {}, issuesOf(result.error));
  return result.data;
}

/** What was typed, as far as it was text. */
function returnedForm({ name, form, of }: Sent, { issues }: DomainError): ReturnedForm {
  const texts = Object.entries(form ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return { name, issues, values: Object.fromEntries(texts), ...(of === undefined ? {} : { of }) };
}
