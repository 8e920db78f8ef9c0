import type { QuestionAnswer, QuestionnaireContent } from '@zesumme/domain';
import { PublicationConsent } from '../publication-consent.entity';
import { ActionUpdate } from '../../actions/action-update.entity';
import { Action } from '../../actions/action.entity';
import { Announcement } from '../../announcements/announcement.entity';
import { ApiToken } from '../../api-tokens/api-token.entity';
import { FileOwner } from '../../files/file-owner.entity';
import { ImportMatch } from '../../imports/import-match.entity';
import { Import } from '../../imports/import.entity';
import { Meeting } from '../../meetings/meeting.entity';
import { MinutesCorrection } from '../../meetings/minutes/minutes-correction.entity';
import { Outcome } from '../../meetings/outcome.entity';
import { AgendaTemplate } from '../../meetings/preparation/agenda-template.entity';
import { BacklogItem } from '../../meetings/preparation/backlog-item.entity';
import { ContactMessage } from '../../messages/contact-message.entity';
import { PublicPage } from '../../open-data/public-page.entity';
import { LogEntry } from '../../organisations/log-entry.entity';
import { Organisation } from '../../organisations/organisation.entity';
import { AssessmentImport } from '../../pacte-climat/assessment-import.entity';
import { Chapter6Plan } from '../../pacte-climat/chapter-6-plan.entity';
import { Chapter6Review } from '../../pacte-climat/chapter-6-review.entity';
import { Chapter6Snapshot } from '../../pacte-climat/chapter-6-snapshot.entity';
import { Chapter6Variant } from '../../pacte-climat/chapter-6-variant.entity';
import { Evidence } from '../../pacte-climat/evidence.entity';
import { MeasureComment } from '../../pacte-climat/measure-comment.entity';
import { AdviceRequest } from '../../practice-sheets/advice/advice-request.entity';
import { QuestionnaireInvitation } from '../../diagnosis/answers/questionnaire-invitation.entity';
import { Questionnaire } from '../../diagnosis/questionnaires/questionnaire.entity';
import { PracticeSheet } from '../../practice-sheets/practice-sheet.entity';
import { Flow } from '../../flows/flow.entity';
import { FlowIntroduction } from '../../flows/introductions/flow-introduction.entity';
import { FlowDismissal } from '../../flows/matching/flow-dismissal.entity';
import { Succession } from '../../successions/succession.entity';
import { Commune } from '../../territory/commune.entity';
import { answersInWords } from './answers-in-words';
import type { Holding, Table } from './holding';

const meeting = { entity: Meeting, on: 'meetingId', text: 'title', when: 'startsLocal' };
const offer = { entity: Flow, on: 'offerId', text: 'label' };
const need = { entity: Flow, on: 'needId', text: 'label' };
const sheet = { entity: PracticeSheet, on: 'sheetId', text: 'title' };
const commune = { entity: Commune, on: 'communeCode', text: 'name' };

/** Rows that name somebody in a word beside what they did, without their id. Each such column is a tie and a fate in one. */
const named = (entity: Table, columns: readonly string[], more: Partial<Holding> = {}): Holding => ({
  kind: 'contributions',
  entity,
  as: `${entity.name}Named`,
  ties: Object.fromEntries(columns.map((column) => [column, 'name'])),
  erased: {},
  isPart: true,
  ...more,
});

