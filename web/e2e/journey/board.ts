import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { goTo } from '../support.ts'
import { schoolA, schoolB } from './register.ts'

/** One school's row, which is a card on a phone. */
const rowOf = (page: Page, school: string) => page.getByRole('row').filter({ hasText: school })

/** Category, step, evidence, review and support of both schools on one page. */
export async function trusteeReadsBoard(page: Page, openPriority: string): Promise<void> {
  await goTo(page, 'Board')
  const [a, b] = [rowOf(page, schoolA), rowOf(page, schoolB)]
  await expect(a.getByRole('cell', { name: 'Improve', exact: true })).toBeVisible()
  await expect(a.getByRole('link', { name: openPriority })).toBeVisible()
  await expect(a.getByRole('cell', { name: '1', exact: true })).toBeVisible()
  await expect(a.getByText('21 May 2027')).toBeVisible()
  // Received by the one, given by the other.
  await expect(a.getByRole('cell').nth(5)).toContainText('2½')
  await expect(b.getByRole('cell', { name: 'None yet' })).toBeVisible()
  await expect(b.getByRole('cell').nth(6)).toContainText('2½')
  await expectAccessible(page)
}

/** The page as at the day before says nothing of what this day brought. */
export async function trusteeReadsDayBefore(page: Page): Promise<void> {
  await page.getByLabel('As at').fill('2026-11-20')
  await page.getByRole('button', { name: 'Show that day' }).click()
  await expect(page.getByText('This is the board’s page as at 20 Nov 2026')).toBeVisible()
  const main = page.getByRole('main')
  for (const words of ['Improve', '21 May 2027', '2½'])
    await expect(main.getByText(words, { exact: true })).toHaveCount(0)
  await expectAccessible(page)
}
