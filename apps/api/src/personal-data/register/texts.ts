import { ActionUpdate } from '../../actions/action-update.entity';
import { Action } from '../../actions/action.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { ApiToken } from '../../api-tokens/api-token.entity';
import { CampaignFigure } from '../../campaigns/campaign-figure.entity';
import { Campaign } from '../../campaigns/campaign.entity';
import { CampaignTeam } from '../../campaigns/counting/campaign-team.entity';
import { FileOwner } from '../../files/file-owner.entity';
import { ImportRow } from '../../imports/import-row.entity';
import { Import } from '../../imports/import.entity';
import { AgendaItem } from '../../meetings/agenda-item.entity';
import { CalendarTold } from '../../meetings/calendar/calendar-told.entity';
import { Invitation } from '../../meetings/invitation.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { Problem } from '../../diagnosis/problems/problem.entity';
import { QuestionnaireAnswer } from '../../diagnosis/answers/questionnaire-answer.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { Questionnaire } from '../../diagnosis/questionnaires/questionnaire.entity';
import { MethodStep } from '../../method/method-step.entity';
import { Idea } from '../../method/ideas/idea.entity';
import { PilotSite } from '../../method/pilots/pilot-site.entity';
import { Pilot } from '../../method/pilots/pilot.entity';
import { MinutesCorrection } from '../../meetings/minutes/minutes-correction.entity';
import { Outcome } from '../../meetings/outcome.entity';
import { AgendaTemplate } from '../../meetings/preparation/agenda-template.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { PublicPage } from '../../open-data/public-page.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { Site } from '../../organisations/site.entity';
import { AssessmentImportMeasure } from '../../pacte-climat/assessment-import-measure.entity';
import { AssessmentImport } from '../../pacte-climat/assessment-import.entity';
import { Assessment } from '../../pacte-climat/assessment.entity';
import { Chapter6Plan } from '../../pacte-climat/chapter-6-plan.entity';
import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { Chapter6Snapshot } from '../../pacte-climat/chapter-6-snapshot.entity';
import { Chapter6Variant } from '../../pacte-climat/chapter-6-variant.entity';
import { CommuneAudit } from '../../pacte-climat/commune-audit.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { IndicatorValue } from '../../pacte-climat/indicator-value.entity';
import { MeasureComment } from '../../pacte-climat/measure-comment.entity';
import { EventPersonal } from '../../platform/audit/event-personal.entity';
import { Event } from '../../platform/audit/event.entity';
import { JobRun } from '../../platform/instances/job-run.entity';
import { Delivery } from '../../platform/outbox/delivery.entity';
import { AdviceRequest } from '../../practice-sheets/advice/advice-request.entity';
import { PracticeAdoption } from '../../practice-sheets/practice-adoption.entity';
import { PracticeExample } from '../../practice-sheets/practice-example.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { Flow } from '../../flows/flow.entity';
import { FlowIntroduction } from '../../flows/introductions/flow-introduction.entity';
import { IntroductionStep } from '../../flows/introductions/introduction-step.entity';
import { FlowDismissal } from '../../flows/matching/flow-dismissal.entity';
import { Succession } from '../../successions/succession.entity';
import { ServiceInterest } from '../../shared-services/service-interest.entity';
import { ServiceOffer } from '../../shared-services/service-offer.entity';
import { ServiceSaving } from '../../shared-services/service-saving.entity';
import { ServiceStep } from '../../shared-services/service-step.entity';
import { SharedService } from '../../shared-services/shared-service.entity';
import { Zone } from '../../territory/zone.entity';
import { GroupLink } from '../../working-groups/group-link.entity';
import { WorkingGroup } from '../../working-groups/working-group.entity';
import type { Table } from './holding';

/**
 * What people write in their own words, and what is copied from it: whoever is erased may be named there. The names of their
 * authors are among them, since somebody who came by a link has no account that they could be found by.
 */
export const texts: readonly (readonly [Table, readonly string[]])[] = [
  [Action, ['title', 'description']],
  [ActionUpdate, ['authorLabel', 'text']],
  [AdviceRequest, ['word', 'answer']],
  [Flow, ['label', 'description', 'contaminants']],
  [FlowDismissal, ['word']],
  [FlowIntroduction, ['word', 'offerReason', 'needReason', 'evidence']],
  [IntroductionStep, ['reason']],
  [AgendaItem, ['section', 'title', 'presenter', 'note', 'links', 'record']],
  [AgendaTemplate, ['name', 'items', 'authorLabel']],
  [Announcement, ['title', 'text', 'authorLabel']],
  [ApiToken, ['name']],
  [Assessment, ['concernsReason', 'reductionReason', 'comment']],
  [AssessmentImport, ['fileName']],
  [AssessmentImportMeasure, ['saidBefore']],
  [BacklogItem, ['title', 'presenter', 'note', 'decisionNote', 'authorLabel']],
  [CalendarTold, ['name', 'title', 'place', 'placeAddress']],
  [Campaign, ['title', 'description', 'goals', 'sourceTitle']],
  [CampaignFigure, ['label', 'sourceTitle']],
  [CampaignTeam, ['name']],
  [Chapter6Plan, ['name', 'shares']],
  [Chapter6Review, ['unlockReason']],
  [Chapter6Snapshot, ['label', 'content']],
  [Chapter6Variant, ['name']],
  [CommuneAudit, ['note']],
  [ContactMessage, ['text']],
  [Delivery, ['params', 'failure']],
  [Event, ['actorLabel', 'data']],
  [EventPersonal, ['data']],
  [Evidence, ['title', 'note', 'word']],
  [FileOwner, ['name', 'addedByLabel']],
  [GroupLink, ['label']],
  [Import, ['fileName', 'authorLabel', 'headings']],
  [ImportRow, ['cells', 'label', 'outcome', 'made']],
  [IndicatorValue, ['source']],
  [Invitation, ['guestName', 'guestOrganisation', 'answerNote']],
  [JobRun, ['failure']],
  [LogEntry, ['text', 'authorLabel']],
  [MeasureComment, ['text']],
  [Meeting, ['title', 'place', 'placeAddress', 'minutes']],
  [MethodStep, ['word']],
  [MinutesCorrection, ['text']],
  [Organisation, ['name', 'note']],
  [Outcome, ['text']],
  [Idea, ['title', 'description']],
  [Pilot, ['title', 'hypothesis', 'indicators', 'learned']],
  [PilotSite, ['label']],
  [Problem, ['title', 'description']],
  [Questionnaire, ['title', 'titles', 'content', 'results', 'tags']],
  [QuestionnaireAnswer, ['answers']],
  [QuestionnaireInvitation, ['answers']],
  [PracticeAdoption, ['result']],
  [PracticeExample, ['text']],
  [PracticeSheet, ['title', 'summary', 'goodToKnow', 'steps', 'difficulties', 'breakEven', 'translations']],
  [PublicPage, ['introductionFr', 'introductionDe', 'introductionEn']],
  [ServiceInterest, ['word']],
  [ServiceOffer, ['supplier', 'notes', 'conditions']],
  [ServiceSaving, ['source']],
  [ServiceStep, ['reason']],
  [SharedService, ['title', 'need']],
  [Site, ['label', 'address']],
  [Succession, ['word', 'answer']],
  [WorkingGroup, ['name', 'purpose']],
  [Zone, ['note']],
];
