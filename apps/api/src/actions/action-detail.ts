import {
  type ActionDetail,
  type ActionReportRow,
  actionPolicy,
  byName,
  canOf,
  chapter6Policy,
  daysLate,
  meetingPolicy,
} from '@zesumme/domain';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { Meeting } from '../meetings/meeting.entity';
import { Contact } from '../organisations/contact.entity';
import { Organisation } from '../organisations/organisation.entity';
import { CommuneSetting } from '../pacte-climat/commune-setting.entity';
import { Measure } from '../pacte-climat/measure.entity';
import { type Ctx, columns } from '../platform/database';
import { Commune } from '../territory/commune.entity';
import { Theme } from '../territory/theme.entity';
import { ActionCommune } from './action-commune.entity';
import { ActionMeasure } from './action-measure.entity';
import { ActionResponsible } from './action-responsible.entity';
import { ActionUpdate } from './action-update.entity';
import { itemsAbout } from './items-about';
import { type SeenAction, findAction } from './seen-action';
import { readsNames } from './whole-action';

/** The action's page, as far as the reader sees it. @throws DomainError 404 */
export async function actionDetail(ctx: Ctx, id: string): Promise<ActionDetail> {
  const seen = await findAction(ctx, id);
  const { action, group, ref } = seen;
  const known = {
    id,
    title: action.title,
    status: action.status,
    group: { id: group.id, slug: group.slug, name: group.name, isDemo: group.isDemo },
    isDemo: action.isDemo,
    createdAt: action.createdAt,
    version: action.version,
    can: canOf({
      edit: actionPolicy.edit(ctx.actor, ref),
      report: actionPolicy.report(ctx.actor, ref),
      readHistory: actionPolicy.readHistory(ctx.actor, ref),
    }),
  };
  return seen.part === 'full' ? { ...known, ...(await inside(ctx, seen)) } : { ...known, ...outside };
}

type Inside = Omit<ActionDetail, 'id' | 'title' | 'status' | 'group' | 'isDemo' | 'createdAt' | 'version' | 'can'>;

const outside: Inside = {
  part: 'public',
  description: null,
  synergy: null,
  theme: null,
  startDay: null,
  dueDay: null,
  daysLate: 0,
  progress: null,
  doneDay: null,
  meeting: null,
  agendaItem: null,
  agendaItems: [],
  communes: [],
  measures: [],
  responsibles: [],
  reports: [],
};

async function inside(ctx: Ctx, seen: SeenAction): Promise<Inside> {
  const { action } = seen;
  return {
    part: 'full',
    description: action.description,
    synergy: action.synergy,
    theme: await themeOf(ctx, action.themeId),
    startDay: action.startDay,
    dueDay: action.dueDay,
    daysLate: daysLate(action, ctx.clock.today()),
    progress: action.progress,
    doneDay: action.doneDay,
    ...(await originOf(ctx, seen)),
    agendaItems: await itemsAbout(ctx, seen),
    communes: await communesOf(ctx, seen),
    measures: await measuresOf(ctx, action.id),
    responsibles: await responsiblesOf(ctx, action.id),
    reports: await reportsOf(ctx, action.id),
  };
}

async function themeOf(ctx: Ctx, themeId: string | null): Promise<ActionDetail['theme']> {
  if (themeId === null) return null;
  const theme = await ctx.manager
    .createQueryBuilder(Theme, 'theme')
    .select(columns('theme', ['id', 'slug', 'nameFr', 'nameDe', 'nameEn']))
    .where('theme.id = :themeId', { themeId })
    .getRawOne<NonNullable<ActionDetail['theme']>>();
  return theme ?? null;
}

/** The meeting in which the action was born, for those who may read it. */
async function originOf(ctx: Ctx, { action, ref }: SeenAction): Promise<Pick<ActionDetail, 'meeting' | 'agendaItem'>> {
  const nowhere = { meeting: null, agendaItem: null };
  const meeting = action.meetingId && (await ctx.manager.findOneBy(Meeting, { id: action.meetingId }));
  if (!meeting) return nowhere;
  const { id, title, startsLocal, state, isPublic, isUnannounced } = meeting;
  const readable = meetingPolicy.read(ctx.actor, {
    groupId: meeting.groupId,
    groupPublished: ref.groupPublished,
    state,
    public: isPublic,
    unannounced: isUnannounced,
    invitations: [],
  });
  if (!readable.allowed) return nowhere;
  const item = action.agendaItemId && (await ctx.manager.findOneBy(AgendaItem, { id: action.agendaItemId }));
  return { meeting: { id, title, startsLocal }, agendaItem: item ? { id: item.id, title: item.title } : null };
}

