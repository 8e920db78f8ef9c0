import { ActionCommune } from '../../actions/action-commune.entity';
import { ActionUpdate } from '../../actions/action-update.entity';
import { Action } from '../../actions/action.entity';
import { AnnouncementRecipient } from '../../announcements/announcement-recipient.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { ApiToken } from '../../api-tokens/api-token.entity';
import { CampaignFigure } from '../../campaigns/campaign-figure.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { CampaignCounting } from '../../campaigns/counting/campaign-counting.entity';
import { CampaignResult } from '../../campaigns/counting/campaign-result.entity';
import { CampaignTeamTotals } from '../../campaigns/counting/campaign-team-totals.entity';
import { CampaignTeam } from '../../campaigns/counting/campaign-team.entity';
import { CampaignTotals } from '../../campaigns/counting/campaign-totals.entity';
import { FileContent } from '../../files/file-content.entity';
import { FileOwner } from '../../files/file-owner.entity';
import { Account } from '../../identity/account.entity';
import { LoginGuard } from '../../identity/login-guard.entity';
import { OneTimeToken } from '../../identity/one-time-token.entity';
import { ImportMatch } from '../../imports/import-match.entity';
import { ImportRow } from '../../imports/import-row.entity';
import { Import } from '../../imports/import.entity';
import { AgendaItem } from '../../meetings/agenda-item.entity';
import { AgendaLeftOut } from '../../meetings/preparation/agenda-left-out.entity';
import { CalendarFeed } from '../../meetings/calendar-feed.entity';
import { CalendarTold } from '../../meetings/calendar/calendar-told.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { OutcomeVote } from '../../meetings/outcome-vote.entity';
import { Outcome } from '../../meetings/outcome.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import { ReminderPlan } from '../../meetings/reminders/reminder-plan.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { PublicPage } from '../../open-data/public-page.entity';
import { ContactRelation } from '../../organisations/contact-relation.entity';
import { Contact } from '../../organisations/contact.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import { AssessmentImport } from '../../pacte-climat/assessment-import.entity';
import { Assessment } from '../../pacte-climat/assessment.entity';
import { CatalogueSection } from '../../pacte-climat/catalogue-section.entity';
import { CatalogueTopic } from '../../pacte-climat/catalogue-topic.entity';
import { Catalogue } from '../../pacte-climat/catalogue.entity';
import { Chapter6Plan } from '../../pacte-climat/chapter-6-plan.entity';
import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { Chapter6Snapshot } from '../../pacte-climat/chapter-6-snapshot.entity';
import { Chapter6Variant } from '../../pacte-climat/chapter-6-variant.entity';
import { CommuneAudit } from '../../pacte-climat/commune-audit.entity';
import { CommuneCatalogue } from '../../pacte-climat/commune-catalogue.entity';
import { CommuneMapping } from '../../pacte-climat/commune-mapping.entity';
import { CommuneSetting } from '../../pacte-climat/commune-setting.entity';
import { CriterionAnswer } from '../../pacte-climat/criterion-answer.entity';
import { Criterion } from '../../pacte-climat/criterion.entity';
import { EvidenceMeasure } from '../../pacte-climat/evidence-measure.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { MeasureComment } from '../../pacte-climat/measure-comment.entity';
import { Measure } from '../../pacte-climat/measure.entity';
import { Erasure } from '../erasure.entity';
import { PublicationConsent } from '../publication-consent.entity';
import { RetentionPeriod } from '../retention/period.entity';
import { Event } from '../../platform/audit/event.entity';
import { Instance } from '../../platform/database/instance.entity';
import { JobRun } from '../../platform/instances/job-run.entity';
import { SharedCount } from '../../platform/instances/shared-count.entity';
import { PersonalLink } from '../../platform/links/personal-link.entity';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { MailPreference } from '../../platform/outbox/mail-preference.entity';
import { ReaderZone } from '../../platform/outbox/reader-zone.entity';
import { AdviceRequest } from '../../practice-sheets/advice/advice-request.entity';
import { PracticeExample } from '../../practice-sheets/practice-example.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { Flow } from '../../flows/flow.entity';
import { FlowIntroduction } from '../../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../../flows/introductions/introduction-step.entity';
import { FlowDismissal } from '../../flows/matching/flow-dismissal.entity';
import { FlowMatch } from '../../flows/matching/flow-match.entity';
import { FlowTerm } from '../../flows/matching/flow-term.entity';
import { WasteCode } from '../../flows/waste-code.entity';
import { Succession } from '../../successions/succession.entity';
import { Commune } from '../../territory/commune.entity';
import { Nace } from '../../territory/nace.entity';
import { Theme } from '../../territory/theme.entity';
import { ZoneCommune } from '../../territory/zone-commune.entity';
import { ServiceInterest } from '../../shared-services/service-interest.entity';
import { ServiceOffer } from '../../shared-services/service-offer.entity';
import { ServiceStep } from '../../shared-services/service-step.entity';
import { SharedService } from '../../shared-services/shared-service.entity';
import { Zone } from '../../territory/zone.entity';
import { GroupLink } from '../../working-groups/group-link.entity';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { Questionnaire } from '../../diagnosis/questionnaires/questionnaire.entity';
import { MethodStep } from '../../method/method-step.entity';
import { IdeaVoice } from '../../method/ideas/idea-voice.entity';
import { Pilot } from '../../method/pilots/pilot.entity';
import { GroupTheme } from '../../working-groups/group-theme.entity';
import { Membership } from '../../working-groups/membership.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import type { Table } from './holding';

