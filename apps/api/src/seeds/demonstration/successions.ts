import { searchTextOf } from '@zesumme/domain';
import type { Ctx } from '../../platform/database';
import { Succession } from '../../successions/succession.entity';
import { french } from '../french';
import { organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { fictitiousOrganisation, mainContact } from './organisations';

const ORGANISATION = 'telecom';
/** Days from today on which it was proposed, and from which it would hold. */
const PROPOSED = -2;
const FROM = 40;

/** One contact of the demonstration leaves, and has named who comes after: the project manager has yet to decide. */
export async function loadSuccessions(ctx: Ctx, calendar: Calendar): Promise<void> {
  const own = mainContact(ORGANISATION, 0);
  if (!own) throw new Error(`The demonstration has no contact at "${ORGANISATION}" today.`);
  const { name } = fictitiousOrganisation(ORGANISATION);
  const [givenName, familyName] = ['Nora', 'Beispill'];
  await insertAll(ctx, Succession, [
    {
      id: seedId('succession', ORGANISATION),
      kind: 'successor',
      state: 'proposed',
      organisationId: organisationId(ORGANISATION),
      contactId: own.id,
      personId: null,
      givenName,
      familyName,
      functionTitle: french('Responsable mobilité'),
      email: 'nora@telecom.example',
      telephone: null,
      locale: 'fr',
      fromDay: calendar.day(FROM),
      untilDay: null,
      word: french('Je change de service en janvier. Nora connaît déjà le dossier des navettes.'),
      answer: null,
      decidedBy: null,
      decidedAt: null,
      handedOverAt: null,
      searchText: searchTextOf(name, own.name, givenName, familyName),
      isDemo: true,
      version: 1,
      createdAt: calendar.instant(calendar.day(PROPOSED), '16:00'),
    },
  ]);
}
