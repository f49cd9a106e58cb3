import { expect, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { password, type Server } from '../servers.ts'
import { expectHeading, fillSignIn, goTo } from '../support.ts'
import { closedSchool, register, schoolA, schoolB } from './register.ts'

/** The leader mistypes the password, reads that it was wrong, and gets in with the right one. */
export async function leaderSignsIn(page: Page, server: Server): Promise<void> {
  await page.goto(server.address)
  await expectHeading(page, 'Sign in')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByText('Give the email address of your account')).toBeVisible()
  await expectAccessible(page)
  await fillSignIn(page, 'ama@lanternfield.example', 'three wrong words')
  await expect(page.getByRole('alert')).toBeFocused()
  await expectAccessible(page)
  await fillSignIn(page, 'ama@lanternfield.example', password)
  await expect(page).not.toHaveURL(/sign-in/)
  await expectHeading(page)
  await expectAccessible(page)
}

/** Two open schools come in from the register; the closed one is left out with its line. */
export async function leaderImportsSchools(page: Page): Promise<void> {
  await goTo(page, 'Set up')
  await expectHeading(page, 'Is the trust ready to work?')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Import schools' }).click()
  const file = page.getByLabel('The register, a CSV file')
  await expect(page.getByRole('button', { name: 'Choose the file' })).toBeVisible()
  await expectAccessible(page)
  await file.setInputFiles({ name: 'empty.csv', mimeType: 'text/csv', buffer: Buffer.alloc(0) })
  await expect(page.getByRole('alert')).toContainText('“empty.csv” is empty.')
  await expectAccessible(page)
  await file.setInputFiles(register)
  await expect(page.getByRole('heading', { name: '2 schools would be added.' })).toBeVisible()
  await expect(page.getByText('Group 99001 · 2 schools among the 4 rows')).toBeVisible()
  const leftOut = page.getByRole('listitem').filter({ hasText: closedSchool })
  await expect(leftOut).toContainText('URN 999003 · line 4')
  await expect(leftOut).toContainText(/closed/i)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Add 2 schools' }).click()
  await expect(page.getByRole('heading', { name: '2 schools are added.' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'See your schools' }).click()
  await expect(page.getByRole('link', { name: schoolA })).toBeVisible()
  await expect(page.getByRole('link', { name: schoolB })).toBeVisible()
  await expect(page.getByText(closedSchool)).toHaveCount(0)
  await expectAccessible(page)
}

type Newcomer = { name: string; email: string; role: string; school?: string }

/** Adds someone with a role, and answers with the invitation as the leader copies it. */
export async function leaderInvites(page: Page, newcomer: Newcomer): Promise<string> {
  await goTo(page, 'Set up')
  await page.getByRole('link', { name: 'See everybody' }).click()
  await expectHeading(page, 'Who works in Sixfold, and as what?')
  await expectHeading(page, 'Who works in Sixfold, and as what?')
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByLabel('Name').fill(newcomer.name)
  await page.getByLabel('Email').fill(newcomer.email)
  await page.getByLabel('Role').selectOption(newcomer.role)
  if (newcomer.school) await page.getByRole('checkbox', { name: newcomer.school }).check()
  await page.getByRole('button', { name: 'Add this person' }).click()
  await expectHeading(page, newcomer.name)
  await page.getByRole('button', { name: 'Make an invitation link' }).click()
  return copied(page)
}

/** What has to be there before somebody is added is asked for, and nothing else happens. */
export async function leaderSeesWhatAPersonNeeds(page: Page): Promise<void> {
  await goTo(page, 'Set up')
  await page.getByRole('link', { name: 'See everybody' }).click()
  await expectHeading(page, 'Who works in Sixfold, and as what?')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Add a person' }).click()
  await page.getByRole('button', { name: 'Add this person' }).click()
  const faults = page.getByRole('alert')
  await expect(faults).toBeFocused()
  for (const words of ['Give their name', 'Give their email address', 'Choose a role'])
    await expect(faults.getByRole('link', { name: words })).toBeVisible()
  await expectAccessible(page)
}

/** Presses the one "Copy" on the page and reads what the clipboard then holds. */
async function copied(page: Page): Promise<string> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.getByRole('button', { name: 'Copy' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  await expectAccessible(page)
  return page.evaluate(() => navigator.clipboard.readText())
}

/** Follows an invitation, chooses a password, and is in. */
export async function accept(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await expectHeading(page, 'Welcome to Lanternfield Learning Trust')
  await expectAccessible(page)
  await page.getByLabel('New password').fill(password)
  await page.getByRole('button', { name: 'Join and sign in' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  await expectHeading(page)
  await expectAccessible(page)
}

/** An invitation works once. */
export async function findsInvitationSpent(page: Page, invitation: string): Promise<void> {
  await page.goto(invitation)
  await expectHeading(page, 'This link no longer works')
  await expectAccessible(page)
}
