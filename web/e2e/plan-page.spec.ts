import type { Locator, Page } from '@playwright/test'
import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword, type Server } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const question = 'What did we set out to do, and are we doing it?'

/** Signs somebody of the demo in, and opens a school's plan from the school's own page. */
async function openPlan(page: Page, demo: Server, mailbox: string, school: RegExp): Promise<Locator> {
  await signIn(page, demo, `${mailbox}@lanternfield.example`, demoPassword)
  const answer = await page.request.get(`${demo.address}/api/v1/schools?limit=200`)
  const { items } = (await answer.json()) as { items: { id: string; name: string }[] }
  const id = items.find(({ name }) => school.test(name))?.id
  await page.goto(`${demo.address}/schools/${id}`)
  await page.locator('#cycle').getByRole('link', { name: 'The plan', exact: true }).click()
  await expectHeading(page, question)
  return page.locator('#plan')
}

test('a leader sees what a plan would change before answering it, by keyboard alone', async ({
  page,
  demo,
}) => {
  const bar = await openPlan(page, demo, 'leader', /^Brackenhurst/)
  await expect(bar.getByText('With the trust', { exact: true })).toBeVisible()
  await expect(bar.getByRole('heading', { name: /^What differs from version/ })).toBeVisible()
  await expect(bar.getByText('£9,900')).toBeVisible()
  await expectAccessibleByDayAndNight(page)
  await bar.getByRole('button', { name: /^Approve as version/ }).press('Enter')
  const asked = page.getByRole('dialog', { name: /^Approve this plan as version/ })
  await expect(asked.getByRole('button', { name: 'Cancel' })).toBeFocused()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(asked).toBeHidden()
  await bar.getByRole('button', { name: 'Return it…' }).press('Enter')
  const reason = page.getByLabel('What should the school look at again?')
  await expect(reason).toBeFocused()
  await page.keyboard.type('Say who leads reading.')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await page.reload()
  await bar.getByRole('button', { name: 'Return it…' }).press('Enter')
  await expect(reason).toHaveValue('Say who leads reading.')
})

test('a head reads why a plan came back, and sets what differs beside what is in force', async ({
  page,
  demo,
}) => {
  const bar = await openPlan(page, demo, 'head', /^Thornmere/)
  await expect(bar.getByText(/^A clear plan, and attendance shows it/)).toBeVisible()
  await expectAccessibleByDayAndNight(page)
  await page.getByRole('button', { name: 'Change the budget', exact: true }).click()
  await expect(page.getByLabel('Budget, in pounds')).toHaveValue('18500')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await bar.getByRole('link', { name: /changes? waits?$/ }).click()
  await expectHeading(page, 'What differs between two versions of the plan?')
  await expect(page.getByRole('heading', { name: 'The plan itself' })).toBeVisible()
  await expectAccessibleByDayAndNight(page)
  await page.getByLabel('From').selectOption({ label: 'What would go to the trust now' })
  await expect(page.getByText('No difference')).toBeVisible()
  await expectAccessible(page)
})

test('a governor reads the version in force, on paper too', async ({ page, demo }) => {
  const bar = await openPlan(page, demo, 'governor', /^Thornmere/)
  await expect(bar.getByText('Approved', { exact: true })).toBeVisible()
  await expect(bar.getByRole('button')).toHaveCount(0)
  await expectAccessibleByDayAndNight(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByText(/Thornmere Primary School, 2026\/27 · Approved · Version \d/)).toBeVisible()
  await expect(page.getByRole('button', { name: 'Print' })).toBeHidden()
  await expect(page.getByRole('heading', { name: 'On paper, and in a spreadsheet' })).toBeHidden()
  await page.emulateMedia({ media: 'screen' })
  await page.getByRole('link', { name: 'Version 1', exact: true }).click()
  await expectHeading(page, 'What did version 1 of the plan say?')
  await expectAccessibleByDayAndNight(page)
})
