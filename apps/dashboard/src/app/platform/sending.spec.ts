import { TestBed } from '@angular/core/testing';
import { Problem } from './problem';
import { type Sending, sending } from './sending';

let made: Sending;
beforeEach(() => {
  made = TestBed.runInInjectionContext(() => sending());
});

const back = () => dispatchEvent(new Event('online'));
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('sending', () => {
  it('waits while there is no connection, and goes on in order when it is back', async () => {
    const got: string[] = [];
    const first = jest
      .fn()
      .mockRejectedValueOnce(Problem.offline())
      .mockRejectedValueOnce(new Problem('unexpected', 503))
      .mockResolvedValue('one');
    const all = [
      made.send<string>(first).then((answer) => got.push(answer)),
      made.send(async () => 'two').then((answer) => got.push(answer)),
    ];
    await settle();
    expect([made.isOffline(), made.waiting(), got]).toEqual([true, 2, []]);
    back();
    await settle();
    expect(made.isOffline()).toBe(true);
    back();
    await Promise.all(all);
    expect(got).toEqual(['one', 'two']);
    expect([made.isOffline(), made.waiting(), first.mock.calls.length]).toEqual([false, 0, 3]);
  });

  it('tells what the server refuses, and sends the next', async () => {
    const refused = made.send(() => Promise.reject(new Problem('stale', 409)));
    const next = made.send(async () => 'fine');
    await expect(refused).rejects.toMatchObject({ code: 'stale' });
    await expect(next).resolves.toBe('fine');
  });

  it('goes on after the reader signed in again', async () => {
    const act = jest.fn().mockRejectedValueOnce(new Problem('not-signed-in', 401)).mockResolvedValue('done');
    const sent = made.send(act);
    await settle();
    back();
    await expect(sent).resolves.toBe('done');
  });
});
