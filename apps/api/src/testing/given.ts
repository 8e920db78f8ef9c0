import { actionSearchText, searchTextOf, withYear } from '@zesumme/domain';
import * as builders from '@zesumme/testing';
import type { EntityManager, EntityTarget, ObjectLiteral } from 'typeorm';
import { Action } from '../actions/action.entity';
import { ActionCommune } from '../actions/action-commune.entity';
import { ActionMeasure } from '../actions/action-measure.entity';
import { ActionResponsible } from '../actions/action-responsible.entity';
import { AnnouncementGroup } from '../announcements/announcement-group.entity';
import { Announcement } from '../announcements/announcement.entity';
import { CampaignFigure } from '../campaigns/campaign-figure.entity';
import { CampaignGroup } from '../campaigns/campaign-group.entity';
import { CampaignOrganisation } from '../campaigns/campaign-organisation.entity';
import { Campaign } from '../campaigns/campaign.entity';
import { Account } from '../identity/account.entity';
import { AdviserGrant } from '../identity/adviser-grant.entity';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Invitation } from '../meetings/invitation.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Outcome } from '../meetings/outcome.entity';
import { OutcomeVote } from '../meetings/outcome-vote.entity';
import { AgendaTemplate } from '../meetings/preparation/agenda-template.entity';
import { BacklogItem } from '../meetings/preparation/backlog-item.entity';
import { Contact } from '../organisations/contact.entity';
import { ContactRelation } from '../organisations/contact-relation.entity';
import { LogEntry } from '../organisations/log-entry.entity';
import { Organisation } from '../organisations/organisation.entity';
import { Site } from '../organisations/site.entity';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Catalogue } from '../pacte-climat/catalogue.entity';
import { Chapter6Review } from '../pacte-climat/chapter-6-review.entity';
import { CommuneCatalogue } from '../pacte-climat/commune-catalogue.entity';
import { CommuneAudit } from '../pacte-climat/commune-audit.entity';
import { Chapter6Snapshot } from '../pacte-climat/chapter-6-snapshot.entity';
import { CommuneSetting } from '../pacte-climat/commune-setting.entity';
import { Criterion } from '../pacte-climat/criterion.entity';
import { EvidenceCriterion } from '../pacte-climat/evidence-criterion.entity';
import { EvidenceMeasure } from '../pacte-climat/evidence-measure.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import { MeasureComment } from '../pacte-climat/measure-comment.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { AdviceRequest } from '../practice-sheets/advice/advice-request.entity';
import { PracticeAdoption } from '../practice-sheets/practice-adoption.entity';
import { PracticeSheet } from '../practice-sheets/practice-sheet.entity';
import { Succession } from '../successions/succession.entity';
import { Commune } from '../territory/commune.entity';
import { Theme } from '../territory/theme.entity';
import { Zone } from '../territory/zone.entity';
import { ZoneCommune } from '../territory/zone-commune.entity';
import { GroupTheme } from '../working-groups/group-theme.entity';
import { Membership } from '../working-groups/membership.entity';
import { MembershipContact } from '../working-groups/membership-contact.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { givenDiagnosis } from './given-diagnosis';
import { givenMethod } from './given-method';
import { givenFlows } from './given-flows';
import { givenServices } from './given-services';

type Rows<T> = Partial<T>;

