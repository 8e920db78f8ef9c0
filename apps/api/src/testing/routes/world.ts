import type { EntityTarget } from 'typeorm';
import { type Given, given } from '../given';
import { type People, everybody } from './people';

type Over<K extends 'group' | 'meeting' | 'action'> = NonNullable<Parameters<Given[K]>[0]>;

const PUBLISHED = '2026-01-01T10:00:00.000Z';

/** Everybody, and the means to make records around them: a record for each request, since requests change it. */
export interface World extends People {
  /** Led by the lead, with the member and the partner in it, on the commune's territory. */
  group(over?: Over<'group'>): Promise<string>;
  /** The same, which only those inside know of. */
  hiddenGroup(): Promise<string>;
  /** In a group of its own; the member and the partner are invited by name, and the partner declined with a reason. */
  meeting(over?: Over<'meeting'>): Promise<string>;
  /** In a group of its own, with the member responsible, and naming the commune. */
  action(over?: Over<'action'>): Promise<string>;
  /** An organisation in a group with the member, the partner and the commune. */
  organisation(over?: object): Promise<string>;
  /** A colleague of the member's account. */
  colleague(over?: object): Promise<string>;
  /** A commune with the settings, the commune user's own and the adviser's unless it is told otherwise. */
  settings(chosen: { agreed?: boolean; published?: boolean }): Promise<string>;
  version(entity: EntityTarget<{ id: string; version: number }>, id: string): Promise<number>;
}

/** Starts the product for one table. */
export async function world(): Promise<World> {
  const all = await everybody();
  const { organisations, communes, accounts } = all;
  const inside = ['member', 'partner'] as const;

  const group = (over: Over<'group'> = {}): Promise<string> =>
    all.given(async (make) => {
      const zone = await make.zone({ communes: [communes.own] });
      const made = await make.group({
        zoneId: zone.id,
        leadAccountId: accounts.lead.id,
        publishedAt: PUBLISHED,
        ...over,
      });
      for (const one of inside) {
        const role = one === 'partner' ? 'partner' : 'member';
        await make.membership({ groupId: made.id, organisationId: organisations[one], role });
      }
      return made.id;
    });

  await all.given(async (make) => {
    const elsewhere = await make.group({
      leadAccountId: accounts['other-lead'].id,
      zoneId: (await make.zone({ communes: [communes.other] })).id,
    });
    await make.membership({ groupId: elsewhere.id, organisationId: organisations.outsider });
  });
  const shared = await group();

  return {
    ...all,
    group,
    hiddenGroup: () => group({ publishedAt: null }),
    meeting: async (over = {}) => {
      const groupId = over.groupId ?? (await group());
      const [member, partner] = inside.map((one) => ({
        organisationId: organisations[one],
        contactId: accounts[one].contactId,
      }));
      const refused = { answer: 'declined' as const, answerNote: 'RAISON-DE-REFUS' };
      const invitations = [member ?? {}, { ...partner, ...refused }];
      return (await all.given((make) => make.meeting({ invitations, ...over, groupId }))).id;
    },
    action: async (over = {}) => {
      const groupId = over.groupId ?? (await group());
      const naming = {
        communes: [{ communeCode: communes.own }],
        responsible: [{ organisationId: organisations.member }],
      };
      return (await all.given((make) => make.action({ ...naming, ...over, groupId }))).id;
    },
    organisation: (over = {}) =>
      all.given(async (make) => {
        const { id } = await make.organisation(over);
        await make.membership({ groupId: shared, organisationId: id });
        return id;
      }),
    colleague: async (over = {}) =>
      (await all.given((make) => make.contact({ organisationId: organisations.member, ...over }))).id,
    settings: ({ agreed, published }) =>
      all.write(async (ctx) => {
        await ctx.manager.query(`DELETE FROM commune_setting WHERE commune_code = '${communes.own}'`);
        await given(ctx.manager).communeSetting({
          communeCode: communes.own,
          agreedAt: agreed ? PUBLISHED : null,
          publishedAt: published ? PUBLISHED : null,
        });
        return communes.own;
      }),
    version: (entity, id) => all.write(async (ctx) => (await ctx.manager.findOneByOrFail(entity, { id })).version),
  };
}
