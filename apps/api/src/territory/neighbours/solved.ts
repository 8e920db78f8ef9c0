import { type SolvedKind, type ZoneLabel, isRole } from '@zesumme/domain';
import type { EntityTarget, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { seesWholeAction } from '../../actions';
import { Action } from '../../actions/action.entity';
import { seesPilot } from '../../method';
import { Pilot } from '../../method/pilots/pilot.entity';
import { holdsToday, seesOrganisation } from '../../organisations';
import { Organisation } from '../../organisations/organisation.entity';
import type { Ctx } from '../../platform/database';
import { seesAdoption, seesSheet } from '../../practice-sheets';
import { PracticeAdoption } from '../../practice-sheets/practice-adoption.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { seesInner } from '../../working-groups';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { squareKmFrom } from './near-zones';

export type Solved = SelectQueryBuilder<ObjectLiteral>;

/** What a part says of each thing that was solved; the rest is null. */
interface Said {
  key: string;
  title: string;
  word?: string;
  organisationId?: string;
  opens?: string;
  groupId?: string;
  zoneId: string;
  day: string;
  words: string;
  isDemo: string;
}

/** How each kind is told to a reader: one part of the list each, by the conditions of the lists that they come from. */
export const selectSolved: Record<SolvedKind, (ctx: Ctx, origins: readonly ZoneLabel[]) => Solved> = {
  practice: (ctx, origins) => {
    const { actor } = ctx;
    const seen = seesAdoption(ctx);
    const opens = seesOrganisation(ctx, 'organisation');
    const zone = zoneOfAdopter(ctx, origins);
    const adoptions = told(ctx, 'practice', PracticeAdoption, 'adoption', {
      key: 'sheet.slug',
      title: 'sheet.title',
      word: 'adoption.result',
      organisationId: 'adoption.organisationId',
      opens: `CASE WHEN ${opens.sql} THEN 1 ELSE 0 END`,
      zoneId: zone.sql,
      day: 'adoption.onDay',
      words: "sheet.searchText || ' ' || adoption.searchText",
      isDemo: 'adoption.isDemo',
    })
      .innerJoin(PracticeSheet, 'sheet', 'sheet.id = adoption.sheetId')
      .innerJoin(Organisation, 'organisation', 'organisation.id = adoption.organisationId')
      .setParameters({ ...opens.parameters, ...zone.parameters })
      .where('adoption.removedAt IS NULL AND organisation.archivedAt IS NULL')
      .andWhere(`(${seesSheet(actor, 'sheet')})`)
      .andWhere(seen.sql, seen.parameters);
    const own = ownOrganisation(ctx);
    return own === null ? adoptions : adoptions.andWhere('adoption.organisationId <> :own', { own });
  },

  pilot: (ctx) => {
    const seen = seesPilot(ctx.actor);
    const pilots = told(ctx, 'pilot', Pilot, 'pilot', {
      key: 'pilot.id',
      title: 'pilot.title',
      word: 'pilot.learned',
      groupId: 'pilot.groupId',
      zoneId: 'workingGroup.zoneId',
      day: 'pilot.verdictDay',
      words: 'pilot.searchText',
      isDemo: 'pilot.isDemo',
    })
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = pilot.groupId')
      .where("pilot.verdict = 'scale'")
      .andWhere(seen.sql, seen.parameters);
    return keepOfOthers(ctx, pilots, 'FROM pilot_site doing WHERE doing.pilot_id = pilot.id');
  },

  /** Of which kind an action is, only those read who read the whole of it. */
  action: (ctx) => {
    const whole = seesWholeAction(ctx.actor, 'action');
    const actions = told(ctx, 'action', Action, 'action', {
      key: 'action.id',
      title: 'action.title',
      groupId: 'action.groupId',
      zoneId: 'workingGroup.zoneId',
      day: 'action.doneDay',
      words: 'action.searchText',
      isDemo: 'action.isDemo',
    })
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = action.groupId')
      .where("action.status = 'done' AND action.synergy IS NOT NULL")
      .andWhere(whole.sql, whole.parameters);
    return keepOfOthers(ctx, actions, 'FROM action_responsible doing WHERE doing.action_id = action.id');
  },
};

/** The organisation that the reader speaks for. */
const ownOrganisation = ({ actor }: Ctx): string | null =>
  isRole(actor, 'contact') || isRole(actor, 'commune-user') ? actor.organisationId : null;

/** Of what a group did, that which others in it did without the reader's own organisation; to whoever speaks for none, all of it. */
function keepOfOthers(ctx: Ctx, solved: Solved, doing: string): Solved {
  const own = ownOrganisation(ctx);
  if (own === null) return solved;
  return solved
    .andWhere(`EXISTS (SELECT 1 ${doing} AND doing.organisation_id <> :own)`, { own })
    .andWhere(`NOT EXISTS (SELECT 1 ${doing} AND doing.organisation_id = :own)`);
}

/**
 * The nearest zone in which the organisation of an adoption is, as far as the reader may know: by its sites where the reader may open
 * it, else by those of its groups that the reader knows of.
 */
function zoneOfAdopter(ctx: Ctx, origins: readonly ZoneLabel[]) {
  const opens = seesOrganisation(ctx, 'organisation');
  const inner = seesInner(ctx.actor, 'known');
  const distance = squareKmFrom(origins, 'ground');
  const sites = `SELECT place.zone_id FROM site place WHERE ${opens.sql} AND place.organisation_id = adoption.organisation_id AND place.zone_id IS NOT NULL`;
  const groups =
    'SELECT known.zone_id FROM membership taking JOIN working_group known ON known.id = taking.group_id ' +
    `WHERE taking.organisation_id = adoption.organisation_id AND ${holdsToday('taking')} ` +
    `AND known.archived_at IS NULL AND (known.published_at IS NOT NULL OR ${inner.sql})`;
  // From what the organisation has to the zones, and not the other way round: there are far more of those.
  const sql =
    `(SELECT ground.id FROM (${sites} UNION ${groups} AND NOT EXISTS (${sites})) its ` +
    'JOIN zone ground ON ground.id = its.zone_id WHERE ground.archived_at IS NULL ' +
    `ORDER BY CASE WHEN ${distance.sql} IS NULL THEN 1 ELSE 0 END, ${distance.sql}, ground.id LIMIT 1)`;
  const parameters = { ...opens.parameters, ...inner.parameters, ...distance.parameters, today: ctx.clock.today() };
  return { sql, parameters };
}

/** Selects what is said of each row, under the same names for every kind. */
function told(ctx: Ctx, kind: SolvedKind, entity: EntityTarget<ObjectLiteral>, alias: string, said: Said): Solved {
  const nothing = 'CAST(NULL AS VARCHAR(200))';
  return ctx.manager
    .createQueryBuilder(entity, alias)
    .select(`'${kind}:' || ${alias}.id`, 'entry_key')
    .addSelect(`'${kind}'`, 'kind')
    .addSelect(`${alias}.id`, 'id')
    .addSelect(said.key, 'address')
    .addSelect(said.title, 'title')
    .addSelect(said.word ?? 'CAST(NULL AS TEXT)', 'word')
    .addSelect(said.organisationId ?? nothing, 'organisation_id')
    .addSelect(said.opens ?? '0', 'opens')
    .addSelect(said.groupId ?? nothing, 'group_id')
    .addSelect(said.zoneId, 'zone_id')
    .addSelect(said.day, 'day')
    .addSelect(said.words, 'words')
    .addSelect(`CASE WHEN ${said.isDemo} THEN 1 ELSE 0 END`, 'is_demo');
}
