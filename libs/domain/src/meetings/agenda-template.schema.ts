import * as z from 'zod';
import { type Actor, hasAll } from '../shared/actor';
import { instant } from '../shared/day';
import { type Decision, yesIf } from '../shared/decision';
import { canSchema } from '../shared/labels';
import { listQuery, pageOf } from '../shared/list';
import { id, name, version } from '../shared/primitives';
import { agendaItemKinds } from './meeting.rules';

/** The agenda of a meeting is kept under a name, for whoever prepares the next one. */
export const agendaTemplateCreate = z.object({ name, meetingId: id });
export type AgendaTemplateCreate = z.output<typeof agendaTemplateCreate>;

export const agendaTemplateUpdate = z.object({ version, name });
export type AgendaTemplateUpdate = z.output<typeof agendaTemplateUpdate>;

export const agendaTemplateListQuery = listQuery(['name', 'createdAt'], {}, 'name');
export type AgendaTemplateListQuery = z.output<typeof agendaTemplateListQuery>;

/** A line of a template: what of an item does not belong to one meeting alone. */
export const agendaTemplateItem = z.object({
  section: z.string().nullable(),
  title: z.string(),
  kind: z.enum(agendaItemKinds),
  minutes: z.int(),
  presenter: z.string().nullable(),
  note: z.string().nullable(),
});
export type AgendaTemplateItem = z.output<typeof agendaTemplateItem>;

export const agendaTemplateRow = z.object({
  id,
  name: z.string(),
  authorLabel: z.string(),
  createdAt: instant,
  items: z.array(agendaTemplateItem),
  version,
  can: canSchema('rename', 'remove'),
});
export type AgendaTemplateRow = z.output<typeof agendaTemplateRow>;

export const agendaTemplatePage = pageOf(agendaTemplateRow);
export type AgendaTemplatePage = z.output<typeof agendaTemplatePage>;

/** That it was taken out. */
export const agendaTemplateRemoved = z.object({ id });

export const agendaTemplatePolicy = {
  /** Templates are for everybody who prepares meetings; only whoever kept one names it anew and takes it out. */
  edit: (actor: Actor, { accountId }: { accountId: string | null }): Decision =>
    yesIf(hasAll(actor) || (actor.kind === 'account' && actor.accountId === accountId), 'role'),
};
