import { contactCreate, fold, workingGroupPolicy } from '@zesumme/domain';
import { type Ctx, columns } from '../platform/database';
import { type MembershipFields, changeMemberships, createMemberships, groupRefOf } from '../working-groups';
import { Membership } from '../working-groups/membership.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import type { Made } from './import-row.entity';
import { type Judge, type Judged, type Written, changesOf, given, ofRow, verdictOf } from './judge';
import { findOrganisation } from './judge-contacts';
import { type KnownOrganisation, OrganisationFinder } from './organisation-finder';
import type { RowReader } from './row-reader';
import { roleWords } from './words';

type KnownGroup = Pick<WorkingGroup, 'id' | 'slug' | 'name' | 'isDemo' | 'publishedAt' | 'archivedAt'>;
type Create = MembershipFields & Pick<Membership, 'groupId' | 'organisationId' | 'isDemo'>;
type Change = { id: string; fields: Partial<MembershipFields> };
type Row = Judged<Create, Change>;
type Span = Pick<Membership, 'fromDay' | 'toDay'>;

const usual = { company: 'member', association: 'member', 'public-actor': 'partner', commune: 'commune' } as const;

/** Rows that say which organisation takes part in which group. */
export class MembershipJudge implements Judge<Create, Change> {
  private readonly groups = new Map<string, KnownGroup>();
  private readonly stored = new Map<string, Membership[]>();
  private readonly earlier = new Map<string, { number: number; label: string; span: Span }[]>();

  private constructor(
    private readonly organisations: OrganisationFinder,
    groups: readonly KnownGroup[],
    memberships: readonly Membership[],
    private readonly ctx: Pick<Ctx, 'actor' | 'clock'>,
    private readonly groupId: string | null,
    private readonly roleNames: readonly string[],
  ) {
    for (const group of groups) {
      for (const key of [fold(group.name), fold(group.slug), group.id]) this.groups.set(key, group);
    }
    for (const each of memberships) {
      const key = `${each.groupId} ${each.organisationId}`;
      this.stored.set(key, [...(this.stored.get(key) ?? []), each]);
    }
  }

  /** @param groupId the group that all rows are for, if there is one */
  static async load(ctx: Ctx, groupId: string | null, roleNames: readonly string[]): Promise<MembershipJudge> {
    const groups = ctx.manager
      .createQueryBuilder(WorkingGroup, 'workingGroup')
      .select(columns('workingGroup', ['id', 'slug', 'name', 'isDemo', 'publishedAt', 'archivedAt']))
      // An archived group gives its name up to one that is at work.
      .orderBy('CASE WHEN workingGroup.archivedAt IS NULL THEN 1 ELSE 0 END')
      .addOrderBy('workingGroup.id');
    const memberships = ctx.manager.createQueryBuilder(Membership, 'membership').orderBy('membership.id');
    if (groupId !== null) memberships.where('membership.groupId = :groupId', { groupId });
    return new MembershipJudge(
      await OrganisationFinder.load(ctx),
      await groups.getRawMany<KnownGroup>(),
      await memberships.getMany(),
      ctx,
      groupId,
      roleNames,
    );
  }

  judge(reader: RowReader, number: number): Row {
    const name = reader.required('organisation', contactCreate.shape.givenName);
    const organisation = name === undefined ? null : findOrganisation(this.organisations, name, reader);
    const group = this.groupOf(reader);
    const values = {
      role: reader.choice('membershipRole', roleWords, this.roleNames),
      fromDay: reader.day('fromDay'),
      toDay: reader.day('toDay'),
    };
    const label = [organisation?.name ?? reader.text('organisation'), group?.name].filter(Boolean).join(' – ');
    if (organisation && values.role === 'commune' && organisation.kind !== 'commune') {
      reader.fail('membershipRole', 'not-a-commune');
    }
    const create = organisation && group ? createOf(organisation, group, values) : null;
    if (reader.issues.length > 0 || !create) return verdictOf(label, reader.issues, create);
    return this.compare(this.afterFormer(create), values, label, number, reader);
  }

  /** Whoever took part once and is named again without a day takes part again from today. */
  private afterFormer(create: Create): Create {
    if (create.fromDay !== null || create.toDay !== null) return create;
    const today = this.ctx.clock.today();
    const stored = this.stored.get(`${create.groupId} ${create.organisationId}`) ?? [];
    const isOver = stored.length > 0 && stored.every(({ toDay }) => toDay !== null && toDay < today);
    return isOver ? { ...create, fromDay: today } : create;
  }