/** What somebody wrote, proposed, uploaded or decided, and what was noted of them. */
export const ofWork: readonly Holding[] = [
  {
    kind: 'contributions',
    entity: ActionUpdate,
    ties: { accountId: 'account', contactId: 'contact' },
    erased: { authorLabel: 'name' },
    when: 'at',
    say: ['text'],
    about: { entity: Action, on: 'actionId', text: 'title' },
  },
  {
    kind: 'contributions',
    entity: Announcement,
    ties: { accountId: 'account' },
    erased: { authorLabel: 'name' },
    when: 'createdAt',
    say: ['title', 'text'],
  },
  {
    kind: 'contributions',
    entity: AgendaTemplate,
    ties: { accountId: 'account' },
    erased: { authorLabel: 'name' },
    when: 'createdAt',
    say: ['name', 'items'],
  },
  {
    kind: 'contributions',
    entity: BacklogItem,
    ties: { accountId: 'account', contactId: 'contact' },
    erased: { authorLabel: 'name' },
    when: 'createdAt',
    say: ['title', 'presenter', 'note', 'decisionNote'],
  },
  {
    kind: 'contributions',
    entity: FileOwner,
    ties: { addedByAccountId: 'account' },
    erased: { addedByLabel: 'name' },
    hidden: ['contentHash'],
    when: 'addedAt',
    say: ['name'],
  },
  {
    kind: 'contributions',
    entity: MeasureComment,
    ties: { authorAccountId: 'account' },
    erased: { authorName: 'name' },
    when: 'createdAt',
    say: ['text'],
    about: commune,
  },
  {
    kind: 'contributions',
    entity: Evidence,
    ties: { addedByAccountId: 'account' },
    erased: { addedBy: 'name' },
    when: 'createdAt',
    say: ['title', 'note', 'word'],
    about: commune,
  },
  named(Evidence, ['decidedBy', 'addedBy'], { when: 'createdAt', say: ['title'] }),
  named(Outcome, ['createdBy'], { when: 'createdAt', say: ['text'], about: meeting }),
  named(MinutesCorrection, ['createdBy'], { when: 'createdAt', say: ['text'], about: meeting }),
  named(AssessmentImport, ['importedBy', 'undoneBy'], { when: 'importedAt', say: ['fileName'], about: commune }),
  named(Chapter6Plan, ['keptBy', 'endedBy'], { when: 'keptAt', say: ['name'], about: commune }),
  named(Chapter6Variant, ['createdBy'], { when: 'createdAt', say: ['name'], about: commune }),
  named(Chapter6Snapshot, ['createdBy'], { when: 'createdAt', say: ['label'], hidden: ['content'], about: commune }),
  named(Chapter6Review, ['reviewedBy', 'seenBy', 'changedBy', 'auditedBy', 'lockedBy', 'unlockedBy'], {
    when: 'createdAt',
    about: commune,
  }),
  named(MeasureComment, ['resolvedBy', 'authorName'], { when: 'createdAt', say: ['text'], about: commune }),
  {
    kind: 'contributions',
    entity: AdviceRequest,
    ties: { contactId: 'contact' },
    erased: {},
    when: 'createdAt',
    say: ['word', 'answer'],
    about: sheet,
  },
  {
    kind: 'contributions',
    entity: AdviceRequest,
    as: 'AdviceRequestOf',
    ties: { otherContactId: 'contact' },
    erased: {},
    isPart: true,
    when: 'createdAt',
    about: sheet,
  },
  {
    kind: 'questionnaire-answers',
    entity: QuestionnaireInvitation,
    ties: { contactId: 'contact' },
    // That somebody was asked and answered stays, so that it can still be counted how many were.
    erased: { answers: 'null' },
    when: 'askedAt',
    about: { entity: Questionnaire, on: 'questionnaireId', text: 'title', more: 'content' },
    words: ({ answers }, content) =>
      answers ? answersInWords(answers as QuestionAnswer[], content as QuestionnaireContent) : [],
  },
  named(AdviceRequest, ['decidedBy'], { when: 'createdAt', about: sheet }),
  {
    kind: 'contributions',
    entity: FlowIntroduction,
    ties: { offerContactId: 'contact' },
    erased: {},
    isPart: true,
    when: 'createdAt',
    about: offer,
  },
  {
    kind: 'contributions',
    entity: FlowIntroduction,
    as: 'FlowIntroductionOf',
    ties: { needContactId: 'contact' },
    erased: {},
    isPart: true,
    when: 'createdAt',
    about: need,
  },
  named(FlowIntroduction, ['proposedBy'], { when: 'createdAt', about: offer }),
  named(FlowDismissal, ['decidedBy'], { when: 'createdAt', about: offer }),
  named(Succession, ['decidedBy'], { when: 'createdAt', kind: 'successions' }),
  named(ApiToken, ['revokedBy', 'createdBy'], {
    when: 'createdAt',
    say: ['name'],
    hidden: ['tokenHash'],
    about: commune,
  }),
  {
    kind: 'log',
    entity: LogEntry,
    ties: { contactId: 'contact' },
    erased: {},
    isPart: true,
    when: 'day',
    say: ['text'],
    about: { entity: Organisation, on: 'organisationId', text: 'name' },
  },
  {
    kind: 'log',
    entity: LogEntry,
    as: 'LogEntryWritten',
    ties: { accountId: 'account' },
    erased: { authorLabel: 'name' },
    when: 'day',
    say: ['text'],
    about: { entity: Organisation, on: 'organisationId', text: 'name' },
  },
  {
    kind: 'successions',
    entity: Succession,
    ties: { contactId: 'contact' },
    erased: { word: 'null' },
    when: 'createdAt',
    say: ['givenName', 'familyName', 'word', 'answer'],
  },
  {
    kind: 'successions',
    entity: Succession,
    as: 'SuccessionOf',
    ties: { personId: 'contact', email: 'address' },
    erased: {
      givenName: 'given-name',
      familyName: 'family-name',
      functionTitle: 'null',
      email: 'null',
      telephone: 'null',
      searchText: 'search-text',
    },
    when: 'createdAt',
    say: ['givenName', 'familyName', 'functionTitle', 'word', 'answer'],
  },
  {
    kind: 'messages',
    entity: ContactMessage,
    ties: { senderEmail: 'address' },
    erased: 'row',
    when: 'at',
    say: ['text'],
  },
  {
    kind: 'imports',
    entity: Import,
    ties: { accountId: 'account' },
    erased: { authorLabel: 'name' },
    when: 'createdAt',
    say: ['fileName', 'headings'],
  },
  { kind: 'imports', entity: ImportMatch, ties: { accountId: 'account' }, erased: 'row', say: ['heading'] },
  {
    kind: 'publication',
    entity: PublicationConsent,
    ties: { subjectId: 'account' },
    erased: 'row',
    when: 'givenAt',
  },
  {
    kind: 'publication',
    entity: PublicationConsent,
    as: 'PublicationConsentOf',
    ties: { personKey: 'row', personAddress: 'address', personName: 'name' },
    hidden: ['personKey'],
    // Whoever is erased agrees to nothing any more: the picture of them is shown to everybody no longer.
    erased: { personName: 'name', personKey: 'null', personAddress: 'null', withdrawnAt: 'since-now' },
    isPart: true,
    when: 'givenAt',
    say: ['personName'],
  },
  named(PublicationConsent, ['withdrawnBy'], { when: 'givenAt' }),
  {
    kind: 'contributions',
    entity: PublicationConsent,
    as: 'PublicationConsentNoted',
    ties: { givenByAccountId: 'account' },
    erased: { givenBy: 'name' },
    isPart: true,
    when: 'givenAt',
  },
  {
    kind: 'publication',
    entity: PublicPage,
    ties: { contactKey: 'row', contactEmail: 'address', contactName: 'name' },
    hidden: ['contactKey'],
    erased: {
      contactOf: 'null',
      contactKey: 'null',
      contactName: 'null',
      contactEmail: 'null',
      contactTelephone: 'null',
    },
    isPart: true,
    when: 'publishedAt',
    say: ['contactName', 'contactEmail', 'contactTelephone'],
    about: commune,
  },
];
