import { searchTextOf } from '@zesumme/domain';
import { Outcome } from '../../meetings/outcome.entity';
import type { Ctx } from '../../platform/database';
import { french } from '../french';
import { organisationId } from '../published';
import { insertAll, seedId } from '../rows';
import type { Calendar } from './calendar';
import { MANAGER } from './meetings/plan';
import { agendaItemId, daysOf, meetingId, plannedMeetings } from './meetings';

interface Decided {
  meeting: string;
  item: number;
  text: string;
  /** The fictitious organisation that carries it out. */
  by?: string;
  /** In days from today. */
  due?: number;
  done?: number;
}

/** What the meetings of the demonstration decided, as their minutes say it. Follow-ups are actions, and stand there. */
const decided: readonly Decided[] = [
  {
    meeting: 'cloche-d-or-4',
    item: 2,
    text: 'Trois solutions sont retenues : le covoiturage entre voisins, des places réservées, une navette à midi.',
  },
  {
    meeting: 'cloche-d-or-5',
    item: 2,
    text: 'Trois entreprises ouvrent le pilote : Assurances Beispill, Audit Beispill et Beispill Conseil.',
    by: 'assurances',
    due: -430,
    done: -433,
  },
  {
    meeting: 'cloche-d-or-5',
    item: 2,
    text: 'Dix places sont réservées au covoiturage.',
    by: 'audit',
    due: -430,
    done: -412,
  },
  {
    meeting: 'cloche-d-or-7',
    item: 2,
    text: 'Les places réservées sont marquées au sol.',
    by: 'media',
    due: -250,
    done: -255,
  },
  {
    meeting: 'cloche-d-or-8',
    item: 2,
    text: "Le retour est garanti le soir : l'entreprise paie un taxi, deux fois par an et par personne.",
    by: 'conseil',
    due: -120,
    done: -126,
  },
  { meeting: 'cloche-d-or-8', item: 2, text: 'La charte vaut pour toutes les entreprises du pilote.' },
  {
    meeting: 'cloche-d-or-9',
    item: 3,
    text: "Le pilote continue. L'ouverture à d'autres entreprises est décidée à la prochaine réunion.",
  },
  { meeting: 'cloche-d-or-9', item: 2, text: 'Le plan des chantiers paraît chaque mois.', by: 'energie', due: -7 },
  { meeting: 'kirchberg-1', item: 2, text: 'Le groupe échange une bonne pratique à chaque réunion.' },
  {
    meeting: 'kirchberg-2',
    item: 3,
    text: 'Un défi vélo réunit les entreprises au printemps.',
    by: 'sport',
    due: -200,
    done: -204,
  },
  {
    meeting: 'kirchberg-2',
    item: 3,
    text: 'Les vélos sont comptés avant et après.',
    by: 'banque',
    due: -190,
  },
  {
    meeting: 'kirchberg-4',
    item: 3,
    text: "Le défi vélo, le parking relais et l'autopartage sont proposés à toute la zone.",
    by: 'ingenierie',
    due: 45,
  },
  {
    meeting: 'kirchberg-5',
    item: 3,
    text: 'Les ateliers sur les nouveaux modes commencent au prochain semestre.',
    by: 'formation',
    due: 90,
  },
  {
    meeting: 'corporate-gardens-1',
    item: 2,
    text: 'Une grainothèque est ouverte aux entreprises et aux communes.',
    by: 'sante',
    due: -60,
    done: -64,
  },
  { meeting: 'corporate-gardens-1', item: 2, text: "Chaque jardin dit qui l'arrose pendant les congés." },
  {
    meeting: 'corporate-gardens-2',
    item: 3,
    text: 'Les jardins ouvrent au public un samedi au printemps.',
    by: 'commune-beispill',
    due: 150,
  },
  {
    meeting: 'corporate-gardens-2',
    item: 3,
    text: 'Une table ronde réunit les entreprises de la zone à la maison communale.',
    by: 'commune-beispill',
    due: 84,
  },
  {
    meeting: 'zone-beispill-1',
    item: 2,
    text: 'Le groupe dresse un annuaire de la zone.',
    by: 'commune-beispill',
    due: -260,
    done: -255,
  },
  {
    meeting: 'zone-beispill-2',
    item: 2,
    text: 'Le papier est broyé en commun, une fois par mois.',
    by: 'imprimerie',
    due: -180,
    done: -190,
  },
  {
    meeting: 'zone-beispill-2',
    item: 2,
    text: 'Beispill Bois et Meubles Beispill essaient de se passer les palettes.',
    by: 'bois',
    due: -150,
    done: -153,
  },
  {
    meeting: 'zone-beispill-3',
    item: 2,
    text: 'Priorité aux déchets : collecte commune des cartons, puis navette.',
    by: 'recyclage',
    due: 30,
  },
  {
    meeting: 'zone-beispill-3',
    item: 2,
    text: 'La navette interne est abandonnée si moins de trois entreprises la demandent.',
  },
];

/** The decisions of meetings, each under the item of the agenda that it was taken at. */
export async function loadDecisions(ctx: Ctx, calendar: Calendar): Promise<void> {
  await insertAll(
    ctx,
    Outcome,
    decided.map((decision, position): Outcome => {
      const { meeting: key, item, text, by, due, done } = decision;
      const meeting = plannedMeetings.find((each) => each.key === key);
      if (!meeting) throw new Error(`There is no meeting ${key} in the demonstration.`);
      return {
        id: seedId('outcome', `${key}/${text}`),
        meetingId: meetingId(key),
        agendaItemId: agendaItemId(key, item),
        position,
        kind: 'decision',
        text: french(text),
        responsibleOrganisationId: by === undefined ? null : organisationId(by),
        dueDay: due === undefined ? null : calendar.day(due),
        doneDay: done === undefined ? null : calendar.day(done),
        actionId: null,
        searchText: searchTextOf(text),
        createdBy: MANAGER,
        createdAt: calendar.instant(daysOf(calendar, meeting).held, '15:30'),
        version: 1,
      };
    }),
  );
}