  private groupOf(reader: RowReader): KnownGroup | null {
    const text = reader.text('group');
    if (this.groupId === null && text === undefined) {
      reader.fail('group', 'required');
      return null;
    }
    const group = this.groups.get(text === undefined ? (this.groupId ?? '') : fold(text));
    if (!group) {
      reader.fail('group', 'unknown-group');
      return null;
    }
    if (this.groupId !== null && group.id !== this.groupId) reader.fail('group', 'other-group');
    else if (group.archivedAt !== null) reader.fail('group', 'archived-group');
    else if (!workingGroupPolicy.manageMembers(this.ctx.actor, groupRefOf(group)).allowed) {
      reader.fail('group', 'group-not-yours');
    }
    return group;
  }

  /** A former membership is not what a row without days is about. */
  private isFormer(stored: Span, { fromDay, toDay }: Span): boolean {
    return fromDay === null && toDay === null && stored.toDay !== null && stored.toDay < this.ctx.clock.today();
  }

  private compare(
    create: Create,
    values: Partial<MembershipFields>,
    label: string,
    number: number,
    reader: RowReader,
  ): Row {
    const key = `${create.groupId} ${create.organisationId}`;
    const earlier = this.earlier.get(key)?.find(({ span }) => overlap(span, create));
    if (earlier) return verdictOf(label, [], create, { of: ofRow(earlier.number, earlier.label), choices: ['skip'] });
    const overlapping = (this.stored.get(key) ?? []).filter(
      (each) => overlap(each, create) && !this.isFormer(each, create),
    );
    const [stored, another] = overlapping;
    if (another) reader.fail('organisation', 'overlapping');
    const after = stored ? { ...stored, ...given(values) } : create;
    if (after.fromDay !== null && after.toDay !== null && after.toDay < after.fromDay) {
      reader.fail('toDay', 'ends-before-start', { start: after.fromDay });
    }
    if (reader.issues.length > 0) return verdictOf(label, reader.issues, create);
    this.earlier.set(key, [...(this.earlier.get(key) ?? []), { number, label, span: after }]);
    if (!stored) return verdictOf(label, [], create);
    return verdictOf(label, [], create, {
      target: { id: stored.id, version: stored.version },
      changes: changesOf([
        ['membershipRole', stored.role, values.role],
        ['fromDay', stored.fromDay, values.fromDay],
        ['toDay', stored.toDay, values.toDay],
      ]),
      change: { id: stored.id, fields: given(values) },
    });
  }

  async write(ctx: Ctx, rows: readonly Written<Create, Change>[]): Promise<Map<number, Made>> {
    const made = new Map<number, Made>();
    const creates = rows.flatMap(({ number, create }) => (create ? { number, create } : []));
    const created = await createMemberships(
      ctx,
      creates.map(({ create }) => create),
    );
    created.forEach((after, at) => note(made, creates[at]?.number, null, after));
    const changes = rows.flatMap(({ number, change }) => (change ? { number, change } : []));
    const numbers = new Map(changes.map(({ number, change }) => [change.id, number]));
    const changed = await changeMemberships(
      ctx,
      changes.map(({ change }) => change),
    );
    for (const { before, after } of changed) note(made, numbers.get(after.id), before, after);
    return made;
  }
}

const createOf = (
  organisation: KnownOrganisation,
  group: KnownGroup,
  { role, fromDay, toDay }: Partial<MembershipFields>,
): Create => ({
  organisationId: organisation.id,
  groupId: group.id,
  isDemo: organisation.isDemo || Boolean(group.isDemo),
  role: role ?? usual[organisation.kind],
  fromDay: fromDay ?? null,
  toDay: toDay ?? null,
});

const overlap = (a: Span, b: Span): boolean =>
  (a.fromDay === null || b.toDay === null || a.fromDay <= b.toDay) &&
  (b.fromDay === null || a.toDay === null || b.fromDay <= a.toDay);

function note(made: Map<number, Made>, number: number | undefined, before: Membership | null, after: Membership) {
  if (number !== undefined) made.set(number, { id: after.id, before: before && { ...before }, after: { ...after } });
}
