import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import type { Server } from '../servers.ts'
import { expectHeading, goTo } from '../support.ts'
import { openSchool } from './improve.ts'
import { schoolA } from './register.ts'

const rationale = 'Writing has begun to move; leadership is secure and knows what comes next.'

/** Opens this year's round and hands a proposal to the board. Answers with the id of what the board is asked. */
export async function leaderProposes(page: Page): Promise<string> {
  await goTo(page, 'Categorise')
  await expectHeading(page, 'Where is each school in this year’s round?')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the 2026/27 round' }).click()
  const dialog = page.getByRole('dialog', { name: 'Open the 2026/27 round?' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Open the round' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Two not begun.')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: `Propose for ${schoolA}` }).click()
  await expectHeading(page, `How much support does ${schoolA} need in 2026/27?`)
  await expect(page.getByText('Two things are missing:')).toBeVisible()
  await expectAccessible(page)
  await rateCriteria(page)
  await page.getByRole('radio', { name: /^Improve.*suggested/ }).check()
  await page.getByLabel('Rationale').fill(rationale)
  await page.getByRole('button', { name: 'Hand to the board' }).click()
  await expect(page.getByText('The board has this now.')).toBeVisible()
  await expectAccessible(page)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Rates enough criteria for a suggestion, each saved by itself. */
async function rateCriteria(page: Page): Promise<void> {
  const names = ['Inclusion', 'Curriculum and teaching', 'Achievement', 'Attendance and behaviour']
  for (const name of [...names, 'Leadership and governance', 'Safeguarding']) {
    const criterion = page.getByRole('group', { name, exact: true })
    await criterion.getByRole('radio', { name: '3 Secure' }).check()
    await expect(criterion.getByText(/^Saved ·/)).toBeVisible()
  }
  await expect(page.getByText('6 of 6 ratings are 3 or above, and none is below 2.')).toBeVisible()
}

/** What is only proposed doesn't exist for the school's head: not on a page, not in the API. */
export async function headSeesNothing(page: Page, server: Server, proposal: string): Promise<void> {
  await openSchool(page, schoolA)
  await expect(page.getByText('No category yet. The first one comes with a round.')).toBeVisible()
  const answer = await page.request.get(`${server.address}/api/v1/categorisations/${proposal}`)
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain(rationale)
  await page.goto(`${server.address}/categorise/${proposal}`)
  await expectHeading(page, 'We can’t find that page')
  await expectAccessible(page)
}

/** The trustee finds what the board is asked, and decides. */
export async function trusteeDecides(page: Page): Promise<void> {
  await goTo(page, 'Categorise')
  await expectHeading(page, 'What are we asked to decide?')
  await expectAccessible(page)
  await page.getByRole('link', { name: `Decide for ${schoolA}` }).click()
  await expectHeading(page, `What are we asked to decide about ${schoolA}?`)
  await expect(page.getByText(rationale)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What do the ratings suggest?' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Ratings by criterion, 2026/27' })).toBeVisible()
  await expect(page.getByText('Leader-only notes')).toBeHidden()
  await expectAccessible(page)
  await page.getByLabel('Minute reference (optional)').fill('2026/14, item 6')
  await page.getByRole('button', { name: 'Confirm Improve' }).click()
  const dialog = page.getByRole('dialog', { name: `Publish Improve for ${schoolA}?` })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Publish' }).click()
  await expect(page.getByRole('heading', { name: 'What was decided' })).toBeVisible()
  await expectAccessible(page)
}

/** Once published, the head reads the category with its rationale, and when the review is due: six months later. */
export async function headReadsCategory(page: Page): Promise<void> {
  await openSchool(page, schoolA)
  const main = page.getByRole('main')
  await expect(main.getByText('Improve', { exact: true })).toBeVisible()
  await expect(main.getByText(rationale)).toBeVisible()
  await expect(main.getByRole('table', { name: 'Published ratings by criterion and year' })).toBeVisible()
  await expect(main.getByText('21 May 2027')).toBeVisible()
  await expectAccessible(page)
}

export async function leaderFindsReview(page: Page): Promise<void> {
  await goTo(page, 'Reviews')
  await expectHeading(page, 'Which reviews are late, and which come next?')
  await expect(page.getByRole('row').filter({ hasText: schoolA })).toContainText('21 May 2027')
  await expectAccessible(page)
}
