import { searchTextOf } from '@zesumme/domain';
import { AdviceRequest } from '../../practice-sheets/advice/advice-request.entity';
import { PracticeAdoption } from '../../practice-sheets/practice-adoption.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { contactId, fictitiousOrganisation } from './organisations';

const SHEET = { id: seedId('practice-sheet', 'tasse-et-verre'), title: 'Tasse et verre' };

/** Who put the practice to work: in days from today, at what cost in euros where it is told, and with what result. */
const adoptions = [
  {
    by: 'sante',
    on: -230,
    cost: 640,
    result: "Deux tasses par personne et un lave-vaisselle par étage. Les gobelets ont disparu de l'accueil.",
    offersAdvice: true,
    published: true,
  },
  { by: 'imprimerie', on: -75, cost: null, result: 'Tasses au nom de chacun.', offersAdvice: false, published: false },
] as const;

/** What waits for the broker. */
const asked = {
  by: 'assurances',
  contact: 'anne@assurances.example',
  wanted: 'sante',
  on: -4,
  word: "Combien de lave-vaisselle faut-il pour 120 personnes, et qui s'en occupe ?",
};

/** Fictitious organisations that did what a published sheet says, and one that asks how. */
export async function loadPractices(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    PracticeAdoption,
    adoptions.map(({ by, on, result, ...each }): PracticeAdoption => {
      const onDay = calendar.day(on);
      return {
        ...each,
        id: seedId('practice-adoption', by),
        sheetId: SHEET.id,
        organisationId: organisationId(by),
        onDay,
        result: french(result),
        removedAt: null,
        searchText: searchTextOf(fictitiousOrganisation(by).name, french(result)),
        isDemo: true,
        version: 1,
        createdAt: calendar.instant(calendar.after(onDay, 10), '11:30'),
      };
    }),
  );
  const word = french(asked.word);
  await insertAll(ctx, AdviceRequest, [
    {
      id: seedId('advice-request', asked.by),
      kind: 'ask',
      state: 'open',
      sheetId: SHEET.id,
      organisationId: organisationId(asked.by),
      contactId: contactId(asked.contact),
      otherOrganisationId: organisationId(asked.wanted),
      otherContactId: null,
      word,
      answer: null,
      decidedBy: null,
      decidedAt: null,
      searchText: searchTextOf(fictitiousOrganisation(asked.by).name, SHEET.title, word),
      isDemo: true,
      version: 1,
      createdAt: calendar.instant(calendar.day(asked.on), '08:50'),
    },
  ]);
}
