import { ALIKE, type NaceLabel, NameIndex, fold, hostOf } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Nace } from '../territory/nace.entity';

const read = [
  'id',
  'kind',
  'name',
  'shortName',
  'naceCode',
  'sizeClass',
  'website',
  'communeCode',
  'isDemo',
  'archivedAt',
  'version',
] as const;
export type KnownOrganisation = Pick<Organisation, (typeof read)[number]>;

/** The organisations of the register, found by what a spreadsheet says of them. */
export class OrganisationFinder {
  private readonly live = new Map<string, KnownOrganisation[]>();
  private readonly archived = new Map<string, KnownOrganisation>();
  private readonly byShortName = new Map<string, KnownOrganisation>();
  private readonly byHost = new Map<string, KnownOrganisation>();
  private readonly names = new NameIndex<KnownOrganisation>();

  constructor(organisations: readonly KnownOrganisation[]) {
    for (const each of organisations) this.add(each);
  }

  /** Reads the whole register, in one query. */
  static async load(ctx: Ctx): Promise<OrganisationFinder> {
    const rows = await ctx.manager
      .createQueryBuilder(Organisation, 'organisation')
      .select(columns('organisation', read))
      .orderBy('organisation.id')
      .getRawMany<KnownOrganisation>();
    return new OrganisationFinder(rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) })));
  }

  private add(each: KnownOrganisation): void {
    const key = fold(each.name);
    if (each.archivedAt !== null) {
      this.archived.set(key, each);
      return;
    }
    this.live.set(key, [...(this.live.get(key) ?? []), each]);
    if (each.shortName && !this.byShortName.has(fold(each.shortName))) {
      this.byShortName.set(fold(each.shortName), each);
    }
    const host = hostOf(each.website);
    if (host && !this.byHost.has(host)) this.byHost.set(host, each);
    this.names.add(each.name, each);
  }

  /** Those of this very name, whatever accents and capitals. */
  named(name: string): readonly KnownOrganisation[] {
    return this.live.get(fold(name)) ?? [];
  }

  /** The one that this name, or this short name, means without doubt. */
  meant(name: string): KnownOrganisation | null {
    const named = this.named(name);
    if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
    return this.byShortName.get(fold(name)) ?? null;
  }

  /** One that this is likely to be: by its short name, its website, or a name much like it; archived ones by their name. */
  alike(name: string, website: string | null): KnownOrganisation | null {
    const host = hostOf(website);
    return (
      this.byShortName.get(fold(name)) ??
      (host ? this.byHost.get(host) : undefined) ??
      this.archived.get(fold(name)) ??
      this.names.closest(name, ALIKE)
    );
  }
}

/** Communes by their code and their name; a former one stands for the one that it merged into. */
export async function communeFinder(ctx: Ctx): Promise<{
  find: (text: string) => string | null;
  nameOf: (code: string | null) => string | null;
}> {
  const rows = await ctx.manager
    .createQueryBuilder(Commune, 'commune')
    .select(columns('commune', ['code', 'name', 'mergedIntoCode']))
    .getRawMany<Pick<Commune, 'code' | 'name' | 'mergedIntoCode'>>();
  const codes = new Map(
    rows.flatMap(({ code, name, mergedIntoCode }) =>
      [code, name].map((said) => [fold(said), mergedIntoCode ?? code] as const),
    ),
  );
  const names = new Map(rows.map(({ code, name }) => [code, name]));
  return {
    find: (text) => codes.get(fold(text)) ?? null,
    nameOf: (code) => (code === null ? null : (names.get(code) ?? code)),
  };
}

const naceKey = (text: string): string => fold(text).replace(/[^a-z\d]/g, '');

/** Codes of economic activity, with or without dots and the letter of their section. */
export async function naceFinder(ctx: Ctx): Promise<(text: string) => NaceLabel['code'] | null> {
  const rows = await ctx.manager
    .createQueryBuilder(Nace, 'nace')
    .select(columns('nace', ['code']))
    .orderBy('nace.code')
    .getRawMany<{ code: string }>();
  const codes = new Map<string, string>();
  for (const { code } of rows) {
    for (const key of [naceKey(code), naceKey(code).replace(/^[a-z](?=\d)/, '')]) {
      if (!codes.has(key)) codes.set(key, code);
    }
  }
  return (text) => codes.get(naceKey(text)) ?? codes.get(naceKey(text).replace(/^[a-z](?=\d)/, '')) ?? null;
}
