import { Territory1700000001000 } from './1700000001000-territory';
import { Organisations1700000002000 } from './1700000002000-organisations';
import { Identity1700000003000 } from './1700000003000-identity';
import { WorkingGroups1700000004000 } from './1700000004000-working-groups';
import { Meetings1700000005000 } from './1700000005000-meetings';
import { PacteClimat1700000006000 } from './1700000006000-pacte-climat';
import { Actions1700000007000 } from './1700000007000-actions';
import { PracticeSheets1700000008000 } from './1700000008000-practice-sheets';
import { Platform1700000009000 } from './1700000009000-platform';
import { Imports1700000012000 } from './1700000012000-imports';
import { MeetingsRun1700000010000 } from './1700000010000-meetings-run';
import { Calendar1700000014000 } from './1700000014000-calendar';
import { Links1700000015000 } from './1700000015000-links';
import { Agenda1700000016000 } from './1700000016000-agenda';
import { People1700000013000 } from './1700000013000-people';
import { Files1700000011000 } from './1700000011000-files';
import { Running1700000017000 } from './1700000017000-running';
import { Evidence1700000019000 } from './1700000019000-evidence';
import { Minutes1700000018000 } from './1700000018000-minutes';
import { PeopleByLink1700000020000 } from './1700000020000-people-by-link';
import { Assessments1700000021000 } from './1700000021000-assessments';
import { Audits1700000023000 } from './1700000023000-audits';
import { Search1700000041000 } from './1700000041000-search';
import { Snapshots1700000024000 } from './1700000024000-snapshots';
import { EvidencePieces1700000025000 } from './1700000025000-evidence-pieces';
import { Reviews1700000027000 } from './1700000027000-reviews';
import { Digests1700000029000 } from './1700000029000-digests';
import { CatalogueVersions1700000028000 } from './1700000028000-catalogue-versions';
import { Plans1700000033000 } from './1700000033000-plans';
import { CertificationRules1700000035000 } from './1700000035000-certification-rules';
import { EvidenceProposer1700000036000 } from './1700000036000-evidence-proposer';
import { CampaignAfter1700000053010 } from './1700000053010-campaign-after';
import { CampaignCounting1700000053000 } from './1700000053000-campaign-counting';
import { CampaignTeamTotals1700000062011 } from './1700000062011-campaign-team-totals';
import { CampaignTeams1700000062010 } from './1700000062010-campaign-teams';
import { Campaigns1700000037000 } from './1700000037000-campaigns';
import { AssessmentImports1700000038000 } from './1700000038000-assessment-imports';
import { MergedCommunes1700000039000 } from './1700000039000-merged-communes';
import { AccountIdentities1700000043500 } from './1700000043500-account-identities';
import { SecondFactor1700000043000 } from './1700000043000-second-factor';
import { SourcesAndValidity1700000044500 } from './1700000044500-sources-and-validity';
import { Instances1700000042000 } from './1700000042000-instances';
import { PublicPages1700000031000 } from './1700000031000-public-pages';
import { Erasures1700000045000 } from './1700000045000-erasures';
import { RetentionPeriods1700000045500 } from './1700000045500-retention-periods';
import { PublicationConsents1700000045700 } from './1700000045700-publication-consents';
import { ActsByLink1700000046500 } from './1700000046500-acts-by-link';
import { PageContacts1700000046510 } from './1700000046510-page-contacts';
import { ConsentsOfContacts1700000046520 } from './1700000046520-consents-of-contacts';
import { AdvisersWithoutDay1700000047500 } from './1700000047500-advisers-without-day';
import { OneGrantEach1700000048000 } from './1700000048000-one-grant-each';
import { AuditCatalogues1700000047000 } from './1700000047000-audit-catalogues';
import { BreakEven1700000049000 } from './1700000049000-break-even';
import { PracticeAdoptions1700000049500 } from './1700000049500-practice-adoptions';
import { AdviceRequests1700000049510 } from './1700000049510-advice-requests';
import { PracticeSheetLinks1700000049520 } from './1700000049520-practice-sheet-links';
import { MethodSteps1700000055000 } from './1700000055000-method-steps';
import { Pilots1700000055010 } from './1700000055010-pilots';
import { Diagnosis1700000060000 } from './1700000060000-diagnosis';
import { SearchedDiagnosis1700000061020 } from './1700000061020-searched-diagnosis';
import { SearchedFlows1700000062030 } from './1700000062030-searched-flows';
import { SpreadLinks1700000062031 } from './1700000062031-spread-links';
import { IntroducedPools1700000062020 } from './1700000062020-introduced-pools';
import { QuestionnaireAnswers1700000060010 } from './1700000060010-questionnaire-answers';
import { SharedServices1700000059000 } from './1700000059000-shared-services';
import { ServicesFound1700000059010 } from './1700000059010-services-found';
import { PutFigures1700000059020 } from './1700000059020-put-figures';
import { SectionsInEnglish1700000050000 } from './1700000050000-sections-in-english';
import { CommuneMappings1700000054000 } from './1700000054000-commune-mappings';
import { FewerPages1700000052000 } from './1700000052000-fewer-pages';
import { FlowIntroductions1700000051010 } from './1700000051010-flow-introductions';
import { OneIntroduction1700000057000 } from './1700000057000-one-introduction';
import { Flows1700000051000 } from './1700000051000-flows';
import { ApiTokens1700000032000 } from './1700000032000-api-tokens';
import { Ideas1700000061010 } from './1700000061010-ideas';
import { EndingFlows1700000061020 } from './1700000061020-ending-flows';
import { TitlesInLanguages1700000062040 } from './1700000062040-titles-in-languages';
import { KeptCounts1700000063110 } from './1700000063110-kept-counts';
import { ComingInvitations1700000063300 } from './1700000063300-coming-invitations';
import { MeetingsAhead1700000063100 } from './1700000063100-meetings-ahead';
import { SearchedIdeas1700000061030 } from './1700000061030-searched-ideas';
import { SearchedPilots1700000061000 } from './1700000061000-searched-pilots';
import { GroupsByOrganisation1700000062000 } from './1700000062000-groups-by-organisation';
import { LeftOutTogether1700000062001 } from './1700000062001-left-out-together';

