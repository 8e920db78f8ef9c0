import { actions } from './actions';
import { advice } from './advice';
import { advisers } from './advisers';
import { agenda } from './agenda';
import { assessmentImport } from './assessment-import';
import { apiTokens } from './api-tokens';
import { breakEven } from './break-even';
import { calendarFeeds } from './calendar-feeds';
import { campaignCounting } from './campaign-counting';
import { campaigns } from './campaigns';
import { catalogues } from './catalogues';
import { certification } from './certification';
import { common } from './common';
import { councilBrief } from './council-brief';
import { digest } from './digest';
import { documents } from './documents';
import { counting } from './counting';
import { dossier } from './dossier';
import { errors } from './errors';
import { evidence } from './evidence';
import { files } from './files';
import { flows } from './flows';
import { formerMeasures } from './former-measures';
import { handover } from './handover';
import { identity } from './identity';
import { importRecord } from './import-record';
import { imports } from './imports';
import { insights } from './insights';
import { levels } from './levels';
import { linkPages } from './link-pages';
import { mail } from './mail';
import { meetingMails } from './meeting-mails';
import { meetings } from './meetings';
import { method } from './method';
import { minutes } from './minutes';
import { openData } from './open-data';
import { organisations } from './organisations';
import { otherSignIn } from './other-sign-in';
import { pacteClimat } from './pacte-climat';
import { participation } from './participation';
import { pastAssessment } from './past-assessment';
import { people } from './people';
import { personalData } from './personal-data';
import { pictures } from './pictures';
import { ideas } from './ideas';
import { pilots } from './pilots';
import { plans } from './plans';
import { practiceAdoptions } from './practice-adoptions';
import { practiceSheets } from './practice-sheets';
import { problems } from './problems';
import { publicPages } from './public-pages';
import { questionnaires } from './questionnaires';
import { receipts } from './receipts';
import { register } from './register';
import { reviews } from './reviews';
import { run } from './run';
import { secondFactor } from './second-factor';
import { search } from './search';
import { sharedServices } from './shared-services';
import { shell } from './shell';
import { snapshots } from './snapshots';
import { sources } from './sources';
import { spreadsheets } from './spreadsheets';
import { statistics } from './statistics';
import { successions } from './successions';
import { territory } from './territory';
import { whatIf } from './what-if';
import { workingGroups } from './working-groups';

/** French, from which the other languages take their shape. */
export const fr = {
  actions,
  advice,
  advisers,
  agenda,
  assessmentImport,
  apiTokens,
  breakEven,
  calendarFeeds,
  campaignCounting,
  campaigns,
  catalogues,
  certification,
  common,
  councilBrief,
  counting,
  digest,
  documents,
  dossier,
  errors,
  evidence,
  files,
  flows,
  formerMeasures,
  handover,
  identity,
  importRecord,
  imports,
  insights,
  levels,
  linkPages,
  mail,
  meetingMails,
  meetings,
  method,
  minutes,
  openData,
  organisations,
  otherSignIn,
  pacteClimat,
  participation,
  pastAssessment,
  people,
  personalData,
  ideas,
  pilots,
  plans,
  pictures,
  practiceAdoptions,
  practiceSheets,
  problems,
  publicPages,
  questionnaires,
  receipts,
  register,
  reviews,
  run,
  secondFactor,
  search,
  sharedServices,
  shell,
  snapshots,
  sources,
  spreadsheets,
  statistics,
  successions,
  territory,
  whatIf,
  workingGroups,
};

export type Catalogue = typeof fr;
