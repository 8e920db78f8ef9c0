import { contactCreate, fold, locales } from '@zesumme/domain';
import {
  type ContactChange,
  type ContactFields,
  type RelationFields,
  type StoredContact,
  changeContacts,
  createContacts,
} from '../organisations';
import type { Ctx } from '../platform/database';
import { ContactFinder, type KnownContact, sameName } from './contact-finder';
import type { Made } from './import-row.entity';
import { type Judge, type Judged, type Written, changesOf, given, ofRecord, ofRow, verdictOf } from './judge';
import { type KnownOrganisation, OrganisationFinder } from './organisation-finder';
import type { RowReader } from './row-reader';
import { languageWords, relationWords } from './words';

interface Create {
  fields: ContactFields;
  organisationId: string;
  isDemo: boolean;
  relation: RelationFields;
}
type Row = Judged<Create, ContactChange>;
const { givenName, familyName, functionTitle, email, telephone } = contactCreate.shape;

/** Rows that are contacts of organisations that are in the register. */
export class ContactJudge implements Judge<Create, ContactChange> {
  private readonly earlier = new Map<string, { number: number; label: string }>();

  private constructor(
    private readonly organisations: OrganisationFinder,
    private readonly contacts: ContactFinder,
    private readonly today: string,
    private readonly examples: { relation: readonly string[]; language: readonly string[] },
  ) {}

  static async load(ctx: Ctx, examples: ContactJudge['examples']): Promise<ContactJudge> {
    return new ContactJudge(
      await OrganisationFinder.load(ctx),
      await ContactFinder.load(ctx),
      ctx.clock.today(),
      examples,
    );
  }

  judge(reader: RowReader, number: number): Row {
    const values = this.read(reader);
    const label =
      [values.givenName, values.familyName].filter(Boolean).join(' ') || (reader.text('organisation') ?? '');
    const create = this.createOf(values);
    if (reader.issues.length > 0 || !create || !values.organisation) return verdictOf(label, reader.issues, create);
    const earlier = this.earlierOf(create);
    if (earlier) {
      const choices =
        earlier.there && create.fields.email !== null ? (['skip'] as const) : (['create', 'skip'] as const);
      return verdictOf(label, [], create, { of: ofRow(earlier.number, earlier.label), choices: [...choices] });
    }
    const result = this.compare(create, values, values.organisation, label, reader);
    if (result.verdict !== 'error') this.remember(create, { number, label });
    return result;
  }

  private read(reader: RowReader) {
    const named = reader.required('organisation', contactCreate.shape.givenName);
    return {
      organisation: named === undefined ? null : findOrganisation(this.organisations, named, reader),
      givenName: reader.required('givenName', givenName),
      familyName: reader.required('familyName', familyName),
      functionTitle: reader.valid('functionTitle', functionTitle) ?? undefined,
      email: reader.valid('email', email, reader.text('email')?.replace(/^mailto:/i, '')) ?? undefined,
      telephone: reader.valid('telephone', telephone) ?? undefined,
      locale: reader.choice('language', languageWords, this.examples.language),
      kind: reader.choice('relation', relationWords, this.examples.relation),
      fromDay: reader.day('fromDay'),
      toDay: reader.day('toDay'),
    };
  }

  private createOf(values: ReturnType<ContactJudge['read']>): Create | null {
    const { organisation, givenName: given, familyName: family } = values;
    if (!organisation || given === undefined || family === undefined) return null;
    return {
      organisationId: organisation.id,
      isDemo: organisation.isDemo,
      fields: {
        givenName: given,
        familyName: family,
        functionTitle: values.functionTitle ?? null,
        email: values.email ?? null,
        telephone: values.telephone ?? null,
        locale: values.locale ?? locales[0],
      },
      relation: { kind: values.kind ?? 'main', fromDay: values.fromDay ?? this.today, toDay: values.toDay ?? null },
    };
  }

  /** What a row says already that came before: of this person there, or of this address anywhere. */
  private earlierOf(create: Create): { number: number; label: string; there: boolean } | null {
    const [name, there, anywhere] = keysOf(create);
    const found = (key: string | null | undefined) => (key ? this.earlier.get(key) : undefined);
    const same = found(name) ?? found(there);
    if (same) return { ...same, there: found(there) !== undefined };
    const other = found(anywhere);
    return other ? { ...other, there: false } : null;
  }

  private remember(create: Create, row: { number: number; label: string }): void {
    for (const key of keysOf(create)) if (key && !this.earlier.has(key)) this.earlier.set(key, row);
  }