/** The communes that the action names. What one of them states of it is a part of its chapter 6, and read as that is. */
async function communesOf(ctx: Ctx, { action, ref }: SeenAction): Promise<ActionDetail['communes']> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionCommune, 'named')
    .innerJoin(Commune, 'commune', 'commune.code = named.communeCode')
    .leftJoin(CommuneSetting, 'setting', 'setting.communeCode = named.communeCode')
    .select(columns('commune', ['code', 'name', 'isDemo', 'mergedIntoCode']))
    .addSelect('named.share', 'share')
    .addSelect(columns('setting', ['agreedAt', 'publishedAt']))
    .where('named.actionId = :id', { id: action.id })
    .getRawMany<
      Pick<Commune, 'code' | 'name' | 'isDemo' | 'mergedIntoCode'> &
        Pick<CommuneSetting, 'agreedAt' | 'publishedAt'> & { share: number | null }
    >();
  return rows.sort(byName).map(({ agreedAt, publishedAt, isDemo, share, mergedIntoCode: mergedInto, ...commune }) => {
    const chapter6 = { code: commune.code, agreed: agreedAt !== null, published: publishedAt !== null, mergedInto };
    const shown = chapter6Policy.readFull(ctx.actor, chapter6).allowed;
    return {
      ...commune,
      isDemo: Boolean(isDemo),
      share: shown ? share : null,
      mayState: actionPolicy.stateShare(ctx.actor, ref, commune.code).allowed,
    };
  });
}

async function measuresOf(ctx: Ctx, actionId: string): Promise<ActionDetail['measures']> {
  return ctx.manager
    .createQueryBuilder(ActionMeasure, 'serving')
    .innerJoin(Measure, 'measure', 'measure.id = serving.measureId')
    .select(columns('measure', ['id', 'slug', 'codeInferred', 'titleFr', 'titleDe', 'titleEn']))
    .where('serving.actionId = :actionId', { actionId })
    .orderBy('measure.position')
    .getRawMany<ActionDetail['measures'][number]>();
}

interface ResponsibleRow {
  id: string;
  name: string;
  kind: Organisation['kind'];
  isDemo: boolean;
  contactId: string | null;
  givenName: string | null;
  familyName: string | null;
}

/** Who answers for the action. */
async function responsiblesOf(ctx: Ctx, actionId: string): Promise<ActionDetail['responsibles']> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionResponsible, 'responsible')
    .innerJoin(Organisation, 'organisation', 'organisation.id = responsible.organisationId')
    .leftJoin(Contact, 'contact', 'contact.id = responsible.contactId')
    .select(columns('organisation', ['id', 'name', 'kind', 'isDemo']))
    .addSelect('contact.id', 'contactId')
    .addSelect(columns('contact', ['givenName', 'familyName']))
    .where('responsible.actionId = :actionId', { actionId })
    .orderBy('organisation.searchText')
    .getRawMany<ResponsibleRow>();
  const named = readsNames(ctx.actor);
  return rows.map(({ contactId, givenName, familyName, ...organisation }) => ({
    organisation: { ...organisation, isDemo: Boolean(organisation.isDemo) },
    contact: named && contactId ? { id: contactId, name: `${givenName} ${familyName}` } : null,
  }));
}

async function reportsOf(ctx: Ctx, actionId: string): Promise<ActionReportRow[]> {
  const rows = await ctx.manager
    .createQueryBuilder(ActionUpdate, 'report')
    .select(columns('report', ['id', 'at', 'authorLabel', 'text', 'linkUrl', 'isDemo']))
    .where('report.actionId = :actionId', { actionId })
    .orderBy('report.at', 'DESC')
    .addOrderBy('report.id', 'DESC')
    .limit(200)
    .getRawMany<ActionReportRow>();
  return rows.map((row) => ({ ...row, isDemo: Boolean(row.isDemo) }));
}
