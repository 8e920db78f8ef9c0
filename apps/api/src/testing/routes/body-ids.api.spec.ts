import { described } from '../described';
import { allRequests, allRows } from './all';
import type { Person } from './people';
import { type Request, addressOf } from './walk';
import { type World, world } from './world';

/** Milliseconds: each test makes hundreds of records. */
const MANY = 300_000;
/** So many places of bodies are known to have been tried. */
const LEAST = 40;

/** Those who are somewhere inside, and not everywhere. */
const insiders: readonly Person[] = ['member', 'commune', 'lead'];

/** What the fields of bodies name, by the end of what they are called. */
const KINDS: readonly (readonly [RegExp, Kind])[] = [
  [/organisationIds?$/i, 'organisation'],
  [/(contact|person|responsible)Ids?$/i, 'contact'],
  [/groupIds?$/i, 'group'],
  [/meetingIds?$/i, 'meeting'],
  [/actionIds?$/i, 'action'],
  [/siteIds?$/i, 'site'],
  [/(offer|need|flow|member)Ids?$/i, 'flow'],
  [/campaignIds?$/i, 'campaign'],
  [/figureIds?$/i, 'figure'],
  [/accountIds?$/i, 'account'],
  [/questionnaireIds?$/i, 'questionnaire'],
  [/problemIds?$/i, 'problem'],
];

type Kind =
  | 'organisation'
  | 'contact'
  | 'group'
  | 'meeting'
  | 'action'
  | 'site'
  | 'flow'
  | 'campaign'
  | 'figure'
  | 'account'
  | 'questionnaire'
  | 'problem';
type Place = readonly string[];

interface Schema {
  $ref?: string;
  format?: string;
  items?: Schema;
  properties?: Record<string, Schema>;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
}
interface Described {
  paths: Record<string, Record<string, { requestBody?: { content?: Record<string, { schema?: Schema }> } }>>;
  components: { schemas: Record<string, Schema> };
}

/** Deeper ones are those of a record that names itself. */
const DEEPEST = 8;

/** Where an id may stand in a body: `0` is the first of a list. */
function placesOfIds(schema: Schema, components: Record<string, Schema>, at: Place = []): Place[] {
  if (at.length > DEEPEST) return [];
  const { $ref, format, items, properties, anyOf = [], oneOf = [], allOf = [] } = schema;
  if ($ref) return placesOfIds(components[$ref.split('/').at(-1) ?? ''] ?? {}, components, at);
  if (format === 'uuid') return [at];
  return [
    ...(items ? placesOfIds(items, components, [...at, '0']) : []),
    ...Object.entries(properties ?? {}).flatMap(([name, inner]) => placesOfIds(inner, components, [...at, name])),
    ...[...anyOf, ...oneOf, ...allOf].flatMap((inner) => placesOfIds(inner, components, at)),
  ];
}

/** The body with this id there, beside whatever else it holds. */
function withId(value: unknown, [key, ...rest]: Place, id: string): unknown {
  if (key === undefined) return id;
  if (key === '0') {
    const [first, ...others] = Array.isArray(value) ? (value as unknown[]) : [];
    return [withId(first, rest, id), ...others];
  }
  const fields = (value ?? {}) as Record<string, unknown>;
  return { ...fields, [key]: withId(fields[key], rest, id) };
}

const kindOf = (at: Place): Kind | undefined => {
  const name = at.filter((each) => each !== '0').at(-1) ?? '';
  return KINDS.find(([pattern]) => pattern.test(name))?.[1];
};

/** What an insider may name though it is not theirs. */
const MAY_BE_NAMED: readonly string[] = [
  // Whoever leads a group brings in organisations and people from elsewhere: every project manager knows of all of them.
  'lead PATCH /api/actions/:id (responsibles.0.organisationId)',
  'lead POST /api/actions (responsibles.0.organisationId)',
  'lead POST /api/campaigns (organisations.0.organisationId)',
  'lead POST /api/ideas/:id/action (organisationIds.0)',
  'lead POST /api/meetings/:id/invitations (contactIds.0)',
  'lead POST /api/meetings/:id/invitations (organisationIds.0)',
  'lead POST /api/working-groups/:id/memberships (organisationId)',
  'lead PUT /api/campaigns/:id (organisations.0.organisationId)',
  // Actions that are not to be proposed: one of elsewhere is not proposed in any case.
  'lead POST /api/meetings (leftOutActionIds.0)',
  // A calendar of one's own has no group, and what is said of one is dropped.
  'member POST /api/calendar-feeds (groupId)',
];

describe('A record of others', () => {
  let here: World;
  beforeAll(async () => {
    here = await world();
  });
  afterAll(() => here.close());

  /** One of each kind, in a group and a commune that none of the insiders has to do with. */
  const foreign = (): Promise<Record<Kind, string>> =>
    here.given(async (given) => {
      const organisationId = (await given.organisation()).id;
      const contactId = (await given.contact({ organisationId })).id;
      const zoneId = (await given.zone({ communes: [here.communes.other] })).id;
      const themeId = (await given.theme()).id;
      const leadAccountId = here.accounts['other-lead'].id;
      const groupId = (await given.group({ publishedAt: null, zoneId, leadAccountId, themes: [{ themeId }] })).id;
      await given.membership({ groupId, organisationId });
      const meeting = await given.meeting({ groupId, invitations: [{ organisationId, contactId }] });
      const campaign = await given.campaign({ groupId, organisations: [{ organisationId }], figures: [{}] });
      return {
        organisation: organisationId,
        contact: contactId,
        group: groupId,
        meeting: meeting.id,
        action: (await given.action({ groupId })).id,
        site: (await given.site({ organisationId })).id,
        flow: (await given.flow({ organisationId, zoneId, confidentiality: 'ims' })).id,
        campaign: campaign.id,
        figure: campaign.figures[0]?.id ?? '',
        account: here.accounts.outsider.id,
        questionnaire: (await given.questionnaire({ groupId, themeId })).id,
        problem: (await given.problem({ groupId, themeId })).id,
      };
    });

  it(
    'is not taken into one’s own by its id, wherever a body may hold one',
    async () => {
      const { paths, components } = described(here.app) as unknown as Described;
      const others = await foreign();
      const [taken, tried]: [string[], string[]] = [[], []];
      const make = async (name: string): Promise<Request> => (await allRequests[name]?.(here)) ?? {};
      for (const row of allRows.filter(({ method }) => method !== 'GET')) {
        const operation = paths[row.path.replace(/:(\w+)/g, '{$1}')]?.[row.method.toLowerCase()];
        const schema = operation?.requestBody?.content?.['application/json']?.schema;
        const person = insiders.find((each) => Number(row.expected[each]) < 300);
        if (!schema || !person) continue;
        const places = new Map(placesOfIds(schema, components.schemas).map((at) => [at.join('.'), at]));
        for (const [name, at] of places) {
          const kind = kindOf(at);
          const id = kind && others[kind];
          if (!id) continue;
          const own = await make(row.name);
          if (own.body instanceof FormData) continue;
          const body = withId(own.body, at, id) as object;
          const { status } = await here.send(person, row.method, addressOf(row.path, own), body);
          const what = `${row.method} ${row.path} (${name})`;
          tried.push(what);
          if (status < 400) taken.push(`${person} ${what}`);
        }
      }
      expect([...new Set(taken)].sort()).toEqual([...MAY_BE_NAMED].sort());
      expect(new Set(tried).size).toBeGreaterThan(LEAST);
    },
    MANY,
  );
});
