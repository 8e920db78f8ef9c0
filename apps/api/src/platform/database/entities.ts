import { ActionCommune } from '../../actions/action-commune.entity';
import { ActionMeasure } from '../../actions/action-measure.entity';
import { ActionResponsible } from '../../actions/action-responsible.entity';
import { ActionUpdate } from '../../actions/action-update.entity';
import { Action } from '../../actions/action.entity';
import { CampaignFigure } from '../../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../../campaigns/campaign-group.entity';
import { CampaignOrganisation } from '../../campaigns/campaign-organisation.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { CampaignCounting } from '../../campaigns/counting/campaign-counting.entity';
import { CampaignDay } from '../../campaigns/counting/campaign-day.entity';
import { CampaignParticipant } from '../../campaigns/counting/campaign-participant.entity';
import { CampaignResult } from '../../campaigns/counting/campaign-result.entity';
import { CampaignTeamTotals } from '../../campaigns/counting/campaign-team-totals.entity';
import { CampaignTeam } from '../../campaigns/counting/campaign-team.entity';
import { CampaignTotals } from '../../campaigns/counting/campaign-totals.entity';
import { AnnouncementGroup } from '../../announcements/announcement-group.entity';
import { AnnouncementRecipient } from '../../announcements/announcement-recipient.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { FileContent } from '../../files/file-content.entity';
import { FileOwner } from '../../files/file-owner.entity';
import { Account } from '../../identity/account.entity';
import { AdviserGrant } from '../../identity/adviser-grant.entity';
import { LoginGuard } from '../../identity/login-guard.entity';
import { OneTimeToken } from '../../identity/one-time-token.entity';
import { AccountIdentity } from '../../identity/other-sign-in/account-identity.entity';
import { RecoveryCode } from '../../identity/second-factor/recovery-code.entity';
import { SecondFactor } from '../../identity/second-factor/second-factor.entity';
import { Session } from '../../identity/session.entity';
import { ImportMatch } from '../../imports/import-match.entity';
import { ImportRow } from '../../imports/import-row.entity';
import { Import } from '../../imports/import.entity';
import { QuietThreshold } from '../../insights/quiet-threshold.entity';
import { AgendaItem } from '../../meetings/agenda-item.entity';
import { CalendarFeed } from '../../meetings/calendar-feed.entity';
import { CalendarTold } from '../../meetings/calendar/calendar-told.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { ItemConcern } from '../../meetings/item-concern.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { MinutesCorrection } from '../../meetings/minutes/minutes-correction.entity';
import { OutcomeVote } from '../../meetings/outcome-vote.entity';
import { Outcome } from '../../meetings/outcome.entity';
import { AgendaLeftOut } from '../../meetings/preparation/agenda-left-out.entity';
import { AgendaTemplate } from '../../meetings/preparation/agenda-template.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import { ReminderPlan } from '../../meetings/reminders/reminder-plan.entity';
import { ReminderSent } from '../../meetings/reminders/reminder-sent.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { ApiToken } from '../../api-tokens/api-token.entity';
import { PublicPage } from '../../open-data/public-page.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import { Assessment } from '../../pacte-climat/assessment.entity';
import { CatalogueSection } from '../../pacte-climat/catalogue-section.entity';
import { CatalogueTopic } from '../../pacte-climat/catalogue-topic.entity';
import { Catalogue } from '../../pacte-climat/catalogue.entity';
import { CommuneAudit } from '../../pacte-climat/commune-audit.entity';
import { AssessmentImport } from '../../pacte-climat/assessment-import.entity';
import { AssessmentImportMeasure } from '../../pacte-climat/assessment-import-measure.entity';
import { Chapter6Plan } from '../../pacte-climat/chapter-6-plan.entity';
import { Chapter6Variant } from '../../pacte-climat/chapter-6-variant.entity';
import { Chapter6Snapshot } from '../../pacte-climat/chapter-6-snapshot.entity';
import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { CommuneCatalogue } from '../../pacte-climat/commune-catalogue.entity';
import { CommuneMapping } from '../../pacte-climat/commune-mapping.entity';
import { CommuneSetting } from '../../pacte-climat/commune-setting.entity';
import { CriterionAnswer } from '../../pacte-climat/criterion-answer.entity';
import { Criterion } from '../../pacte-climat/criterion.entity';
import { EvidenceCriterion } from '../../pacte-climat/evidence-criterion.entity';
import { EvidenceMeasure } from '../../pacte-climat/evidence-measure.entity';
import { DigestSent } from '../../pacte-climat/digest-sent.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { IndicatorValue } from '../../pacte-climat/indicator-value.entity';
import { MeasureComment } from '../../pacte-climat/measure-comment.entity';
import { Measure } from '../../pacte-climat/measure.entity';
import { Flow } from '../../flows/flow.entity';
import { FlowIntroduction } from '../../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../../flows/introductions/introduction-step.entity';
import { FlowDismissal } from '../../flows/matching/flow-dismissal.entity';
import { FlowMatch } from '../../flows/matching/flow-match.entity';
import { FlowTerm } from '../../flows/matching/flow-term.entity';
import { WasteCode } from '../../flows/waste-code.entity';
import { Erasure } from '../../personal-data/erasure.entity';
import { PublicationConsent } from '../../personal-data/publication-consent.entity';
import { RetentionPeriod } from '../../personal-data/retention/period.entity';
import { AdviceRequest } from '../../practice-sheets/advice/advice-request.entity';
import { PracticeAdoption } from '../../practice-sheets/practice-adoption.entity';
import { PracticeExample } from '../../practice-sheets/practice-example.entity';
import {
  PracticeSheetMeasure,
  PracticeSheetRelation,
  PracticeSheetTheme,
} from '../../practice-sheets/sheet-links.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { ServiceInterest } from '../../shared-services/service-interest.entity';
import { ServiceOffer } from '../../shared-services/service-offer.entity';
import { ServiceSaving } from '../../shared-services/service-saving.entity';
import { ServiceStep } from '../../shared-services/service-step.entity';
import { SharedService } from '../../shared-services/shared-service.entity';
import { Succession } from '../../successions/succession.entity';
import { Commune } from '../../territory/commune.entity';
import { Nace } from '../../territory/nace.entity';
import { Theme } from '../../territory/theme.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { Zone } from '../../territory/zone.entity';
import { GroupLink } from '../../working-groups/group-link.entity';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { MembershipContact } from '../../working-groups/membership-contact.entity';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { QuestionnaireStaff } from '../../diagnosis/answers/questionnaire-staff.entity';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { Questionnaire } from '../../diagnosis/questionnaires/questionnaire.entity';
import { MethodStep } from '../../method/method-step.entity';
import { IdeaProblem } from '../../method/ideas/idea-problem.entity';
import { IdeaVoice } from '../../method/ideas/idea-voice.entity';
import { Idea } from '../../method/ideas/idea.entity';
import { PilotSite } from '../../method/pilots/pilot-site.entity';
import { Pilot } from '../../method/pilots/pilot.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import { EventPersonal } from '../audit/event-personal.entity';
import { Event } from '../audit/event.entity';
import { PersonalLink } from '../links/personal-link.entity';
import { SentForm } from '../links/sent-form.entity';
import { JobRun } from '../instances/job-run.entity';
import { SharedCount } from '../instances/shared-count.entity';
import { Delivery } from '../outbox/delivery.entity';
import { MailPreference } from '../outbox/mail-preference.entity';
import { ReaderZone } from '../outbox/reader-zone.entity';
import { Instance } from './instance.entity';

