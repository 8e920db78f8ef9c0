import { type Locale, type PracticeSheetCreate, type PracticeTranslation, searchTextOf, slugOf } from '@zesumme/domain';
import { Organisation } from '../organisations/organisation.entity';
import { type Ctx, newId } from '../platform/database';
import { invalidField } from '../platform/errors';
import { PracticeExample } from './practice-example.entity';
import { PracticeSheet } from './practice-sheet.entity';

type Examples = PracticeSheetCreate['examples'];

/** Addresses of the dashboard that a sheet's own address must not hide. */
const reserved = new Set(['new', 'advice']);

/** A free slug for a title, with a number behind it when sheets of that title exist. */
export async function freeSlug(ctx: Ctx, title: string): Promise<string> {
  const wanted = slugOf(title);
  const rows = await ctx.manager
    .createQueryBuilder(PracticeSheet, 'sheet')
    .select('sheet.slug', 'slug')
    .where('sheet.slug LIKE :start', { start: `${wanted.slice(0, 76)}%` })
    .getRawMany<{ slug: string }>();
  const taken = new Set([...reserved, ...rows.map(({ slug }) => slug)]);
  for (let number = 1; ; number += 1) {
    const slug = number === 1 ? wanted : `${wanted.slice(0, 76)}-${number}`;
    if (!taken.has(slug)) return slug;
  }
}

/** @throws DomainError 422 on `slug` when another sheet has it */
export async function refuseTakenSlug(ctx: Ctx, slug: string): Promise<void> {
  if (reserved.has(slug) || (await ctx.manager.existsBy(PracticeSheet, { slug }))) {
    throw invalidField('slug', 'duplicate');
  }
}

/**
 * @param kept organisations that the sheet named before: they may stay although archived since
 * @throws DomainError 422 on the example whose organisation is not in the register
 */
export async function refuseUnknownOrganisations(ctx: Ctx, examples: Examples, kept: Set<string>): Promise<void> {
  const asked = examples.flatMap(({ organisationId }) => organisationId ?? []);
  if (asked.length === 0) return;
  const rows = await ctx.manager
    .createQueryBuilder(Organisation, 'organisation')
    .select('organisation.id', 'id')
    .where('organisation.id IN (:...asked)', { asked })
    .andWhere('organisation.archivedAt IS NULL')
    .getRawMany<{ id: string }>();
  const known = new Set([...kept, ...rows.map(({ id }) => id)]);
  const index = examples.findIndex(({ organisationId }) => organisationId !== null && !known.has(organisationId));
  if (index >= 0) throw invalidField(`examples.${index}.organisationId`, 'invalid-choice');
}

/** Replaces the examples, in the order given. */
export async function setExamples(ctx: Ctx, sheetId: string, examples: Examples): Promise<void> {
  await ctx.manager.delete(PracticeExample, { sheetId });
  await ctx.insert(
    PracticeExample,
    examples.map((example, position) => ({ ...example, id: newId(), sheetId, position })),
  );
}

/** @throws DomainError 422 on the translation whose language the sheet has already */
export function refuseSecondText(locale: Locale, translations: PracticeTranslation[]): void {
  const languages = [locale, ...translations.map((each) => each.locale)];
  const second = languages.findIndex((each, at) => languages.indexOf(each) !== at);
  if (second > 0) throw invalidField(`translations.${second - 1}.locale`, 'given-twice');
}

type Texts = Pick<PracticeSheet, 'title' | 'summary' | 'goodToKnow' | 'steps' | 'difficulties'>;

/** The text that a sheet is found by, in all its languages. */
export const sheetSearchText = (
  { translations, ...texts }: Texts & Pick<PracticeSheet, 'translations'>,
  examples: Examples,
): string =>
  searchTextOf(
    ...[texts, ...(translations ?? [])].flatMap((each) => [
      each.title,
      each.summary,
      each.goodToKnow,
      ...each.steps,
      ...each.difficulties,
    ]),
    ...examples.flatMap(({ organisationName, text }) => [organisationName, text]),
  );
