import { test } from '@playwright/test';
import { expectFocusInSight, signIn } from './support';

test('whoever uses the keyboard always sees where they are, whatever sticks to the edge of the window', async ({
  page,
}) => {
  await signIn(page, 'projectManager');
  for (const path of ['/groups/new', '/meetings/new', '/actions']) {
    await page.goto(path);
    await expectFocusInSight(page);
  }
});
