import type { CampaignJoined, CampaignResults, CampaignTeamRow } from '@zesumme/domain';
import { CampaignClosings } from '../campaigns/counting/campaign-closings';
import type { GroupWorld } from './group-world';

/** A Monday, as everywhere in the tests. */
const NOW = '2026-11-23T10:00:00.000Z';
const open = { factorSetId: 'ademe-use', isOpen: true, lateDays: 7 };

export const leg = (mode: string, km: number, more: object = {}) => ({ mode, km, ...more });
export const day = (of: string, ...legs: object[]) => ({ day: of, trips: [{ legs }] });

/** What an answer that refuses says, in short. */
export const refused = ({
  status,
  body,
}: {
  status: number;
  body: { code: string; issues?: { path: string; code: string }[] };
}) => [status, body.issues?.length ? body.issues.map(({ path, code }) => `${path}: ${code}`) : body.code];

interface Made {
  id: string;
  organisations: string[];
  tokens: string[];
}

/** Campaigns that take entries, and people who make some. @param now the product, once it has started */
export function countedCampaigns(now: () => GroupWorld) {
  const moveTo = (at: string): void => now().clock.moveTo(new Date(at));

  /** Sent without an account, each time from another address, since the requests of one are rationed. */
  let address = 0;
  async function visit(method: 'POST' | 'PUT', url: string, payload: object) {
    address += 1;
    const remoteAddress = `10.1.${address >> 8}.${address & 255}`;
    const response = await now().app.inject({ method, url: `/api/campaign-entries${url}`, remoteAddress, payload });
    return { status: response.statusCode, body: response.payload ? response.json() : null };
  }

  /** A campaign of two weeks that began a week ago, with so many organisations. */
  async function campaign(names: string[], over: object = {}): Promise<Made> {
    const organisations = await now().given(async (given) => {
      const made: string[] = [];
      for (const name of names) made.push((await given.organisation({ name })).id);
      return made;
    });
    return entered([now().organisations.member, ...organisations], over);
  }

  async function entered(organisations: string[], over: object = {}): Promise<Made> {
    const { body } = await now().people.lead.post('/api/campaigns', {
      groupId: now().own.id,
      title: 'À vélo',
      startDay: '2026-11-16',
      endDay: '2026-11-27',
      organisations: organisations.map((organisationId) => ({ organisationId, staff: 100 })),
      ...over,
    });
    return { id: body.id, organisations, tokens: [] };
  }

  async function opened(
    names: string[],
    { byTotals = [] as number[], ...over }: { byTotals?: number[] } & object = {},
  ) {
    const made = await campaign(names);
    const { status, body } = await now().people.lead.put(`/api/campaigns/${made.id}/counting`, {
      ...open,
      ...over,
      byTotals: byTotals.map((at) => made.organisations[at]),
      version: 1,
    });
    if (status !== 200) throw new Error(JSON.stringify(body));
    const tokens = made.organisations.map(
      (id) =>
        body.ways
          .find((way: { organisation: { id: string } }) => way.organisation.id === id)
          .address?.split('#')
          .at(-1) ?? '',
    );
    return { ...made, tokens };
  }

  const join = async (
    token: string | undefined,
    usual: object = { mode: 'car' },
    teamId: string | null = null,
  ): Promise<CampaignJoined> => {
    const { status, body } = await visit('POST', '', { token, usual, teamId });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as CampaignJoined;
  };
  const putDays = (code: string, ...days: object[]) => visit('PUT', '/own/days', { code, days });
  const closeSteps = async (at: string): Promise<void> => {
    moveTo(at);
    await now().app.get(CampaignClosings).work();
    moveTo(NOW);
  };
  const results = async (id: string, person: 'lead' | 'member' | 'administrator' = 'lead'): Promise<CampaignResults> =>
    (await now().people[person].get(`/api/campaigns/${id}/results`)).body as CampaignResults;

  /** So many people of an organisation, who each come that way on the first day. */
  async function people(token: string | undefined, count: number, mode: string, km = 10): Promise<string[]> {
    const codes: string[] = [];
    for (let at = 0; at < count; at += 1) {
      const { code } = await join(token);
      await putDays(code, day('2026-11-16', leg(mode, km)));
      codes.push(code);
    }
    return codes;
  }

  /** A team of an organisation of a campaign, with its code. */
  async function team(made: Made, name: string, { at = 0, headCount = 20 } = {}): Promise<CampaignTeamRow> {
    const url = `/api/campaigns/${made.id}/organisations/${made.organisations[at]}/teams`;
    const { status, body } = await now().people.lead.post(url, { name, headCount });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body as CampaignTeamRow;
  }

  return { team, NOW, moveTo, visit, entered, opened, join, putDays, closeSteps, results, people };
}
