import type {
  CatalogueVersionDetail,
  Chapter6Detail,
  Chapter6HistoryEntry,
  MoveProposal,
  PastAssessment,
} from '@zesumme/domain';
import { WeeklyDigests } from '../pacte-climat/weekly-digests';
import { type Mail, Mailer } from '../platform/mail';
import { Outbox } from '../platform/outbox';
import { countQueries } from '../testing/query-count';
import {
  type Chapter6World,
  anAssessmentPut,
  chapter6World,
  detailUrl,
  measureIn,
  measureUrl,
} from '../testing/chapter-6-world';
import type { Client } from '../testing/test-app';

let world: Chapter6World;
let admin: Client;
let code: string;
const sent: Mail[] = [];
const DAY = 24 * 60 * 60_000;
beforeAll(async () => {
  world = await chapter6World();
  world.app.get(Mailer).send = async (mail: Mail) => void sent.push(mail);
  admin = world.people.administrator;
  code = world.own;
});
afterAll(() => world.close());

/** A later version whose first measure lost a criterion, to which the commune moves with its first measure alone. */
async function move(keep: string): Promise<Chapter6Detail> {
  const { body: chapter } = await admin.get(detailUrl(code));
  const { body: made } = await admin.post(`/api/catalogues/${chapter.catalogue.id}/versions`);
  const draft = made as CatalogueVersionDetail;
  const measures = draft.body.measures.map((each) => ({
    ...each,
    criteria: each.criteria.filter(({ textFr }) => textFr !== keep),
  }));
  const { body: filled } = await admin.put(`/api/catalogues/${draft.id}`, {
    version: draft.version,
    head: draft.head,
    body: { ...draft.body, measures },
  });
  expect((await admin.post(`/api/catalogues/${draft.id}/publication`, { version: filled.version })).status).toBe(200);
  const url = `${detailUrl(code)}/catalogue`;
  const proposal = (await admin.get(`${url}?to=${draft.id}`)).body as MoveProposal;
  world.clock.advance(2 * DAY);
  const moved = await admin.post(url, {
    to: draft.id,
    version: proposal.version,
    mapping: proposal.moves.map(({ from, to }) => ({
      from: from.id,
      to: from.slug === proposal.moves[0]?.from.slug ? to : null,
    })),
  });
  expect(moved.status).toBe(200);
  return moved.body as Chapter6Detail;
}
const history = async (query = ''): Promise<Chapter6HistoryEntry[]> =>
  (await admin.get(`${detailUrl(code)}/history?size=100${query}`)).body.items;
const pastUrl = ({ id }: { id: string }): string => `${detailUrl(code)}/history/${id}`;

describe('What was said by a version that the commune left', () => {
  it('stays in the history of the measure, opens there, and is put back in words of the new one', async () => {
    const { first, second } = world.measures;
    const texts = ['Un', 'Deux', 'Trois'];
    const ids = await world.given((given) =>
      Promise.all(
        texts.map(async (textFr) => (await given.criterion({ measureId: first, textFr, textDe: textFr })).id),
      ),
    );
    const criteria = ids.map((criterionId, at) => ({
      criterionId,
      state: 'met' as const,
      share: [0.5, 0.2, null][at] ?? null,
    }));
    await admin.put(measureUrl(code, first), anAssessmentPut({ sharesBy: 'criteria', criteria, reviewedOn: null }));
    await admin.put(measureUrl(code, second), anAssessmentPut({ effectiveShare: 0.25 }));
    world.clock.advance(2 * DAY);
    await admin.put(
      measureUrl(code, first),
      anAssessmentPut({ version: 1, effectiveShare: 0.9, plannedShare: 0, reviewedOn: null }),
    );
    await move('Deux');
    const later = await move('Trois');
    const kept = later.sections.flatMap(({ measures }) => measures).find(({ assessment }) => assessment !== null);
    const own = kept?.measure.id ?? '';

    const entries = await history(`&measureId=${own}`);
    expect(entries.map(({ kind, opens }) => [kind, opens])).toEqual([
      ['assessment.carried', true],
      ['assessment.carried', true],
      ['assessment.edited', true],
      ['assessment.created', true],
    ]);
    expect(entries[0]?.changes).toEqual(
      expect.arrayContaining([
        { field: 'carriedFrom', before: null, after: entries[1]?.subject.id },
        { field: 'effectiveShare', before: null, after: 0.9 },
        { field: 'comment', before: null, after: 'Tables rondes tenues.' },
      ]),
    );

    // Whoever moved the commune changed no figure.
    const figures = await history(`&figures=true&measureId=${own}`);
    expect(figures.map(({ kind }) => kind)).toEqual(['assessment.edited', 'assessment.created']);

    // What nothing came of is told and does not open.
    const whole = await history();
    const left = whole.find(({ kind, opens }) => kind === 'assessment.created' && !opens);
    expect(await world.people.administrator.get(pastUrl(left ?? { id: '' }))).toMatchObject({
      status: 409,
      body: { code: 'past-of-other-version' },
    });

    const [latest, , , created] = entries;
    if (!latest || !created) throw new Error('The history lacks an entry.');
    expect((await admin.get(pastUrl(latest))).body).toMatchObject({ obstacle: 'is-current', gone: { criteria: 0 } });
    const { status, body } = await admin.get(pastUrl(created));
    const past = body as PastAssessment;
    expect([status, past.obstacle, past.gone.criteria, past.version]).toEqual([200, null, 2, 1]);
    expect(past.difference.fields).toContainEqual({ field: 'effectiveShare', before: 0.9, after: 0.7 });
    expect(past.state.criteria).toMatchObject([{ criterion: { textFr: 'Un' }, after: { state: 'met', share: 0.5 } }]);
    const restored = await admin.post(`${pastUrl(created)}/restoration`, { version: 1 });
    expect(measureIn(restored.body, own)?.assessment).toMatchObject({
      ...{ version: 2, sharesBy: 'hand', effectiveShare: 0.7 },
      criteria: [{ criterionId: kept?.measure.criteria[0]?.id, state: 'met', share: 0.5 }],
    });
    const count = (): Promise<number> => countQueries(world, () => history(`&measureId=${own}`));
    const before = await count();
    await admin.put(measureUrl(code, own), anAssessmentPut({ version: 2, reviewedOn: null }));
    expect(await count()).toBe(before);
  });

  it('is what the weekly digest reckons from: it was said more than a year ago, and never reviewed', async () => {
    // A year after it was said, and less than one after it was carried over last.
    world.clock.moveTo(new Date('2027-11-23T09:00:00.000Z'));
    await world.app.get(WeeklyDigests).work();
    await world.app.get(Outbox).work();
    expect(sent.map(({ text }) => text).join()).not.toContain('jamais été revue');
    world.clock.moveTo(new Date('2027-11-29T09:00:00.000Z'));
    await world.app.get(WeeklyDigests).work();
    await world.app.get(Outbox).work();
    expect(sent.map(({ text }) => text).join()).toContain('évaluée depuis le 23 nov. 2026');
  });
});
