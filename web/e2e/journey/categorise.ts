import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import type { Server } from '../servers.ts'
import { expectHeading, goTo, goToAnew } from '../support.ts'
import { openSchool } from './improve.ts'
import { schoolA } from './register.ts'

export const rationale = 'Writing has begun to move; leadership is secure and knows what comes next.'
const statement = 'A fair picture, and writing is where we want help.'

/** Opens this year's round. */
export async function leaderOpensRound(page: Page): Promise<void> {
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
}

/** The head judges every criterion, and hands it to the trust. */
export async function headSelfAssesses(page: Page, server: Server): Promise<void> {
  await page.goto(`${server.address}/categorise`)
  await expectHeading(page, 'What does the 2026/27 round ask of us?')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Self-assess for ${schoolA}` }).click()
  await expectHeading(page, `How do you judge ${schoolA} in 2026/27?`)
  await expectAccessible(page)
  await rateCriteria(page, [...rated, ...alsoRated])
  await page.getByRole('button', { name: 'Submit the self-assessment' }).click()
  const dialog = page.getByRole('dialog', { name: 'Submit the self-assessment?' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Submit', exact: true }).click()
  await expect(page.getByText(/^The trust works on its proposal/)).toBeVisible()
  await expectAccessible(page)
}

/** Proposes a category for leaders to moderate. Answers with the id of the school's way through the round. */
export async function leaderProposes(page: Page): Promise<string> {
  await goToAnew(page, 'Categorise')
  await page.getByRole('link', { name: `Propose for ${schoolA}` }).click()
  await expectHeading(page, `How much support does ${schoolA} need in 2026/27?`)
  await expect(page.getByText('Two things are missing:')).toBeVisible()
  await expectAccessible(page)
  await rateCriteria(page, rated)
  await expect(page.getByText('6 of 6 ratings are 3 or above, and none is below 2.')).toBeVisible()
  await page.getByRole('radio', { name: /^Improve.*suggested/ }).check()
  await page.getByLabel('Rationale').fill(rationale)
  await page.getByRole('button', { name: 'Propose', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Moderate as proposed' })).toBeVisible()
  await expectAccessible(page)
  return new URL(page.url()).pathname.split('/').at(-1) ?? ''
}

/** Moderates it as proposed, and says that the head was spoken with. */
export async function leaderAsksTheHead(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Moderate as proposed' }).click()
  await expect(page.getByRole('heading', { name: 'The conversation with the head' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Record it and ask for the reply' }).click()
  await expect(page.getByText(/^Waits for the head’s reply\. Reply by/)).toBeVisible()
  await expectAccessible(page)
}

/** The head reads what is proposed beside their own ratings, and agrees. */
export async function headReplies(page: Page): Promise<void> {
  await page.reload()
  await expectHeading(page, `What do you say to the category proposed for ${schoolA}?`)
  await expect(page.getByText(rationale)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('radio', { name: /^I agree/ }).check()
  await page.getByLabel('Your statement (optional)').fill(statement)
  await page.getByRole('button', { name: 'Send your reply' }).click()
  const dialog = page.getByRole('dialog', { name: 'Agree with the category?' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Send that you agree' }).click()
  await expect(page.getByText('It waits for a decision.')).toBeVisible()
  await expectAccessible(page)
}

/** Criteria enough for a suggestion, and the others that a self-assessment wants. */
const rated = [
  'Inclusion',
  'Curriculum and teaching',
  'Achievement',
  'Attendance and behaviour',
  'Leadership and governance',
  'Safeguarding',
]
const alsoRated = [
  'Personal development and wellbeing',
  'Parents, carers and community',
  'Staffing and capacity',
  'Finance and estate',
]

/** Each saved by itself. */
async function rateCriteria(page: Page, names: readonly string[]): Promise<void> {
  for (const name of names) {
    const criterion = page.getByRole('group', { name, exact: true })
    await criterion.getByRole('radio', { name: '3 Secure' }).check()
    await expect(criterion.getByText(/^Saved ·/)).toBeVisible()
  }
}

/** What is only proposed doesn't exist for the school's head: not on their page, not in the API. */
export async function headSeesNothing(page: Page, server: Server, proposal: string): Promise<void> {
  await openSchool(page, schoolA)
  await expect(page.getByText('No category yet. The first one comes with a round.')).toBeVisible()
  const answer = await page.request.get(`${server.address}/api/v1/categorisations/${proposal}`)
  expect(await answer.text()).not.toContain(rationale)
  await page.goto(`${server.address}/categorise/${proposal}`)
  await expect(page.getByText(/^The trust works on its proposal/)).toBeVisible()
  await expect(page.getByText(rationale)).toBeHidden()
}

/** The trustee finds what the board is asked, and decides. */
export async function trusteeDecides(page: Page): Promise<void> {
  await goToAnew(page, 'Categorise')
  await expectHeading(page, 'What are we asked to decide?')
  await expectAccessible(page)
  await page.getByRole('link', { name: `Decide for ${schoolA}` }).click()
  await expectHeading(page, `What are we asked to decide about ${schoolA}?`)
  await expect(page.getByText(rationale)).toBeVisible()
  await expect(page.getByText(statement)).toBeVisible()
  await expect(page.getByText('The head agreed.', { exact: true })).toBeVisible()
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

/** Once published, the head reads the category with its rationale and their own reply, and when the review is due: six months later. */
export async function headReadsCategory(page: Page): Promise<void> {
  await openSchool(page, schoolA)
  await page.reload()
  const main = page.getByRole('main')
  await expect(main.getByText('Improve', { exact: true })).toBeVisible()
  await expect(main.getByText(rationale)).toBeVisible()
  await expect(main.getByText(statement)).toBeVisible()
  await expect(main.getByRole('table', { name: 'Published ratings by criterion and year' })).toBeVisible()
  await expect(main.getByText('21 May 2027')).toBeVisible()
  await expectAccessible(page)
}

export async function leaderFindsReview(page: Page): Promise<void> {
  await goToAnew(page, 'Reviews')
  await expectHeading(page, 'Which reviews are late, and which come next?')
  await expect(page.getByRole('row').filter({ hasText: schoolA })).toContainText('21 May 2027')
  await expectAccessible(page)
}
