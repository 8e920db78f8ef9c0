import type { Ctx } from '../../platform/database';
import { loadPublished } from '../published';
import { loadAccounts } from './accounts';
import { loadActions } from './actions';
import { loadAnnouncements } from './announcements';
import { loadApiTokens } from './api-tokens';
import { Calendar } from './calendar';
import { loadCampaigns } from './campaigns';
import { loadChapter6 } from './chapter-6';
import { loadEvidence } from './evidence';
import { loadFlows } from './flows';
import { loadGroups } from './groups';
import { loadHistory } from './history';
import { loadLog } from './log';
import { loadMeetings } from './meetings';
import { loadOutcomes } from './outcomes';
import { loadOrganisations } from './organisations';
import { loadDiagnosis } from './diagnosis';
import { loadIdeas } from './ideas';
import { loadPilots } from './pilots';
import { loadPlans } from './plans';
import { loadPublicPages } from './public-pages';
import { loadPracticeSheet } from './practice-sheet';
import { loadPractices } from './practices';
import { loadPreparation } from './preparation';
import { loadReviews } from './reviews';
import { loadSharedServices } from './shared-services';
import { loadSnapshots } from './snapshots';
import { loadSuccessions } from './successions';
import { loadTerritory } from './territory';

/**
 * Fills an empty database, which holds the reference data already, with what is published of the real groups and with
 * the demonstration around it: dated from today, the same each time. What is invented is marked as demonstration and
 * belongs to plainly fictitious companies, communes and people.
 *
 * @param passwordHash of the password that all demonstration accounts share
 */
export async function loadDemonstration(ctx: Ctx, passwordHash: string): Promise<void> {
  const calendar = new Calendar(ctx.clock.today());
  await loadPublished(ctx);
  await loadTerritory(ctx);
  await loadOrganisations(ctx, calendar);
  await loadAccounts(ctx, calendar, passwordHash);
  await loadGroups(ctx, calendar);
  await loadMeetings(ctx, calendar);
  await loadActions(ctx, calendar);
  await loadCampaigns(ctx, calendar);
  await loadDiagnosis(ctx, calendar);
  await loadPilots(ctx, calendar);
  await loadIdeas(ctx, calendar);
  await loadOutcomes(ctx, calendar);
  await loadPreparation(ctx, calendar);
  await loadPractices(ctx, calendar);
  await loadPracticeSheet(ctx, calendar);
  await loadChapter6(ctx, calendar);
  await loadEvidence(ctx, calendar);
  await loadReviews(ctx, calendar);
  await loadSnapshots(ctx, calendar);
  await loadPlans(ctx, calendar);
  await loadApiTokens(ctx, calendar);
  await loadPublicPages(ctx, calendar);
  await loadLog(ctx, calendar);
  await loadSuccessions(ctx, calendar);
  await loadFlows(ctx, calendar);
  await loadSharedServices(ctx, calendar);
  await loadAnnouncements(ctx, calendar);
  await loadHistory(ctx, calendar);
}
