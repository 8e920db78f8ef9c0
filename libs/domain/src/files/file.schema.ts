import * as z from 'zod';
import { instant } from '../shared/day';
import { canSchema } from '../shared/labels';
import { listQuery, pageOf, queryBoolean } from '../shared/list';
import { missing } from '../shared/missing';
import { choice, count, id, line } from '../shared/primitives';
import { fileKinds } from './file.kinds';

/** What files can belong to. */
export const fileSubjects = [
  'group',
  'meeting',
  'agenda-item',
  'action',
  'assessment',
  'evidence',
  'practice-sheet',
  'service-offer',
] as const;
export type FileSubject = (typeof fileSubjects)[number];

const subject = { subject: choice(fileSubjects), subjectId: id };

/** Which record a file is for. */
export const fileTarget = z.object(subject);
export type FileTarget = z.output<typeof fileTarget>;

/** The files of one record; `removed` asks for those that can still be taken back. */
export const fileListQuery = listQuery(
  ['addedAt', 'name', 'size'],
  { ...subject, removed: queryBoolean.optional() },
  '-addedAt',
);
export type FileListQuery = z.output<typeof fileListQuery>;

/** Which meeting's agenda is asked about. */
export const agendaFilesQuery = z.object({ meetingId: id });
export type AgendaFilesQuery = z.output<typeof agendaFilesQuery>;

/** How many documents there are with the items of an agenda: those that have some, and whether more may be added. */
export const agendaFiles = z.object({
  items: z.array(z.object({ itemId: id, files: count })),
  can: canSchema('add'),
});
export type AgendaFiles = z.output<typeof agendaFiles>;

/** `inline` shows a PDF in the browser instead of saving it. */
export const fileContentQuery = z.object({ inline: queryBoolean.optional() });
export type FileContentQuery = z.output<typeof fileContentQuery>;

/** An address that is kept beside the files, by a name that says what is there. */
export const linkCreate = z.object({
  ...subject,
  name: line(150),
  url: z
    .string({ error: missing })
    .trim()
    .max(2000)
    .check(z.url({ protocol: /^https$/, error: missing }))
    .refine((value) => !/\s/.test(value), { params: { code: 'control-characters' } }),
});
export type LinkCreate = z.output<typeof linkCreate>;

/** A file, or a link beside them: then it has an address, and neither type nor size. */
export const fileRow = z.object({
  id,
  name: z.string(),
  kind: z.enum([...fileKinds, 'link']),
  mediaType: z.string().nullable(),
  size: count.nullable(),
  url: z.string().nullable(),
  hasPreview: z.boolean(),
  addedAt: instant,
  addedBy: z.string().nullable(),
  removedAt: instant.nullable(),
  isDemo: z.boolean(),
  can: canSchema('remove'),
});
export type FileRow = z.output<typeof fileRow>;

/** Sizes in bytes: the most one file may have, and for those who add files what there is room for. */
export const filePage = pageOf(fileRow).extend({
  can: canSchema('add'),
  largest: count,
  room: z.object({ used: count, whole: count }).nullable(),
});
export type FilePage = z.output<typeof filePage>;
