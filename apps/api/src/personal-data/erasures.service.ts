import { Injectable, Logger } from '@nestjs/common';
import {
  type AccountActor,
  type ErasureListQuery,
  type ErasureObstacle,
  type ErasurePreview,
  type ErasureReason,
  type ErasureRow,
  type Page,
  addDays,
  personalDataPolicy,
} from '@zesumme/domain';
import { In } from 'typeorm';
import { Account } from '../identity/account.entity';
import { Event } from '../platform/audit/event.entity';
import { keepErasureList } from '../platform/backup';
import { Config } from '../platform/config';
import { type Ctx, columns, pageRows } from '../platform/database';
import { conflict } from '../platform/errors';
import { forgetMailsOf } from '../platform/mail';
import { dropForgottenWords } from '../platform/search';
import { Delivery } from '../platform/outbox/delivery.entity';
import { WorkingGroup } from '../working-groups/working-group.entity';
import { erase, noteErasure } from './erase';
import { Erasure } from './erasure.entity';
import { filesToLookAt } from './files-of';
import { rowsOf } from './find-rows';
import { importRowsOf } from './import-rows';
import { mentionsOf } from './mentions';
import { namesOfTheirOwn } from './namesakes';
import { NAME_FIELDS, withFormer } from './names-of';
import { needlesOf } from './needles';
import { type Person, type Who, personOf } from './person';
import { type Holding, nameOf, register } from './register';
import { whatStays } from './stays';

/** A name that somebody gave themselves this lately may be another's. */
const DAYS_OF_A_NAME = 30;

const ownOf = (ctx: Ctx): Who => ({ kind: 'account', id: (ctx.actor as AccountActor).accountId });

/** Erasing people: what it would change, and doing it. */
@Injectable()
export class ErasuresService {
  private readonly logger = new Logger(ErasuresService.name);

  constructor(private readonly config: Config) {}

  /** What erasing whoever asks would change. */
  async previewOwn(ctx: Ctx): Promise<ErasurePreview> {
    ctx.allow(personalDataPolicy.readOwn(ctx.actor));
    return this.previewOf(ctx, await personOf(ctx, ownOf(ctx), true), true);
  }