/** Persists fixtures with random ids. A parent that is not given is made. */
export function given(manager: EntityManager) {
  const insert = async <T extends ObjectLiteral>(target: EntityTarget<T>, row: T): Promise<T> => {
    await manager.insert(target, row);
    return row;
  };

  const make = {
    ...givenDiagnosis(manager),
    ...givenMethod(manager),
    ...givenServices(manager),
    commune: (over: Rows<Commune> = {}) => insert(Commune, builders.aCommune(over)),
    theme: (over: Rows<Theme> = {}) => insert(Theme, builders.aTheme(over)),
    zone: async ({ communes = [], ...over }: Rows<Zone> & { communes?: string[] } = {}) => {
      const built = builders.aZone(over);
      const zone = await insert(Zone, { ...built, searchText: searchTextOf(built.name) });
      for (const communeCode of communes) await insert(ZoneCommune, { zoneId: zone.id, communeCode });
      return zone;
    },
    organisation: async (over: Rows<Organisation> = {}) => {
      const row = builders.anOrganisation(over);
      return insert(Organisation, { ...row, searchText: searchTextOf(row.name, row.shortName) });
    },
    site: async (over: Rows<Site> = {}) => {
      const organisationId = over.organisationId ?? (await make.organisation()).id;
      return insert(Site, builders.aSite({ ...over, organisationId }));
    },
    /** A contact who speaks for the organisation since the beginning of the year. */
    contact: async ({
      organisationId,
      relation,
      ...over
    }: Rows<Contact> & { organisationId?: string; relation?: Rows<ContactRelation> } = {}) => {
      const built = builders.aContact(over);
      const row = await insert(Contact, {
        ...built,
        // Not by e-mail, which not everybody who may search may see.
        searchText: searchTextOf(built.givenName, built.familyName, built.functionTitle),
      });
      const home = organisationId ?? (await make.organisation()).id;
      await insert(ContactRelation, {
        id: builders.randomId(),
        contactId: row.id,
        organisationId: home,
        kind: 'main',
        fromDay: '2026-01-01',
        toDay: null,
        ...relation,
      });
      return { ...row, organisationId: home };
    },
    account: async ({
      grants = [],
      ...over
    }: Rows<Account> & { grants?: { communeCode: string; untilDay: string | null }[] } = {}) => {
      const built = builders.anAccount(over);
      const row = await insert(Account, { ...built, searchText: searchTextOf(built.displayName, built.email) });
      for (const grant of grants) {
        await insert(AdviserGrant, {
          id: builders.randomId(),
          accountId: row.id,
          createdAt: builders.FIXED_NOW,
          ...grant,
        });
      }
      return row;
    },
    logEntry: async (over: Rows<LogEntry> = {}) => {
      const row = builders.aLogEntry({
        ...over,
        organisationId: over.organisationId ?? (await make.organisation()).id,
      });
      return insert(LogEntry, { ...row, searchText: searchTextOf(row.text, row.authorLabel) });
    },
    /** What a contact proposes; both are to be given. */
    succession: async (over: Rows<Succession> & { organisationId: string; contactId: string }) => {
      const row = builders.aSuccession(over);
      return insert(Succession, { ...row, searchText: searchTextOf(row.givenName, row.familyName) });
    },
    /** An account that speaks for the organisation, with its contact. */
    speaker: async (organisationId: string, over: Rows<Account> = {}) => {
      const contact = await make.contact({ organisationId });
      return make.account({ role: 'contact', contactId: contact.id, ...over });
    },
    group: async ({ themes = [], ...over }: Rows<WorkingGroup> & { themes?: Rows<GroupTheme>[] } = {}) => {
      const built = builders.aWorkingGroup(over);
      const row = await insert(WorkingGroup, { ...built, searchText: searchTextOf(built.name, built.purpose) });
      for (const theme of themes) {
        const themeId = theme.themeId ?? (await make.theme()).id;
        await make.groupTheme({ ...theme, groupId: row.id, themeId });
      }
      return row;
    },
    membership: async ({ contacts = [], ...over }: Rows<Membership> & { contacts?: string[] } = {}) => {
      const row = builders.aMembership({
        ...over,
        groupId: over.groupId ?? (await make.group()).id,
        organisationId: over.organisationId ?? (await make.organisation()).id,
      });
      await insert(Membership, row);
      for (const contactId of contacts) await insert(MembershipContact, { membershipId: row.id, contactId });
      return row;
    },
    /** To one group, unless others are named. */
    announcement: async ({ groups, ...over }: Rows<Announcement> & { groups?: string[] } = {}) => {
      const groupId = over.groupId ?? (over.themeId || groups ? null : (await make.group()).id);
      const built = builders.anAnnouncement({ ...over, groupId });
      const row = await insert(Announcement, { ...built, searchText: searchTextOf(built.title, built.text) });
      for (const told of groups ?? (groupId ? [groupId] : [])) {
        await insert(AnnouncementGroup, { announcementId: row.id, groupId: told });
      }
      return row;
    },
    meeting: async ({
      agenda = [],
      invitations = [],
      ...over
    }: Rows<Meeting> & { agenda?: Rows<AgendaItem>[]; invitations?: Rows<Invitation>[] } = {}) => {
      const built = builders.aMeeting({ ...over, groupId: over.groupId ?? (await make.group()).id });
      const row = await insert(Meeting, { ...built, searchText: searchTextOf(built.title, built.place) });
      for (const [position, item] of agenda.entries()) {
        await insert(AgendaItem, builders.anAgendaItem({ position, ...item, meetingId: row.id }));
      }
      for (const invitation of invitations) {
        // A guest has no organisation; whoever else is invited without one gets one.
        const organisationId = invitation.guestName
          ? null
          : (invitation.organisationId ?? (await make.organisation()).id);
        await insert(Invitation, builders.anInvitation({ ...invitation, meetingId: row.id, organisationId }));
      }
      return row;
    },
    backlogItem: async (over: Rows<BacklogItem> = {}) => {
      const row = builders.aBacklogItem({ ...over, groupId: over.groupId ?? (await make.group()).id });
      return insert(BacklogItem, { ...row, searchText: searchTextOf(row.title, row.presenter) });
    },
    agendaTemplate: (over: Rows<AgendaTemplate> = {}) => {
      const built = builders.anAgendaTemplate(over);
      return insert(AgendaTemplate, { ...built, searchText: searchTextOf(built.name) });
    },
    outcome: async ({
      votes = [],
      ...over
    }: Rows<Outcome> & { votes?: { organisationId: string; vote: OutcomeVote['vote'] }[] } = {}) => {
      const built = builders.anOutcome({ ...over, meetingId: over.meetingId ?? (await make.meeting()).id });
      const row = await insert(Outcome, { ...built, searchText: searchTextOf(built.text) });
      for (const vote of votes) await insert(OutcomeVote, { ...vote, outcomeId: row.id });
      return row;
    },
    action: async ({
      communes = [],
      measures = [],
      responsible = [],
      ...over
    }: Rows<Action> & {
      communes?: Rows<ActionCommune>[];
      measures?: string[];
      responsible?: Rows<ActionResponsible>[];
    } = {}) => {
      const built = builders.anAction({ ...over, groupId: over.groupId ?? (await make.group()).id });
      const row = await insert(Action, { ...built, searchText: actionSearchText(built.title, built.description) });
      for (const commune of communes) {
        const communeCode = commune.communeCode ?? (await make.commune()).code;
        await insert(ActionCommune, { share: null, ...commune, actionId: row.id, communeCode });
      }
      for (const measureId of measures) await insert(ActionMeasure, { actionId: row.id, measureId });
      for (const each of responsible) {
        const organisationId = each.organisationId ?? (await make.organisation()).id;
        await insert(ActionResponsible, {
          id: builders.randomId(),
          contactId: null,
          ...each,
          actionId: row.id,
          organisationId,
        });
      }
      return row;
    },
    /** Of one group, unless others are named as well. */
    campaign: async ({
      groups = [],
      organisations = [],
      figures = [],
      ...over
    }: Rows<Campaign> & {
      groups?: string[];
      organisations?: Rows<CampaignOrganisation>[];
      figures?: Rows<CampaignFigure>[];
    } = {}) => {
      const built = withYear(builders.aCampaign({ ...over, groupId: over.groupId ?? (await make.group()).id }));
      const row = await insert(Campaign, {
        ...built,
        searchText: searchTextOf(built.title, built.description, built.goals),
      });
      for (const groupId of [row.groupId, ...groups]) await insert(CampaignGroup, { campaignId: row.id, groupId });
      for (const each of organisations) {
        const organisationId = each.organisationId ?? (await make.organisation()).id;
        await insert(CampaignOrganisation, {
          staff: null,
          participants: null,
          ...each,
          campaignId: row.id,
          organisationId,
        });
      }
      const given: CampaignFigure[] = [];
      for (const [position, figure] of figures.entries()) {
        const made = builders.aCampaignFigure({ position, ...figure, campaignId: row.id });
        given.push(await insert(CampaignFigure, made));
      }
      return { ...row, figures: given };
    },
    catalogue: (over: Rows<Catalogue> = {}) => insert(Catalogue, builders.aCatalogue(over)),
    measure: async (over: Rows<Measure> = {}) => {
      const catalogueId = over.catalogueId ?? (await make.catalogue()).id;
      return insert(Measure, builders.aMeasure({ ...over, catalogueId }));
    },
    criterion: (over: Rows<Criterion> & { measureId: string }) => insert(Criterion, builders.aCriterion(over)),
    assessment: async (over: Rows<Assessment> = {}) =>
      insert(
        Assessment,
        builders.anAssessment({
          ...over,
          communeCode: over.communeCode ?? (await make.commune()).code,
          measureId: over.measureId ?? (await make.measure()).id,
        }),
      ),
    /** Of a meeting that is closed, unless it is of another kind; for one measure, with criteria of it. */
    evidence: async ({
      measureId,
      criteria = [],
      ...over
    }: Rows<Evidence> & { measureId?: string; criteria?: string[] } = {}) => {
      const isMeeting = (over.kind ?? 'meeting') === 'meeting';
      const built = builders.anEvidence({
        ...over,
        communeCode: over.communeCode ?? (await make.commune()).code,
        meetingId: over.meetingId ?? (isMeeting ? (await make.meeting({ state: 'closed' })).id : null),
      });
      const titled = over.title ?? (await manager.findOneBy(Meeting, { id: built.meetingId ?? '' }))?.title;
      const title = titled ?? built.title;
      const row = await insert(Evidence, { ...built, title, searchText: searchTextOf(title, built.note) });
      const sourceId = row.meetingId ?? row.actionId ?? row.practiceSheetId ?? row.campaignFigureId;
      await insert(EvidenceMeasure, {
        evidenceId: row.id,
        communeCode: row.communeCode,
        measureId: measureId ?? (await make.measure()).id,
        sourceId: row.removedAt === null ? sourceId : null,
      });
      for (const criterionId of criteria) await insert(EvidenceCriterion, { evidenceId: row.id, criterionId });
      return row;
    },
    audit: (over: Rows<CommuneAudit> & { communeCode: string }) => insert(CommuneAudit, builders.anAudit(over)),
    review: (over: Rows<Chapter6Review> & { communeCode: string }) => insert(Chapter6Review, builders.aReview(over)),
    comment: async (over: Rows<MeasureComment> & { communeCode: string; measureId: string }) => {
      const row = builders.aComment(over);
      return insert(MeasureComment, { ...row, searchText: searchTextOf(row.text, row.authorName) });
    },
    snapshot: (over: Rows<Chapter6Snapshot> & { communeCode: string }) =>
      insert(Chapter6Snapshot, builders.aSnapshot(over)),
    communeCatalogue: (over: Rows<CommuneCatalogue> & Pick<CommuneCatalogue, 'communeCode' | 'catalogueId'>) =>
      insert(CommuneCatalogue, { version: 1, ...over }),
    communeSetting: (over: Rows<CommuneSetting> & { communeCode: string }) =>
      insert(CommuneSetting, { agreedAt: null, publishedAt: null, isDemo: false, version: 1, ...over }),
    practiceAdoption: async (over: Rows<PracticeAdoption> = {}) => {
      const sheetId = over.sheetId ?? (await make.practiceSheet({ publishedAt: '2026-01-01T10:00:00.000Z' })).id;
      const organisationId = over.organisationId ?? (await make.organisation()).id;
      const row = builders.aPracticeAdoption({ ...over, sheetId, organisationId });
      return insert(PracticeAdoption, { ...row, searchText: searchTextOf(row.result) });
    },
    adviceRequest: async (over: Rows<AdviceRequest> & { organisationId: string }) => {
      const sheetId = over.sheetId ?? (await make.practiceSheet({ publishedAt: '2026-01-01T10:00:00.000Z' })).id;
      const row = builders.anAdviceRequest({ ...over, sheetId });
      return insert(AdviceRequest, { ...row, searchText: searchTextOf(row.word) });
    },
    ...givenFlows(manager, (): Promise<{ id: string }> => make.organisation()),
    practiceSheet: async (over: Rows<PracticeSheet> = {}) => {
      const row = builders.aPracticeSheet(over);
      return insert(PracticeSheet, { ...row, searchText: searchTextOf(row.title, row.summary) });
    },
  };
  return make;
}

export type Given = ReturnType<typeof given>;
