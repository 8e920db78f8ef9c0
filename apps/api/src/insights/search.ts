import { type SearchQuery, type SearchResults, MOST_FOUND, mayTry } from '@zesumme/domain';
import { searchedActions } from '../actions';
import { searchedCampaigns } from '../campaigns';
import { searchedProblems, searchedQuestionnaires } from '../diagnosis';
import { searchedFlows } from '../flows';
import { searchedMeetings } from '../meetings';
import { searchedIdeas, searchedPilots } from '../method';
import { searchedContacts, searchedOrganisations } from '../organisations';
import type { Ctx } from '../platform/database';
import { type Searched, findByWords } from '../platform/search';
import { searchedSheets } from '../practice-sheets';
import { searchedServices } from '../shared-services';
import { searchedGroups } from '../working-groups';

/**
 * Finds by words in everything that the reader may see: each slice says what of its own, by the condition of its list, so that
 * the search can never show what the list would hide.
 */
export function searchEverywhere(ctx: Ctx, { q, page, size, type }: SearchQuery): Promise<SearchResults> {
  const searched = searchedBy(ctx).filter((each) => type === undefined || each.type === type);
  return findByWords(ctx, searched, { q, page, size, most: MOST_FOUND });
}

/** Some lists are opened to those alone who are inside. */
const searchedBy = (ctx: Ctx): Searched[] => [
  searchedGroups(ctx),
  searchedMeetings(ctx),
  searchedActions(ctx),
  searchedSheets(ctx),
  ...(mayTry(ctx.actor, 'organisation.list') ? [searchedOrganisations(ctx)] : []),
  ...(mayTry(ctx.actor, 'contact.list') ? [searchedContacts(ctx)] : []),
  ...(mayTry(ctx.actor, 'campaign.list') ? [searchedCampaigns(ctx)] : []),
  ...(mayTry(ctx.actor, 'pilot.list') ? [searchedPilots(ctx)] : []),
  ...(mayTry(ctx.actor, 'idea.list') ? [searchedIdeas(ctx)] : []),
  ...(mayTry(ctx.actor, 'shared-service.list') ? [searchedServices(ctx)] : []),
  ...(mayTry(ctx.actor, 'questionnaire.list') ? [searchedQuestionnaires(ctx)] : []),
  ...(mayTry(ctx.actor, 'problem.list') ? [searchedProblems(ctx)] : []),
  ...(mayTry(ctx.actor, 'flow.list') ? [searchedFlows(ctx)] : []),
];
