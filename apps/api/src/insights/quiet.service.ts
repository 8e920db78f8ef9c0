import { Injectable } from '@nestjs/common';
import {
  type Page,
  type QuietGroup,
  type QuietGroupListQuery,
  type QuietOrganisation,
  type QuietOrganisationListQuery,
  type QuietThresholdsSet,
  workingGroupPolicy,
} from '@zesumme/domain';
import { type Ctx, pageInMemory } from '../platform/database';
import { notFound, stale } from '../platform/errors';
import { groupRefOf } from '../working-groups';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { QuietThreshold } from './quiet-threshold.entity';
import { watch } from './quiet';

/** Who has gone quiet: groups without a meeting, organisations of which nothing is heard. Computed, never stored. */
@Injectable()
export class QuietService {
  /** Organisations in the groups that the reader leads, with the parts of which their silence is made. */
  async organisations(ctx: Ctx, query: QuietOrganisationListQuery): Promise<Page<QuietOrganisation>> {
    const { organisations } = await watch(ctx);
    const { groupId, kind, quiet, withoutMainContact } = query;
    const found = organisations.filter(
      (row) =>
        (groupId === undefined || row.group.id === groupId) &&
        (kind === undefined || kind.includes(row.organisation.kind)) &&
        (quiet === undefined || row.quiet === quiet) &&
        (withoutMainContact === undefined || row.withoutMainContact === withoutMainContact),
    );
    return pageInMemory(found, query, {
      sorts: {
        organisation: ({ organisation }) => organisation.name,
        group: ({ group }) => group.name,
        missed: ({ missed }) => missed.length,
        silentMeetings: ({ silentMeetings }) => silentMeetings,
        // Whoever was never heard of comes before those who were.
        lastSignDay: ({ lastSignDay }) => lastSignDay ?? '',
      },
      searchIn: ({ searchText }) => searchText,
      tieBreak: ({ organisation, group }) => `${organisation.name} ${group.name} ${organisation.id}`,
    });
  }

  /** The groups that the reader leads, and since when each has been without a meeting. */
  async groups(ctx: Ctx, query: QuietGroupListQuery): Promise<Page<QuietGroup>> {
    const { groups } = await watch(ctx);
    const found = groups.filter(({ quiet }) => query.quiet === undefined || quiet === query.quiet);
    return pageInMemory(found, query, {
      sorts: {
        name: ({ group }) => group.name,
        lastMeeting: ({ lastMeeting }) => lastMeeting?.day ?? null,
        nextMeeting: ({ nextMeeting }) => nextMeeting?.day ?? null,
        daysWithoutMeeting: ({ daysWithoutMeeting }) => daysWithoutMeeting,
        quietOrganisations: ({ quietOrganisations }) => quietOrganisations,
      },
      searchIn: ({ searchText }) => searchText,
      tieBreak: ({ group }) => `${group.name} ${group.id}`,
    });
  }

  /** From when on a group counts as quiet, and an organisation in it. @throws DomainError 404, 403, 409 `stale` */
  async setThresholds(ctx: Ctx, groupId: string, { version, ...fields }: QuietThresholdsSet): Promise<QuietGroup> {
    const group = await ctx.manager.findOneBy(WorkingGroup, { id: groupId });
    if (!group) throw notFound('working-group');
    ctx.allow(workingGroupPolicy.edit(ctx.actor, groupRefOf(group)));
    const stored = await ctx.manager.findOneBy(QuietThreshold, { groupId });
    if ((stored?.version ?? null) !== version) throw stale(await this.group(ctx, groupId));
    const after = { ...fields, version: (version ?? 0) + 1 };
    if (stored) await ctx.manager.update(QuietThreshold, { groupId }, after);
    else await ctx.insert(QuietThreshold, [{ groupId, ...after }]);
    await ctx.record({
      kind: 'working-group.thresholds-set',
      subject: { type: 'working-group', id: groupId },
      groupId,
      before: stored ? { ...stored } : undefined,
      after: fields,
      isDemo: group.isDemo,
    });
    return this.group(ctx, groupId);
  }

  /** @throws DomainError 404 for a group that is not watched, such as one that is paused */
  private async group(ctx: Ctx, groupId: string): Promise<QuietGroup> {
    const found = (await watch(ctx)).groups.find(({ group }) => group.id === groupId);
    if (!found) throw notFound('working-group');
    return found;
  }
}