  /** What erasing somebody would change. @throws DomainError 403, 404 */
  async preview(ctx: Ctx, who: Who): Promise<ErasurePreview> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    return this.previewOf(ctx, await personOf(ctx, who), false);
  }

  /** Erases whoever asks, who is then signed in no more. @throws DomainError 409 with the obstacle */
  async eraseOwn(ctx: Ctx): Promise<void> {
    ctx.allow(personalDataPolicy.readOwn(ctx.actor));
    const person = await personOf(ctx, ownOf(ctx), true);
    this.refuse(await this.obstacleTo(ctx, person, true));
    await this.eraseFor(ctx, person, 'person');
  }

  /** Erases somebody. @throws DomainError 403, 404, 409 with the obstacle */
  async erase(ctx: Ctx, who: Who): Promise<void> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    const person = await personOf(ctx, who);
    this.refuse(await this.obstacleTo(ctx, person, false));
    await this.eraseFor(ctx, person, 'administrator');
  }

  /** What was erased, without names. */
  async list(ctx: Ctx, query: ErasureListQuery): Promise<Page<ErasureRow>> {
    ctx.allow(personalDataPolicy.administer(ctx.actor));
    const acts = ctx.manager
      .createQueryBuilder(Erasure, 'erasure')
      .select(columns('erasure', ['id', 'at', 'subjectKind', 'reason', 'changed']))
      // An act has a row for each contact, account and address of the person: told is the contact, where there was one.
      .where(
        (query) =>
          `NOT EXISTS ${query
            .subQuery()
            .select('1')
            .from(Erasure, 'other')
            .where('other.actId = erasure.actId')
            .andWhere(
              '(other.subjectKind > erasure.subjectKind OR (other.subjectKind = erasure.subjectKind AND other.id < erasure.id))',
            )
            .getQuery()}`,
      );
    const { rows, ...page } = await pageRows<Omit<ErasureRow, 'changed'> & { changed: string }>(acts, query, {
      sorts: { at: 'erasure.at' },
      tieBreak: 'erasure.id',
    });
    const sum = (changed: string): number =>
      Object.values(JSON.parse(changed) as Erasure['changed']).reduce((all, count) => all + count, 0);
    return { ...page, items: rows.map((row) => ({ ...row, changed: sum(row.changed) })) };
  }

  /** Erases a person and notes it, for whatever reason. */
  async eraseFor(ctx: Ctx, person: Person, reason: ErasureReason): Promise<void> {
    const id = person.contactIds[0] ?? person.accountIds[0];
    // Before the names go, so that this event has none either where it is the person's own act.
    if (id) await ctx.record({ kind: 'person.erased', subject: { type: kindOf(person), id }, isDemo: person.isDemo });
    const { addresses } = await withFormer(ctx, person);
    const changed = await erase(ctx, person);
    // Those whose time is over come one after another: see RetentionJob.
    if (reason !== 'retention') await dropForgottenWords(ctx);
    await noteErasure(ctx, person, reason, changed);
    const list = { writtenAt: ctx.clock.instant(), rows: await ctx.manager.query('SELECT * FROM "erasure"') };
    ctx.afterCommit(() => this.keep(list, ctx));
    ctx.afterCommit(() => {
      forgetMailsOf(this.config, addresses).catch((error: unknown) => this.tell(error, ctx));
    });
  }

  /** Beside the database too, which may be gone when a backup is restored. */
  private keep(list: Parameters<typeof keepErasureList>[1], ctx: Ctx): void {
    try {
      keepErasureList(this.config, list);
    } catch (error) {
      this.tell(error, ctx);
    }
  }

  private tell(error: unknown, { requestId }: Ctx): void {
    this.logger.error(requestId ? { err: error, req: { id: requestId } } : error);
  }

  private refuse(obstacle: ErasureObstacle | null): void {
    if (obstacle) throw conflict(obstacle);
  }

  private async previewOf(ctx: Ctx, asked: Person, own: boolean): Promise<ErasurePreview> {
    const person = await withFormer(ctx, asked);
    const tables: ErasurePreview['tables'] = [];
    for (const holding of register) {
      const total = (await rowsOf(ctx, holding, person)?.getCount()) ?? 0;
      if (total > 0) tables.push({ table: nameOf(holding), total, effect: effectOf(holding) });
    }
    const waiting = rowsOf(ctx, mailHolding, person)?.andWhere("row.state = 'pending'");
    const mentions = await mentionsOf(ctx, await needlesOf(ctx, person));
    const imported = await importRowsOf(ctx, person);
    return {
      name: asked.name,
      isDemo: asked.isDemo,
      obstacle: await this.obstacleTo(ctx, asked, own),
      tables,
      mentions: mentions.length + imported.length,
      waitingMails: (await waiting?.getCount()) ?? 0,
      hasNamesake: (await namesOfTheirOwn(ctx, asked, [asked.name])).length === 0,
      stays: await whatStays(ctx, asked, person),
      files: await filesToLookAt(ctx, person),
    };
  }

  private async obstacleTo(ctx: Ctx, person: Person, own: boolean): Promise<ErasureObstacle | null> {
    const { accountIds, isShared } = person;
    if (accountIds.length === 0) return null;
    if (isShared) return 'shared-account';
    if (await ctx.manager.existsBy(WorkingGroup, { leadAccountId: In(accountIds) })) return 'leads-groups';
    const administrators = await ctx.manager.findBy(Account, { role: 'administrator', state: 'active' });
    const left = administrators.filter(({ id }) => !accountIds.includes(id));
    if (administrators.length > 0 && left.length === 0) return 'last-administrator';
    return own && (await wasRenamedLately(ctx, person)) ? 'renamed-lately' : null;
  }
}

const mailHolding = register.find(({ entity }) => entity === Delivery) as Holding;
const kindOf = ({ contactIds }: Person): string => (contactIds.length > 0 ? 'contact' : 'account');

function effectOf({ erased, ties }: Holding): ErasurePreview['tables'][number]['effect'] {
  if (erased === 'row') return 'removed';
  const hasName = Object.values(ties).includes('name');
  return hasName || Object.keys(erased).length > 0 ? 'anonymised' : 'kept';
}

/** Whoever calls themselves like another person, and is then erased, would take that name out of every text. */
async function wasRenamedLately(ctx: Ctx, { contactIds, accountIds }: Person): Promise<boolean> {
  const since = `${addDays(ctx.clock.today(), -DAYS_OF_A_NAME)}T00:00:00.000Z`;
  const edits = await ctx.manager
    .createQueryBuilder(Event, 'event')
    .select('event.data', 'data')
    .where('event.subjectId IN (:...subjects)', { subjects: [...contactIds, ...accountIds] })
    .andWhere("event.at >= :since AND event.kind IN ('account.edited', 'contact.edited')", { since })
    .getRawMany<{ data: string }>();
  return edits.some(({ data }) =>
    (JSON.parse(data) as Event['data']).personal.some((field) => NAME_FIELDS.includes(field)),
  );
}
