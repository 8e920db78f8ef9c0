import {
  type ImportField,
  type ImportSubject,
  locales,
  membershipRoles,
  organisationKinds,
  relationKinds,
} from '@zesumme/domain';

import type { Ctx } from '../platform/database';
import { wordsFor } from '../platform/spreadsheets';
import type { ImportRow } from './import-row.entity';
import type { Import } from './import.entity';
import type { Judge, Judged } from './judge';
import { ContactJudge } from './judge-contacts';
import { MembershipJudge } from './judge-memberships';
import { OrganisationJudge } from './judge-organisations';
import { RowReader } from './row-reader';

/** Rows that are judged before other requests get their turn. */
const AT_ONCE = 200;

/** Reads what has to be known to judge the rows of an import, in a number of queries that does not depend on the rows. */
export function judgeFor(ctx: Ctx, { subject, groupId }: Pick<Import, 'subject' | 'groupId'>): Promise<Judge> {
  const { t } = wordsFor(ctx.actor);
  const load: Record<ImportSubject, () => Promise<Judge>> = {
    organisations: () =>
      OrganisationJudge.load(
        ctx,
        organisationKinds.map((kind) => t(`common.kind.${kind}`)),
      ),
    contacts: () =>
      ContactJudge.load(ctx, {
        relation: relationKinds.map((kind) => t(`organisations.contact.kind.${kind}`)),
        language: locales.map((locale) => t(`common.language.${locale}`)),
      }),
    memberships: () =>
      MembershipJudge.load(
        ctx,
        groupId,
        membershipRoles.map((role) => t(`workingGroups.role.${role}`)),
      ),
  };
  return load[subject]();
}

/** Judges the rows in their order, and lets other requests have their turn meanwhile. */
export async function judgeAll(
  judge: Judge,
  columns: readonly (ImportField | null)[],
  rows: readonly Pick<ImportRow, 'number' | 'cells'>[],
): Promise<Judged<unknown, unknown>[]> {
  const at = new Map(columns.flatMap((field, index) => (field === null ? [] : [[field, index] as const])));
  const judged: Judged<unknown, unknown>[] = [];
  for (const { number, cells } of rows) {
    const reader = new RowReader(cells, at);
    // Cells behind the last heading belong to no column: most often a separator stands in a text without quotes.
    if (cells.length > columns.length) reader.fail(null, 'too-many-cells');
    judged.push(judge.judge(reader, number));
    if (judged.length % AT_ONCE === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  return judged;
}