  private compare(
    create: Create,
    values: ReturnType<ContactJudge['read']>,
    organisation: KnownOrganisation,
    label: string,
    reader: RowReader,
  ): Row {
    const address = create.fields.email;
    const byMail = address === null ? null : this.contacts.withMail(organisation.id, address);
    const byName = this.contacts.named(organisation.id, create.fields);
    if (byMail && sameName(byMail, create.fields)) return this.known(byMail, values, create, label, reader);
    if (byMail && !byMail.reachable) {
      reader.fail('email', 'duplicate');
      return verdictOf(label, reader.issues, create);
    }
    if (byMail) return this.alike(byMail, values, create, label, ['merge', 'skip']);
    if (byName?.over) {
      const of = ofRecord(byName.id, nameOf(byName), true);
      return verdictOf(label, [], create, { of, choices: ['create', 'skip'] });
    }
    if (byName) {
      const differs = byName.reachable && address !== null && byName.email !== null;
      // Somebody of this name with another address: it may be a new address, or another person.
      if (differs) return this.alike(byName, values, create, label, ['merge', 'create', 'skip']);
      return this.known(byName, values, create, label, reader);
    }
    const elsewhere = address === null ? null : this.contacts.anywhere(address);
    if (elsewhere) {
      const of = ofRecord(elsewhere.id, nameOf(elsewhere));
      return verdictOf(label, [], create, { of, choices: ['create', 'skip'] });
    }
    this.checkSpan(create.relation, reader);
    return verdictOf(label, reader.issues, create);
  }

  private alike(
    stored: KnownContact,
    values: ReturnType<ContactJudge['read']>,
    create: Create,
    label: string,
    choices: Row['choices'],
  ): Row {
    return verdictOf(label, [], create, {
      of: ofRecord(stored.id, nameOf(stored)),
      choices,
      ...difference(stored, values),
    });
  }

  /** The contact itself. Of one that is not theirs to change, whoever brings it learns nothing by comparing. */
  private known(
    stored: KnownContact,
    values: ReturnType<ContactJudge['read']>,
    create: Create,
    label: string,
    reader: RowReader,
  ): Row {
    const seen = stored.reachable ? values : { ...values, email: undefined, telephone: undefined };
    const found = difference(stored, seen);
    if (!stored.reachable && found.changes.length > 0) {
      reader.fail(null, 'contact-not-yours');
      return verdictOf(label, reader.issues, create);
    }
    this.checkSpan({ ...stored, ...found.change.relation }, reader);
    return verdictOf(label, reader.issues, create, found);
  }

  private checkSpan({ fromDay, toDay }: Pick<RelationFields, 'fromDay' | 'toDay'>, reader: RowReader): void {
    if (toDay !== null && toDay < fromDay) reader.fail('toDay', 'ends-before-start', { start: fromDay });
  }

  async write(ctx: Ctx, rows: readonly Written<Create, ContactChange>[]): Promise<Map<number, Made>> {
    const made = new Map<number, Made>();
    const creates = rows.flatMap(({ number, create }) => (create ? { number, create } : []));
    const created = await createContacts(
      ctx,
      creates.map(({ create }) => create),
    );
    created.forEach((after, at) => note(made, creates[at]?.number, null, after));
    const changes = rows.flatMap(({ number, change }) => (change ? { number, change } : []));
    const numbers = new Map(changes.map(({ number, change }) => [change.id, number]));
    const changed = await changeContacts(
      ctx,
      changes.map(({ change }) => change),
    );
    for (const { before, after } of changed) note(made, numbers.get(after.contact.id), before, after);
    return made;
  }
}

/** The organisation that a cell means; what is wrong is noted, with the one that may have been meant. */
export function findOrganisation(
  organisations: OrganisationFinder,
  name: string,
  reader: RowReader,
): KnownOrganisation | null {
  const found = organisations.meant(name);
  if (found) return found;
  if (organisations.named(name).length > 1) {
    reader.fail('organisation', 'several-organisations');
    return null;
  }
  const alike = organisations.alike(name, null);
  if (alike) reader.fail('organisation', 'similar-organisation', { name: alike.name });
  else reader.fail('organisation', 'unknown-organisation');
  return null;
}

/** By which a person is known again: their name there, their address there, and their address anywhere. */
function keysOf({ fields, organisationId }: Create): (string | null)[] {
  const name = fold(`${fields.givenName} ${fields.familyName}`);
  return [
    `${organisationId} ${name}`,
    fields.email && `${organisationId} ${fields.email}`,
    fields.email && `anywhere ${fields.email}`,
  ];
}

const nameOf = ({ givenName: given, familyName: family }: KnownContact): string => `${given} ${family}`;

function difference(stored: KnownContact, values: ReturnType<ContactJudge['read']>) {
  const {
    givenName: first,
    familyName: last,
    functionTitle: title,
    email: address,
    telephone: number,
    locale,
  } = values;
  const { kind, fromDay, toDay } = values;
  const fields = given({
    givenName: first,
    familyName: last,
    functionTitle: title,
    email: address,
    telephone: number,
    locale,
  });
  return {
    target: { id: stored.id, version: stored.version },
    changes: changesOf([
      ['givenName', stored.givenName, first],
      ['familyName', stored.familyName, last],
      ['functionTitle', stored.functionTitle, title],
      ['email', stored.email, address],
      ['telephone', stored.telephone, number],
      ['language', stored.locale, locale],
      ['relation', stored.kind, kind],
      ['fromDay', stored.fromDay, fromDay],
      ['toDay', stored.toDay, toDay],
    ]),
    change: {
      id: stored.id,
      relationId: stored.relationId,
      fields: fields as Partial<ContactFields>,
      relation: given({ kind, fromDay, toDay }) as Partial<RelationFields>,
    },
  };
}

function note(made: Map<number, Made>, number: number | undefined, before: StoredContact | null, after: StoredContact) {
  if (number === undefined) return;
  made.set(number, { id: after.contact.id, before: before && { ...before }, after: { ...after } });
}
