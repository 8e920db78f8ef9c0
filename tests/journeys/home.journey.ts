import { expect, test } from '@playwright/test';
import { type Person, expectAccessible, expectNarrow, people, signIn, watchErrors } from './support';

test('a visitor finds the public side of Zesumme', async ({ page }) => {
  const errors = watchErrors(page);
  await page.goto('/');
  await expectAccessible(page);
  await expectNarrow(page);
  expect(errors).toEqual([]);
});

for (const person of Object.keys(people) as Person[]) {
  test(`${person} is at home after signing in`, async ({ page }) => {
    const errors = watchErrors(page);
    await signIn(page, person);
    await expectAccessible(page);
    await expectNarrow(page);
    expect(errors).toEqual([]);
  });
}
