import { type RowDecision, NameIndex, fold, organisationCreate, sizeClasses, sizeIn, websiteIn } from '@zesumme/domain';
import { type OrganisationFields, changeOrganisations, createOrganisations } from '../organisations';
import type { Organisation } from '../organisations/organisation.entity';
import type { Ctx } from '../platform/database';
import { type Judge, type Judged, type Written, changesOf, given, ofRecord, ofRow, verdictOf } from './judge';
import type { Made } from './import-row.entity';
import { type KnownOrganisation, OrganisationFinder, communeFinder, naceFinder } from './organisation-finder';
import type { RowReader } from './row-reader';
import { kindWords } from './words';

type Change = { id: string; fields: Partial<OrganisationFields> };
type Row = Judged<OrganisationFields, Change>;
const { name, shortName, website } = organisationCreate.shape;

/** Rows that are organisations. */
export class OrganisationJudge implements Judge<OrganisationFields, Change> {
  /** Names of rows that came before, and the rows themselves. */
  private readonly earlier = new Map<string, { number: number; label: string }>();
  private readonly earlierNames = new NameIndex<{ number: number; label: string }>();

  private constructor(
    private readonly known: OrganisationFinder,
    private readonly communes: Awaited<ReturnType<typeof communeFinder>>,
    private readonly nace: Awaited<ReturnType<typeof naceFinder>>,
    private readonly kindNames: readonly string[],
  ) {}

  static async load(ctx: Ctx, kindNames: readonly string[]): Promise<OrganisationJudge> {
    return new OrganisationJudge(
      await OrganisationFinder.load(ctx),
      await communeFinder(ctx),
      await naceFinder(ctx),
      kindNames,
    );
  }

  judge(reader: RowReader, number: number): Row {
    const values = this.read(reader);
    const label = values.name ?? reader.text('organisation') ?? '';
    const create: OrganisationFields | null =
      values.name === undefined
        ? null
        : {
            kind: values.kind ?? 'company',
            name: values.name,
            shortName: values.shortName ?? null,
            naceCode: values.naceCode ?? null,
            sizeClass: values.sizeClass ?? null,
            website: values.website ?? null,
            communeCode: values.communeCode ?? null,
          };
    if (reader.issues.length > 0 || !create) return verdictOf(label, reader.issues, create);
    const earlier = this.earlier.get(fold(create.name));
    if (earlier) {
      return verdictOf(label, [], create, { of: ofRow(earlier.number, earlier.label), choices: ['create', 'skip'] });
    }
    const result = this.compare(create, values, label);
    this.earlier.set(fold(create.name), { number, label });
    if (result.verdict === 'new') this.earlierNames.add(create.name, { number, label });
    return result;
  }

  private read(reader: RowReader) {
    const communeText = reader.text('commune');
    const communeCode = communeText === undefined ? undefined : this.communes.find(communeText);
    if (communeCode === null) reader.fail('commune', 'unknown-commune');
    const naceText = reader.text('naceCode');
    const naceCode = naceText === undefined ? undefined : this.nace(naceText);
    if (naceCode === null) reader.fail('naceCode', 'unknown-nace');
    const sizeText = reader.text('size');
    const sizeClass = sizeText === undefined ? undefined : sizeIn(sizeText);
    if (sizeClass === null) reader.fail('size', 'unknown-word', { values: sizeClasses.join(', ') });
    const site = reader.text('website');
    return {
      name: reader.required('organisation', name),
      kind: reader.choice('kind', kindWords, this.kindNames),
      shortName: reader.valid('shortName', shortName) ?? undefined,
      naceCode: naceCode ?? undefined,
      sizeClass: sizeClass ?? undefined,
      website: reader.valid('website', website, site === undefined ? site : websiteIn(site)) ?? undefined,
      communeCode: communeCode ?? undefined,
    };
  }

  private compare(create: OrganisationFields, values: ReturnType<OrganisationJudge['read']>, label: string): Row {
    const [named, another] = this.known.named(create.name);
    if (named && !another) {
      return verdictOf(label, [], create, this.difference(named, values));
    }
    const alike = named ?? this.known.alike(create.name, create.website);
    if (alike) {
      const archived = alike.archivedAt !== null;
      const choices: RowDecision[] = archived ? ['create', 'skip'] : ['merge', 'create', 'skip'];
      // Whoever says that it is the same one keeps the name that it has.
      const { changes, change, target } = this.difference(alike, { ...values, name: undefined });
      return verdictOf(label, [], create, {
        of: ofRecord(alike.id, alike.name, archived),
        choices,
        target,
        ...(archived ? {} : { changes, change }),
      });
    }
    const row = this.earlierNames.closest(create.name);
    return row
      ? verdictOf(label, [], create, { of: ofRow(row.number, row.label), choices: ['create', 'skip'] })
      : verdictOf(label, [], create);
  }

  private difference(stored: KnownOrganisation, { name: _name, ...values }: ReturnType<OrganisationJudge['read']>) {
    const changes = changesOf([
      ['kind', stored.kind, values.kind],
      ['shortName', stored.shortName, values.shortName],
      ['naceCode', stored.naceCode, values.naceCode],
      ['size', stored.sizeClass, values.sizeClass],
      ['website', stored.website, values.website],
      [
        'commune',
        this.communes.nameOf(stored.communeCode),
        values.communeCode && this.communes.nameOf(values.communeCode),
      ],
    ]);
    return {
      target: { id: stored.id, version: stored.version },
      changes,
      change: { id: stored.id, fields: given(values) },
    };
  }

  async write(ctx: Ctx, rows: readonly Written<OrganisationFields, Change>[]): Promise<Map<number, Made>> {
    const made = new Map<number, Made>();
    const creates = rows.flatMap(({ number, create }) => (create ? { number, create } : []));
    const created = await createOrganisations(
      ctx,
      creates.map(({ create }) => create),
    );
    created.forEach((after, at) => note(made, creates[at]?.number, null, after));
    const changes = rows.flatMap(({ number, change }) => (change ? { number, change } : []));
    const numbers = new Map(changes.map(({ number, change }) => [change.id, number]));
    const changed = await changeOrganisations(
      ctx,
      changes.map(({ change }) => change),
    );
    for (const { before, after } of changed) note(made, numbers.get(after.id), before, after);
    return made;
  }
}

function note(made: Map<number, Made>, number: number | undefined, before: Organisation | null, after: Organisation) {
  if (number !== undefined) made.set(number, { id: after.id, before: before && { ...before }, after: { ...after } });
}