/** Every migration, oldest first. */
export const migrations = [
  Territory1700000001000,
  Organisations1700000002000,
  Identity1700000003000,
  WorkingGroups1700000004000,
  Meetings1700000005000,
  PacteClimat1700000006000,
  Actions1700000007000,
  PracticeSheets1700000008000,
  Platform1700000009000,
  MeetingsRun1700000010000,
  Calendar1700000014000,
  Links1700000015000,
  People1700000013000,
  Files1700000011000,
  Running1700000017000,
  Imports1700000012000,
  Evidence1700000019000,
  Minutes1700000018000,
  Agenda1700000016000,
  PeopleByLink1700000020000,
  Assessments1700000021000,
  Audits1700000023000,
  Snapshots1700000024000,
  EvidencePieces1700000025000,
  Reviews1700000027000,
  Digests1700000029000,
  PublicPages1700000031000,
  ApiTokens1700000032000,
  CatalogueVersions1700000028000,
  Plans1700000033000,
  CertificationRules1700000035000,
  EvidenceProposer1700000036000,
  Search1700000041000,
  Campaigns1700000037000,
  AssessmentImports1700000038000,
  MergedCommunes1700000039000,
  SecondFactor1700000043000,
  AccountIdentities1700000043500,
  SourcesAndValidity1700000044500,
  Instances1700000042000,
  Erasures1700000045000,
  RetentionPeriods1700000045500,
  PublicationConsents1700000045700,
  ActsByLink1700000046500,
  PageContacts1700000046510,
  ConsentsOfContacts1700000046520,
  AuditCatalogues1700000047000,
  AdvisersWithoutDay1700000047500,
  OneGrantEach1700000048000,
  BreakEven1700000049000,
  PracticeAdoptions1700000049500,
  AdviceRequests1700000049510,
  PracticeSheetLinks1700000049520,
  SectionsInEnglish1700000050000,
  CampaignCounting1700000053000,
  CampaignAfter1700000053010,
  CommuneMappings1700000054000,
  MethodSteps1700000055000,
  FewerPages1700000052000,
  Pilots1700000055010,
  Flows1700000051000,
  FlowIntroductions1700000051010,
  OneIntroduction1700000057000,
  SearchedPilots1700000061000,
  Ideas1700000061010,
  EndingFlows1700000061020,
  SearchedIdeas1700000061030,
  Diagnosis1700000060000,
  QuestionnaireAnswers1700000060010,
  SharedServices1700000059000,
  ServicesFound1700000059010,
  PutFigures1700000059020,
  SearchedDiagnosis1700000061020,
  TitlesInLanguages1700000062040,
  MeetingsAhead1700000063100,
  KeptCounts1700000063110,
  ComingInvitations1700000063300,
  SearchedFlows1700000062030,
  GroupsByOrganisation1700000062000,
  LeftOutTogether1700000062001,
  CampaignTeams1700000062010,
  SpreadLinks1700000062031,
  IntroducedPools1700000062020,
  CampaignTeamTotals1700000062011,
];