/** Every table of the product, parents before children. */
export const entities = [
  Commune,
  Zone,
  ZoneCommune,
  Theme,
  Nace,
  Organisation,
  Site,
  Contact,
  ContactRelation,
  Account,
  Session,
  OneTimeToken,
  SecondFactor,
  RecoveryCode,
  AccountIdentity,
  LoginGuard,
  AdviserGrant,
  WorkingGroup,
  GroupTheme,
  Membership,
  MethodStep,
  Problem,
  Questionnaire,
  Idea,
  IdeaProblem,
  IdeaVoice,
  QuestionnaireAnswer,
  QuestionnaireInvitation,
  QuestionnaireStaff,
  Pilot,
  PilotSite,
  MembershipContact,
  GroupLink,
  Meeting,
  MinutesCorrection,
  AgendaItem,
  Invitation,
  ItemConcern,
  Outcome,
  OutcomeVote,
  CalendarTold,
  ReminderPlan,
  ReminderSent,
  Catalogue,
  CatalogueSection,
  IndicatorValue,
  Measure,
  Criterion,
  CriterionAnswer,
  CatalogueTopic,
  Assessment,
  CommuneAudit,
  AssessmentImport,
  AssessmentImportMeasure,
  Chapter6Plan,
  Chapter6Snapshot,
  Chapter6Variant,
  Chapter6Review,
  MeasureComment,
  DigestSent,
  CommuneCatalogue,
  CommuneMapping,
  CommuneSetting,
  PublicPage,
  ApiToken,
  Campaign,
  CampaignGroup,
  CampaignOrganisation,
  CampaignFigure,
  CampaignCounting,
  CampaignDay,
  CampaignTeam,
  CampaignTeamTotals,
  CampaignParticipant,
  CampaignResult,
  CampaignTotals,
  Evidence,
  EvidenceMeasure,
  EvidenceCriterion,
  Action,
  ActionCommune,
  ActionMeasure,
  ActionResponsible,
  ActionUpdate,
  AgendaLeftOut,
  BacklogItem,
  AgendaTemplate,
  PracticeSheet,
  PracticeSheetTheme,
  PracticeSheetMeasure,
  PracticeSheetRelation,
  PracticeExample,
  PracticeAdoption,
  AdviceRequest,
  WasteCode,
  Flow,
  FlowTerm,
  FlowMatch,
  FlowDismissal,
  FlowIntroduction,
  IntroductionStep,
  SharedService,
  ServiceInterest,
  ServiceOffer,
  ServiceSaving,
  ServiceStep,
  FileContent,
  FileOwner,
  Event,
  EventPersonal,
  Delivery,
  JobRun,
  SharedCount,
  LogEntry,
  QuietThreshold,
  Announcement,
  AnnouncementGroup,
  AnnouncementRecipient,
  Succession,
  Erasure,
  PublicationConsent,
  RetentionPeriod,
  Instance,
  ContactMessage,
  PersonalLink,
  SentForm,
  MailPreference,
  ReaderZone,
  CalendarFeed,
  Import,
  ImportRow,
  ImportMatch,
];
