import { searchTextOf } from '@zesumme/domain';
import { LogEntry } from '../../organisations/log-entry.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import { PROJECT_MANAGER, accountId } from './accounts';
import type { Calendar } from './calendar';

interface Noted {
  organisation: string;
  kind: LogEntry['kind'];
  /** Days from today. */
  on: number;
  text: string;
}

/** What the project manager noted of fictitious organisations. */
const noted: readonly Noted[] = [
  {
    organisation: 'logistik',
    kind: 'visit',
    on: -610,
    text: 'Visite du dépôt : les navettes du soir manquent, ils reviendront pour la gare.',
  },
  {
    organisation: 'logistik',
    kind: 'note',
    on: -34,
    text: 'Le site déménage peut-être : demander qui suit le dossier.',
  },
  { organisation: 'assurances', kind: 'call', on: -12, text: "D'accord pour présenter le parking partagé en réunion." },
  { organisation: 'assurances', kind: 'mail', on: -48, text: 'Envoyé la fiche « Tasse et verre » à la cantine.' },
  { organisation: 'telecom', kind: 'call', on: -26, text: 'Nouvelle responsable mobilité en janvier, rappeler alors.' },
  { organisation: 'banque', kind: 'mail', on: -290, text: 'Demandé les chiffres du stationnement, réponse promise.' },
  { organisation: 'administration', kind: 'visit', on: -75, text: 'Tour de la zone à pied, trois passages à revoir.' },
];

/** The log of calls, mails and visits of the demonstration. */
export async function loadLog(ctx: Ctx, calendar: Calendar): Promise<void> {
  const authorLabel = 'Claire Beispill';
  await insertAll(
    ctx,
    LogEntry,
    noted.map(({ organisation, kind, on, ...entry }): LogEntry => {
      const text = french(entry.text);
      return {
        id: seedId('log-entry', `${organisation}:${on}`),
        organisationId: organisationId(organisation),
        contactId: null,
        kind,
        day: calendar.day(on),
        text,
        accountId: accountId(PROJECT_MANAGER),
        authorLabel,
        removedAt: null,
        searchText: searchTextOf(text, authorLabel),
        isDemo: true,
        version: 1,
        createdAt: calendar.instant(calendar.day(on), '17:40'),
      };
    }),
  );
}
