import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Router } from '@angular/router';
import { RouterTestingHarness } from '@angular/router/testing';
import { FakeApi, reader, settle } from '../../testing/fake-api';
import { listState, read } from './list-state';
import { Problem } from './problem';

const answers: ((value: string) => void)[] = [];
const refusals: ((error: unknown) => void)[] = [];

@Component({ selector: 'z-list', template: '', changeDetection: ChangeDetectionStrategy.OnPush })
class List {
  readonly state = listState({ sort: '-dueDay', filters: ['status', 'groupId'] });
  readonly rows = read(
    () => this.state.query(),
    () =>
      new Promise<string>((resolve, reject) => {
        answers.push(resolve);
        refusals.push(reject);
      }),
  );
}

/** Waits for the nth question to the server. */
async function asked(count: number): Promise<void> {
  while (answers.length < count) await settle();
}

async function open(address: string) {
  answers.length = refusals.length = 0;
  await reader(new FakeApi(), { routes: [{ path: 'actions', component: List }] });
  const harness = await RouterTestingHarness.create();
  const list = await harness.navigateByUrl(address, List);
  return { list, url: () => TestBed.inject(Router).url };
}

describe('The state of a list', () => {
  it('is what the address says', async () => {
    const { list } = await open('/actions?page=3&status=done&q=v%C3%A9lo&unknown=1');
    expect(list.state.query()).toEqual({ page: 3, size: 20, sort: '-dueDay', q: 'vélo', status: 'done' });
    expect(list.state.filters()).toEqual({ status: 'done', groupId: '' });
    expect(list.state.isFiltered()).toBe(true);
  });

  it.each(['0', '-2', 'x', ''])('takes page "%s" for the first', async (page) => {
    const { list } = await open(`/actions?page=${page}`);
    expect(list.state.page()).toBe(1);
  });

  it('goes to the first page when a filter changes, and keeps the others', async () => {
    const { list, url } = await open('/actions?page=3&status=done');
    list.state.set({ groupId: 'g' });
    await settle();
    expect(url()).toBe('/actions?status=done&groupId=g');
  });

  it('writes nothing into the address for what is off', async () => {
    const { list, url } = await open('/actions?page=2&status=done&q=x');
    list.state.clear();
    await settle();
    expect(url()).toBe('/actions');
    list.state.goTo(2);
    await settle();
    expect(url()).toBe('/actions?page=2');
  });
});

describe('Reading', () => {
  it('keeps the last rows in sight while the next ones are on their way', async () => {
    const { list } = await open('/actions');
    await asked(1);
    answers[0]?.('first');
    await settle();
    expect(list.rows.value()).toBe('first');
    list.state.goTo(2);
    await asked(2);
    expect(list.rows.value()).toBe('first');
    expect(list.rows.isLoading()).toBe(true);
    answers[1]?.('second');
    await settle();
    expect(list.rows.value()).toBe('second');
  });

  it('gives the problem, and reads again when asked to', async () => {
    const { list } = await open('/actions');
    await asked(1);
    refusals[0]?.(Problem.offline());
    await settle();
    expect(list.rows.error()).toEqual(Problem.offline());
    list.rows.reload();
    await asked(2);
    answers[1]?.('again');
    await settle();
    expect(list.rows.error()).toBeNull();
    expect(list.rows.value()).toBe('again');
  });
});
