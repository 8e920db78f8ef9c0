import { visitor } from '@zesumme/domain';
import { Logger } from '@nestjs/common';
import { Delivery } from '../platform/outbox/delivery.entity';
import { type TestApp, testApp } from '../testing/test-app';
import { MOST_WAITING, PasswordResets } from './password-resets';

let api: TestApp;
beforeAll(async () => {
  api = await testApp();
});
afterAll(() => api.close());

describe('Requests for a new password that wait', () => {
  it('are no more than so many: what comes beside them is left, and taken again once they are through', async () => {
    const resets = api.app.get(PasswordResets);
    const { id, email } = await api.given((given) => given.account({ role: 'adviser' }));
    const sent = () => api.write((ctx) => ctx.manager.countBy(Delivery, { recipientKey: id }));
    const warned = jest.spyOn(Logger.prototype, 'warn').mockImplementation();
    for (let number = 0; number < MOST_WAITING; number += 1)
      resets.request(visitor, `nobody.${number}@nowhere.example`);
    for (let time = 0; time < 3; time += 1) resets.request(visitor, email);
    expect(warned).toHaveBeenCalledTimes(1);
    warned.mockRestore();
    await resets.settled();
    await expect(sent()).resolves.toBe(0);
    resets.request(visitor, email);
    await resets.settled();
    await expect(sent()).resolves.toBe(1);
  });
});
