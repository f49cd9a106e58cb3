import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expectHeading, goTo, goToAnew } from '../support.ts'
import { schoolA, schoolB } from './register.ts'

const pairing = `${schoolB} helps ${schoolA}`

/** The second school is to help the first. */
export async function leaderPairs(page: Page): Promise<void> {
  await goTo(page, 'Support')
  await expectHeading(page, 'Who is helping whom?')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Pair a school' }).click()
  await page.getByRole('button', { name: 'Ask for this support' }).click()
  await expect(page.getByRole('alert')).toContainText('5 things need another look')
  await expectAccessible(page)
  await page.getByLabel('Who helps?').selectOption(schoolB)
  await page.getByLabel('Which school is helped?').selectOption(schoolA)
  await page.getByLabel('With what?').selectOption('Achievement')
  await page.getByLabel('What is to be better at the end?').fill('Teachers model a full page of writing.')
  await page.getByLabel('How many days?').fill('2.5')
  await page.getByRole('button', { name: 'Ask for this support' }).click()
  await expectHeading(page, pairing)
  await expect(page.getByText(`Waiting for the head of ${schoolB}`)).toBeVisible()
  await expectAccessible(page)
}

/** A head agrees for their own school with one tap. */
export async function headAgrees(page: Page, school: string): Promise<void> {
  await goToAnew(page, 'Support')
  await expectHeading(page, 'Who is helping whom?')
  await expectAccessible(page)
  await page.getByRole('button', { name: `Agree for ${school}` }).click()
  await expect(page.getByRole('button', { name: `Agree for ${school}` })).toHaveCount(0)
}

export async function headFindsItAgreed(page: Page): Promise<void> {
  await page.reload()
  await expect(page.getByRole('heading', { name: 'Agreed · 1' })).toBeVisible()
  await page.getByRole('link', { name: pairing }).click()
  await expectHeading(page, pairing)
  await expect(page.getByText('Agreed', { exact: true })).toBeVisible()
  await expectAccessible(page)
}
