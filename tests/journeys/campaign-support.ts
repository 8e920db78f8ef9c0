import { type Page, expect } from '@playwright/test';
import { expectAccessible, expectNarrow } from './support';

const DAY = 86_400_000;

/** A day so many days from today, as a date field takes it. */
export const dayFrom = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Luxembourg' }).format(new Date(Date.now() + days * DAY));

interface Opening {
  /** The name of the group that leads it; the first one that can be chosen where it is not said. */
  group?: string;
  /** What is stated of who took part. */
  participants?: number;
  /** The company that enters totals; its people take part by link where it is not said. */
  byTotals?: string;
}

/** A campaign of a group that began three days ago, in which one company takes part. */
export async function openCampaign(
  page: Page,
  title: string,
  { group, participants, byTotals }: Opening = {},
): Promise<void> {
  await page.goto('/campaigns/new');
  await page.locator('#title').fill(title);
  await page.locator('#groupId').selectOption(group === undefined ? { index: 1 } : { label: group });
  await page.locator('#startDay').fill(dayFrom(-3));
  await page.locator('#endDay').fill(dayFrom(10));
  await page.getByRole('button', { name: 'Ajouter une organisation' }).click();
  await page.getByPlaceholder('Commencer à taper un nom').fill('ass');
  await page.locator('mat-option').first().click();
  if (participants !== undefined) await page.locator('[id="organisations.0.participants"]').fill(String(participants));
  await page.getByRole('button', { name: 'Créer' }).click();
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
  await page.getByRole('link', { name: 'Régler la saisie' }).click();
  await page.locator('#factorSetId').selectOption('ademe-use');
  await page.locator('#isOpen').check();
  if (byTotals !== undefined) await page.getByLabel(byTotals).check();
  await expectAccessible(page);
  await expectNarrow(page);
  await page.getByRole('button', { name: 'Enregistrer' }).click();
  await expect(page.getByText('Saisie ouverte jusqu’au')).toBeVisible();
}
