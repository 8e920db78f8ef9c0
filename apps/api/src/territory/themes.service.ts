import { Injectable } from '@nestjs/common';
import {
  type Page,
  type ThemeCreate,
  type ThemeListQuery,
  type ThemeRow,
  type ThemeUpdate,
  canOf,
  slugOf,
  themePolicy,
} from '@zesumme/domain';
import { type Ctx, columns, newId, pageInMemory } from '../platform/database';
import { invalidField, notFound, stale } from '../platform/errors';
import { keepKnownGroups } from '../working-groups';
import { GroupTheme } from '../working-groups/group-theme.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { Theme } from './theme.entity';

/** Themes: transversal, few, named in each language. */
@Injectable()
export class ThemesService {
  /** One page of themes, with how many groups that the reader may know of work on each. */
  async list(ctx: Ctx, query: ThemeListQuery): Promise<Page<ThemeRow>> {
    return pageInMemory(await this.rows(ctx, query.archived), query, {
      sorts: {
        nameFr: ({ nameFr }) => nameFr,
        nameDe: ({ nameDe }) => nameDe,
        nameEn: ({ nameEn }) => nameEn,
        groups: ({ groups }) => groups,
      },
      searchIn: ({ nameFr, nameDe, nameEn }) => `${nameFr} ${nameDe} ${nameEn}`,
      tieBreak: ({ nameFr }) => nameFr,
    });
  }

  /** @throws DomainError 403, 422 on `slug` or on a name that another theme has */
  async create(ctx: Ctx, { slug, ...names }: ThemeCreate): Promise<ThemeRow> {
    ctx.allow(themePolicy.create(ctx.actor));
    await this.refuseTakenNames(ctx, names);
    const theme: Theme = {
      ...names,
      id: newId(),
      slug: await this.freeSlug(ctx, slug, names.nameFr),
      archivedAt: null,
      version: 1,
    };
    await ctx.insert(Theme, [theme]);
    await ctx.record({
      kind: 'theme.created',
      subject: { type: 'theme', id: theme.id },
      after: { ...names, slug: theme.slug },
    });
    return this.row(ctx, theme.id);
  }

  /** @throws DomainError 404, 403, 409 `stale`, 422 */
  async update(ctx: Ctx, id: string, { version, archived, ...names }: ThemeUpdate): Promise<ThemeRow> {
    const stored = await ctx.manager.findOneBy(Theme, { id });
    if (!stored) throw notFound('theme');
    ctx.allow(themePolicy.edit(ctx.actor));
    if (stored.version !== version) throw stale(await this.row(ctx, id));
    await this.refuseTakenNames(ctx, names, id);
    const archivedAt = archived ? (stored.archivedAt ?? ctx.clock.instant()) : null;
    const after = { ...names, ...(archived === undefined ? {} : { archivedAt }) };
    await ctx.manager.update(Theme, { id }, { ...after, version: version + 1 });
    await ctx.record({ kind: kindOf(stored, archived), subject: { type: 'theme', id }, before: { ...stored }, after });
    return this.row(ctx, id);
  }

  private async row(ctx: Ctx, id: string): Promise<ThemeRow> {
    const rows = [...(await this.rows(ctx, false)), ...(await this.rows(ctx, true))];
    const row = rows.find((each) => each.id === id);
    if (!row) throw notFound('theme');
    return row;
  }

  private async rows(ctx: Ctx, archived: boolean): Promise<ThemeRow[]> {
    const rows = await ctx.manager
      .createQueryBuilder(Theme, 'theme')
      .select(columns('theme', ['id', 'slug', 'nameFr', 'nameDe', 'nameEn', 'version']))
      .where(`theme.archivedAt IS ${archived ? 'NOT NULL' : 'NULL'}`)
      .getRawMany<Omit<ThemeRow, 'groups' | 'archived' | 'can'>>();
    const groups = await this.countGroups(ctx);
    const can = canOf({ edit: themePolicy.edit(ctx.actor) });
    return rows.map((row) => ({ ...row, groups: groups.get(row.id) ?? 0, archived, can }));
  }

  private async countGroups(ctx: Ctx): Promise<Map<string, number>> {
    const working = ctx.manager
      .createQueryBuilder(GroupTheme, 'groupTheme')
      .innerJoin(WorkingGroup, 'workingGroup', 'workingGroup.id = groupTheme.groupId')
      .select('groupTheme.themeId', 'themeId')
      .addSelect('COUNT(*)', 'count')
      .groupBy('groupTheme.themeId');
    const rows = await keepKnownGroups(working, ctx.actor).getRawMany<{ themeId: string; count: number }>();
    return new Map(rows.map(({ themeId, count }) => [themeId, Number(count)]));
  }

  private async refuseTakenNames(
    ctx: Ctx,
    names: Partial<Pick<Theme, 'nameFr' | 'nameDe' | 'nameEn'>>,
    exceptId?: string,
  ): Promise<void> {
    for (const field of ['nameFr', 'nameDe', 'nameEn'] as const) {
      if (names[field] === undefined) continue;
      const other = await ctx.manager.findOneBy(Theme, { [field]: names[field] });
      if (other && other.id !== exceptId) throw invalidField(field, 'duplicate');
    }
  }

  /** The slug asked for, or one made from the French name with a number behind it when it is taken. */
  private async freeSlug(ctx: Ctx, asked: string | undefined, nameFr: string): Promise<string> {
    const themes = await ctx.manager
      .createQueryBuilder(Theme, 'theme')
      .select('theme.slug', 'slug')
      .getRawMany<{ slug: string }>();
    const taken = new Set(themes.map(({ slug }) => slug));
    if (asked && taken.has(asked)) throw invalidField('slug', 'duplicate');
    const wanted = asked ?? slugOf(nameFr);
    for (let number = 1; ; number += 1) {
      const slug = number === 1 ? wanted : `${wanted.slice(0, 76)}-${number}`;
      if (!taken.has(slug)) return slug;
    }
  }
}

function kindOf(stored: Theme, archived: boolean | undefined): string {
  if (archived === undefined || archived === (stored.archivedAt !== null)) return 'theme.edited';
  return archived ? 'theme.archived' : 'theme.restored';
}
