import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expectHeading, goToAnew } from '../support.ts'
import { schoolA, schoolB } from './register.ts'

const columns = [
  'category',
  'support needed',
  'priorities',
  'evidence',
  'next review',
  'received',
  'given',
] as const

/** What is for another width is there, and hidden. */
const seen = { useInnerText: true }

/** What the page says of a school in a column; on a phone the row is a card. */
const cell = (page: Page, school: string, column: (typeof columns)[number]): Locator =>
  page.getByRole('row').filter({ hasText: school }).getByRole('cell').nth(columns.indexOf(column))

/** Category, step, evidence, review and support of both schools on one page. */
export async function trusteeReadsBoard(page: Page, openPriority: string): Promise<void> {
  await goToAnew(page, 'Board')
  await expectHeading(page, /One school has no category yet/)
  await expect(cell(page, schoolA, 'category')).toHaveText('Improve', seen)
  const track = cell(page, schoolA, 'priorities').getByRole('link')
  await expect(track).toHaveAccessibleName(`${openPriority} (evidence missing): Step 1 of 6: Know the need`)
  await expect(cell(page, schoolA, 'evidence')).toContainText('3 live', seen)
  await expect(cell(page, schoolA, 'next review')).toHaveText('21 May 2027', seen)
  await expect(cell(page, schoolA, 'received')).toHaveText('2½ days', seen)
  await expect(cell(page, schoolA, 'given')).toHaveText('0 days', seen)
  await expect(cell(page, schoolB, 'category')).toHaveText('None yet', seen)
  await expect(cell(page, schoolB, 'given')).toHaveText('2½ days', seen)
  await expectAccessible(page)
}

/** The page as at the day before says nothing of what this day brought. */
export async function trusteeReadsDayBefore(page: Page): Promise<void> {
  await page.getByLabel('As at').fill('2026-11-20')
  await page.getByRole('button', { name: 'Show that day' }).click()
  await expect(page.getByText('This is the board’s page as at 20 Nov 2026')).toBeVisible()
  const main = page.getByRole('main')
  for (const words of ['Improve', '21 May 2027', '2½ days'])
    await expect(main.getByText(words, { exact: true })).toHaveCount(0)
  await expectAccessible(page)
}
