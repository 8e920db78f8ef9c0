import { type FileParent, type FileTarget, filePolicy } from '@zesumme/domain';
import { findAction } from '../actions';
import { AgendaItem } from '../meetings/agenda-item.entity';
import { findMeeting } from '../meetings';
import { findReadable } from '../pacte-climat';
import { Assessment } from '../pacte-climat/assessment.entity';
import { Evidence } from '../pacte-climat/evidence.entity';
import type { Ctx } from '../platform/database';
import { notFound } from '../platform/errors';
import { findSheet, sheetRefOf } from '../practice-sheets';
import { findService } from '../shared-services';
import { ServiceOffer } from '../shared-services/service-offer.entity';
import { findGroup } from '../working-groups';

/** The stored record that files belong to: what decides about them, who gives the room, and whose history tells of them. */
export interface StoredParent {
  target: FileTarget;
  parent: FileParent;
  groupId: string | null;
  /** Whether the history of the group tells of its files: not where less than the group may know of the record. */
  isToldToGroup: boolean;
  communeCode: string | null;
  measureId: string | null;
  isDemo: boolean;
  history: { type: string; id: string };
  /** The agenda item that a file is for, where the history is that of its meeting. */
  itemTitle: string | null;
}

/** @throws DomainError 404 when there is none, or the reader may not know of it */
export async function findParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const { subject, subjectId } = target;
  switch (subject) {
    case 'group': {
      const { group, ref } = await findGroup(ctx, subjectId);
      return {
        ...ofGroup(target, { type: 'group', ref }, group.id, group.isDemo),
        history: { type: 'working-group', id: group.id },
      };
    }
    case 'meeting':
      return meetingParent(ctx, target, subjectId, null);
    case 'agenda-item': {
      const item = await ctx.manager.findOneBy(AgendaItem, { id: subjectId });
      if (!item?.meetingId) throw notFound('agenda-item');
      return meetingParent(ctx, target, item.meetingId, item.title);
    }
    case 'action': {
      const { action, ref } = await findAction(ctx, subjectId);
      return ofGroup(target, { type: 'action', ref }, action.groupId, action.isDemo);
    }
    case 'assessment':
      return assessmentParent(ctx, target);
    case 'evidence':
      return evidenceParent(ctx, target);
    case 'practice-sheet':
      return sheetParent(ctx, target);
    case 'service-offer':
      return offerParent(ctx, target);
  }
}

async function meetingParent(
  ctx: Ctx,
  target: FileTarget,
  meetingId: string,
  itemTitle: string | null,
): Promise<StoredParent> {
  const { meeting, ref } = await findMeeting(ctx, meetingId);
  const parent = { type: itemTitle === null ? 'meeting' : 'agenda-item', ref } as const;
  return {
    ...ofGroup(target, parent, meeting.groupId, meeting.isDemo),
    history: { type: 'meeting', id: meeting.id },
    itemTitle,
  };
}

async function assessmentParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const assessment = await ctx.manager.findOneBy(Assessment, { id: target.subjectId });
  if (!assessment) throw notFound('assessment');
  const { communeCode, measureId, isDemo } = assessment;
  const { ref } = await findReadable(ctx, communeCode);
  return {
    target,
    parent: { type: 'assessment', ref },
    groupId: null,
    isToldToGroup: false,
    communeCode,
    measureId,
    isDemo,
    history: { type: 'assessment', id: assessment.id },
    itemTitle: null,
  };
}

/** Only a piece that is a file has one; of a piece that was taken away nothing is read. */
async function evidenceParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const evidence = await ctx.manager.findOneBy(Evidence, { id: target.subjectId });
  if (evidence?.kind !== 'file' || evidence.removedAt !== null) throw notFound('evidence');
  const { communeCode, isDemo, id } = evidence;
  const { ref } = await findReadable(ctx, communeCode);
  return {
    target,
    parent: { type: 'evidence', ref },
    groupId: null,
    isToldToGroup: false,
    communeCode,
    // It may be for several.
    measureId: null,
    isDemo,
    history: { type: 'evidence', id },
    itemTitle: null,
  };
}

async function sheetParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const sheet = await findSheet(ctx, target.subjectId);
  return {
    // By its id, even where it was asked for by its slug.
    target: { ...target, subjectId: sheet.id },
    parent: { type: 'practice-sheet', ref: sheetRefOf(sheet) },
    groupId: null,
    isToldToGroup: false,
    communeCode: null,
    measureId: null,
    isDemo: sheet.isDemo,
    history: { type: 'practice-sheet', id: sheet.id },
    itemTitle: null,
  };
}

async function offerParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const offer = await ctx.manager.findOneBy(ServiceOffer, { id: target.subjectId });
  if (!offer) throw notFound('service-offer');
  const { service, ref } = await findService(ctx, offer.serviceId);
  return {
    ...ofGroup(target, { type: 'service-offer', ref, isPut: offer.chosen }, service.groupId, service.isDemo),
    // Communes read the history of a group on their territory, and know nothing of its shared services.
    isToldToGroup: false,
    history: { type: 'shared-service', id: service.id },
  };
}

const ofGroup = (target: FileTarget, parent: FileParent, groupId: string, isDemo: boolean): StoredParent => ({
  target,
  parent,
  groupId,
  isToldToGroup: true,
  communeCode: null,
  measureId: null,
  isDemo,
  history: { type: target.subject, id: target.subjectId },
  itemTitle: null,
});

/** The record, if the reader may also read its files. @throws DomainError 404, and 403 for whoever sees less of it */
export async function findReadableParent(ctx: Ctx, target: FileTarget): Promise<StoredParent> {
  const stored = await findParent(ctx, target);
  ctx.allow(filePolicy.read(ctx.actor, stored.parent));
  return stored;
}