/** Texts that say nothing about anybody: one of a few words, codes, hashes, and what is said of things. */
export const impersonal: readonly (readonly [Table, readonly string[]])[] = [
  [Account, ['role', 'locale', 'state']],
  [Action, ['synergy', 'status']],
  [ActionCommune, ['communeCode']],
  [ActionUpdate, ['linkUrl']],
  [AgendaItem, ['kind']],
  [AgendaLeftOut, ['actionIds']],
  [Announcement, ['state']],
  [AnnouncementRecipient, ['outcome']],
  [ApiToken, ['communeCode', 'scopes', 'prefix']],
  [Assessment, ['communeCode', 'sharesBy']],
  [AssessmentImport, ['communeCode']],
  [BacklogItem, ['kind', 'state']],
  [CalendarFeed, ['kind']],
  [CalendarTold, ['locale', 'method', 'timeZone', 'onlineUrl']],
  [Campaign, ['sourceUrl']],
  [CampaignCounting, ['factorSetId', 'openSince', 'byTotals']],
  [CampaignFigure, ['unit', 'kind', 'sourceUrl']],
  [CampaignResult, ['view', 'keys']],
  [CampaignTeam, ['codeHash']],
  [CampaignTeamTotals, ['rows']],
  [CampaignTotals, ['rows']],
  [
    Catalogue,
    [
      'programme',
      'chapter',
      'label',
      'titleFr',
      'titleDe',
      'titleEn',
      'sourceUrl',
      'note',
      'certification',
      'translated',
    ],
  ],
  [CatalogueSection, ['code', 'titleFr', 'titleDe', 'titleEn', 'translated', 'source']],
  [CatalogueTopic, ['textEn', 'textFr', 'textDe', 'translated', 'source']],
  [Chapter6Plan, ['communeCode', 'actions']],
  [Chapter6Review, ['communeCode']],
  [Chapter6Snapshot, ['communeCode', 'kind']],
  [Chapter6Variant, ['communeCode', 'actions']],
  [Commune, ['code', 'name', 'canton', 'mergedIntoCode']],
  [CommuneAudit, ['communeCode']],
  [CommuneCatalogue, ['communeCode']],
  [CommuneMapping, ['communeCode']],
  [CommuneSetting, ['communeCode']],
  [Contact, ['locale']],
  [ContactMessage, ['subjectType', 'subjectId']],
  [ContactRelation, ['kind']],
  [Criterion, ['kind', 'textEn', 'textFr', 'textDe', 'translated']],
  [CriterionAnswer, ['state']],
  [Delivery, ['messageId', 'locale', 'channel', 'template', 'topic', 'state']],
  [Erasure, ['subjectKind', 'subjectKey', 'reason', 'changed']],
  [PublicationConsent, ['what']],
  [RetentionPeriod, ['kind']],
  [Event, ['kind', 'subjectType', 'communeCode']],
  [Evidence, ['communeCode', 'kind', 'figure', 'url', 'counts', 'state']],
  [EvidenceMeasure, ['communeCode']],
  [FileContent, ['hash']],
  [FileOwner, ['contentHash', 'subjectType', 'communeCode', 'kind', 'mediaType', 'url']],
  [GroupLink, ['url']],
  [GroupTheme, ['phase']],
  [Import, ['subject', 'state', 'columns', 'tally']],
  [ImportMatch, ['subject', 'field']],
  [ImportRow, ['verdict', 'choices', 'decision']],
  [Instance, ['mode']],
  [Invitation, ['guestLocale', 'answer', 'attendance']],
  [JobRun, ['name']],
  [LogEntry, ['kind']],
  [LoginGuard, ['key']],
  [MailPreference, ['kind']],
  [
    Measure,
    ['slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn', 'indicator', 'tags', 'rules', 'replaces', 'sources'],
  ],
  [MeasureComment, ['communeCode', 'authorRole']],
  [Meeting, ['kind', 'timeZone', 'onlineUrl', 'state']],
  [Membership, ['role']],
  [MethodStep, ['fromPhase', 'toPhase']],
  [Nace, ['code', 'parent', 'nameEn', 'nameFr', 'nameDe']],
  [OneTimeToken, ['purpose']],
  [Organisation, ['kind', 'shortName', 'naceCode', 'sizeClass', 'website', 'communeCode', 'sourceUrl']],
  [Outcome, ['kind']],
  [OutcomeVote, ['vote']],
  [PersonalLink, ['purpose']],
  [IdeaVoice, ['vote']],
  [Pilot, ['verdict']],
  [Problem, ['effort', 'state']],
  [Questionnaire, ['way', 'languages', 'state']],
  [QuestionnaireAnswer, ['codeHash']],
  [PracticeExample, ['organisationName']],
  [PracticeSheet, ['slug', 'sourceUrl', 'locale']],
  [PublicPage, ['communeCode', 'parts', 'evidenceForm', 'contactUrl']],
  [ReaderZone, ['timeZone']],
  [ReminderPlan, ['subjectType', 'days']],
  [ServiceInterest, ['answer', 'acceptance']],
  [ServiceOffer, ['url']],
  [ServiceStep, ['phase']],
  [SharedCount, ['key']],
  // What was told is sums and whose they are, by ids of organisations.
  [SharedService, ['kind', 'unit', 'per', 'rule', 'phase', 'told', 'decideBy', 'remindedFor']],
  [Site, ['communeCode']],
  [AdviceRequest, ['kind', 'state']],
  [Flow, ['direction', 'kind', 'wasteCode', 'naceCode', 'unit', 'per', 'communeCode', 'confidentiality']],
  [FlowDismissal, ['pairKey', 'reason']],
  [FlowIntroduction, ['phase', 'offerAnswer', 'needAnswer', 'evidenceUrl']],
  [FlowMatch, ['pairKey']],
  // A word each, made anew every night from what is written.
  [FlowTerm, ['term']],
  [IntroductionStep, ['phase']],
  [WasteCode, ['code', 'parent', 'titleEn', 'titleFr', 'titleDe', 'translated']],
  [Succession, ['kind', 'state', 'locale']],
  [Theme, ['slug', 'nameFr', 'nameDe', 'nameEn']],
  [WorkingGroup, ['slug', 'sincePrecision', 'state', 'locale', 'statedSourceUrl']],
  [Zone, ['name', 'outline', 'sourceUrl']],
  [ZoneCommune, ['communeCode']],
];
