import * as z from 'zod';
import { day, instant } from '../shared/day';
import { canSchema, groupLabel, organisationLabel, themeLabel } from '../shared/labels';
import { listQuery, pageOf, queryList } from '../shared/list';
import { choiceOrNull, count, id, line, orNull, text, title, version } from '../shared/primitives';
import { startsBeforeEnd } from '../shared/span';
import { pilotStates, pilotVerdicts } from './pilot.rules';

const MOST = 1_000_000_000_000;
const measured = z.number().min(-MOST).max(MOST);

/** A place where a pilot runs: an organisation of the group, or in words. */
const pilotSiteInput = z
  .object({ organisationId: orNull(id).default(null), label: orNull(line(200)).default(null) })
  .superRefine(({ organisationId, label }, context) => {
    if (organisationId === null && label === null)
      context.addIssue({ code: 'custom', path: ['label'], params: { code: 'nothing-chosen' } });
  });

const pilotValueInput = z.object({ day, value: measured, source: orNull(line(300)).default(null) });

const pilotIndicatorInput = z
  .object({
    label: line(200),
    unit: orNull(line(60)).default(null),
    baseline: measured.nullable().default(null),
    target: measured.nullable().default(null),
    values: z.array(pilotValueInput).max(200).default([]),
  })
  .superRefine(({ values }, context) => {
    values.forEach((value, at) => {
      if (values.findIndex((each) => each.day === value.day) < at)
        context.addIssue({ code: 'custom', path: ['values', at, 'day'], params: { code: 'given-twice' } });
    });
  });

const fields = {
  themeId: id,
  title,
  hypothesis: text(5000),
  fromDay: orNull(day).default(null),
  toDay: orNull(day).default(null),
  sites: z.array(pilotSiteInput).max(50).default([]),
  indicators: z.array(pilotIndicatorInput).max(20).default([]),
  /** What became of it, on which day, and what was learned: all three or none. */
  verdict: choiceOrNull(pilotVerdicts).default(null),
  verdictDay: orNull(day).default(null),
  learned: orNull(text(5000)).default(null),
};
type Fields = z.output<z.ZodObject<typeof fields>>;

function checkPilot({ sites, verdict, verdictDay, learned }: Fields, context: z.RefinementCtx): void {
  const wrong = (path: (string | number)[], code: string): void =>
    context.addIssue({ code: 'custom', path, params: { code } });
  sites.forEach(({ organisationId }, at) => {
    if (organisationId !== null && sites.findIndex((each) => each.organisationId === organisationId) < at)
      wrong(['sites', at, 'organisationId'], 'given-twice');
  });
  if (verdict !== null && verdictDay === null) wrong(['verdictDay'], 'verdict-needs-day');
  if (verdict !== null && learned === null) wrong(['learned'], 'verdict-needs-learned');
  if (verdict === null && verdictDay !== null) wrong(['verdict'], 'verdict-missing');
}

export const pilotCreate = z
  .object({ groupId: id, ...fields })
  .check(startsBeforeEnd('fromDay', 'toDay', true))
  .superRefine(checkPilot);
export type PilotCreate = z.output<typeof pilotCreate>;

/** A pilot, whole; its group never changes. */
export const pilotPut = z
  .object({ version, ...fields })
  .check(startsBeforeEnd('fromDay', 'toDay', true))
  .superRefine(checkPilot);
export type PilotPut = z.output<typeof pilotPut>;

/**
 * To begin with what a scaled pilot of another group tried. Without a theme that of the pilot is meant. The words are said anew: the
 * other group reads them, and those of the pilot are of the inner part of its own.
 */
export const pilotCopy = z.object({
  groupId: id,
  themeId: orNull(id).default(null),
  title,
  hypothesis: fields.hypothesis,
});
export type PilotCopy = z.output<typeof pilotCopy>;

export const pilotListQuery = listQuery(
  ['period', 'title', 'group', 'verdictDay'],
  {
    groupId: id.optional(),
    /** Those of groups of the zone. */
    zoneId: id.optional(),
    themeId: id.optional(),
    /** By what became of it; `open` for those without a verdict. */
    verdict: queryList(z.enum(pilotStates)),
  },
  '-period',
);
export type PilotListQuery = z.output<typeof pilotListQuery>;

const pilotRowShape = {
  id,
  title: z.string(),
  group: groupLabel,
  theme: themeLabel,
  fromDay: day.nullable(),
  toDay: day.nullable(),
  verdict: z.enum(pilotVerdicts).nullable(),
  verdictDay: day.nullable(),
  /** Whether it began with what another pilot had tried. */
  isCopy: z.boolean(),
  removed: z.boolean(),
  isDemo: z.boolean(),
};

/** Of `indicators`, how many have reached their target by the latest value. */
export const pilotRow = z.object({ ...pilotRowShape, indicators: count, reached: count });
export type PilotRow = z.output<typeof pilotRow>;

export const pilotPage = pageOf(pilotRow);
export type PilotPage = z.output<typeof pilotPage>;

/** Another pilot where this one mentions it. */
export const pilotLabel = z.object({ id, title: z.string(), group: groupLabel });
export type PilotLabel = z.output<typeof pilotLabel>;

export const pilotSite = z.object({ organisation: organisationLabel.nullable(), label: z.string().nullable() });

export const pilotIndicator = z.object({
  label: z.string(),
  unit: z.string().nullable(),
  baseline: z.number().nullable(),
  target: z.number().nullable(),
  values: z.array(z.object({ day, value: z.number(), source: z.string().nullable() })),
});
export type PilotIndicator = z.output<typeof pilotIndicator>;

export const pilotDetail = z.object({
  ...pilotRowShape,
  hypothesis: z.string(),
  sites: z.array(pilotSite),
  indicators: z.array(pilotIndicator),
  learned: z.string().nullable(),
  /** The pilot that it began with, and those that began with it, as far as the reader may know of them. */
  origin: pilotLabel.nullable(),
  copies: z.array(pilotLabel),
  createdAt: instant,
  version,
  can: canSchema('edit', 'remove', 'restore', 'copy'),
});
export type PilotDetail = z.output<typeof pilotDetail>;
