import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expectHeading, goTo } from '../support.ts'

/** The part of a page under this heading. */
export const section = (page: Page, heading: string): Locator =>
  page.locator('section').filter({ has: page.getByRole('heading', { level: 2, name: heading, exact: true }) })

export async function openSchool(page: Page, school: string): Promise<void> {
  await goTo(page, 'Schools')
  await page.getByRole('link', { name: school }).click()
  await expectHeading(page, school)
}

/** The head opens this year's cycle and writes a priority; the gate of step 1 then lists all that it asks. */
export async function headWritesPriority(page: Page, school: string, title: string): Promise<void> {
  await openSchool(page, school)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Open the 2026/27 cycle' }).click()
  await page.getByRole('link', { name: 'Add a priority' }).first().click()
  await expectHeading(page, 'What do we set out to improve?')
  await page.getByRole('button', { name: 'Add the priority' }).click()
  await expect(page.getByText('Say what you set out to improve')).toBeVisible()
  await expectAccessible(page)
  await page.getByLabel('The priority, in one line').fill(title)
  await page.getByLabel('Which criterion does it serve?').selectOption('Achievement')
  await page.getByLabel('Who leads it? (optional)').selectOption({ label: 'Ben Carter, headteacher' })
  await page.getByRole('button', { name: 'Add the priority' }).click()
  await expectHeading(page, title)
  const gate = section(page, 'Before “Weigh the options”')
  for (const reason of [
    'Write down the problem',
    'Write down the root cause',
    'Write down the intended outcome',
    'Give at least one measure a baseline',
    'Link at least one piece of live evidence',
  ])
    await expect(gate.getByText(reason)).toBeVisible()
  await expect(gate.getByText('Five things are missing.')).toBeVisible()
  await expect(gate.getByRole('button', { name: 'Go on to step 2' })).toHaveAttribute('aria-disabled', 'true')
  await expectAccessible(page)
}

/** One more priority of the open cycle, which stays at step 1. */
export async function headAddsPriority(page: Page, school: string, title: string): Promise<void> {
  await openSchool(page, school)
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Add a priority' }).click()
  await page.getByLabel('The priority, in one line').fill(title)
  await page.getByRole('button', { name: 'Add the priority' }).click()
  await expectHeading(page, title)
}

/** What the gate asks for, mended from the gate itself. */
export async function headDoesStepOne(page: Page): Promise<void> {
  const gate = section(page, 'Before “Weigh the options”')
  await gate.getByRole('button', { name: 'Give at least one measure a baseline' }).click()
  await addMeasure(page)
  await gate.getByRole('button', { name: 'Link at least one piece of live evidence' }).click()
  await addEvidence(page)
  await page
    .getByLabel('What is the problem, and for whom?')
    .fill('Pupils in years 4 and 5 write little at length.')
  await page.getByLabel('Why is it so?').fill('Writing lessons stop at single sentences.')
  await page.getByLabel('What will be different?').fill('Every pupil writes a full page each week.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(gate.getByText('The problem is written')).toBeVisible()
  await gate.getByRole('button', { name: 'Go on to step 2' }).click()
  await expect(section(page, 'Before “Plan and pair”')).toBeVisible()
  await expectAccessible(page)
}

async function addMeasure(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add a measure' })
  await dialog.getByRole('button', { name: 'Add the measure' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say what is measured')
  await expectAccessible(page)
  await dialog.getByLabel('What is measured?').fill('Expected standard in writing, year 6')
  await dialog.getByLabel('Baseline (optional)').fill('58')
  await dialog.getByLabel('Target (optional)').fill('72')
  await dialog.getByRole('button', { name: 'Add the measure' }).click()
  await expect(dialog).toBeHidden()
  await expect(section(page, 'Measures').getByText('58% on 21 Nov 2026, target 72%')).toBeVisible()
}

async function addEvidence(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Add evidence' })
  await dialog.getByRole('button', { name: 'Add the evidence' }).click()
  await expect(dialog.getByRole('alert')).toContainText('Say in a line what it is')
  await expectAccessible(page)
  await dialog.getByLabel('What is it, in a line?').fill('Work scrutiny, years 4 and 5')
  await dialog
    .getByLabel('What was seen, counted or said?')
    .fill('Twenty of 24 books hold no piece over five lines.')
  await dialog.getByLabel('Kind').selectOption('Work scrutiny')
  await dialog.getByRole('radio', { name: 'Supports it' }).check()
  await dialog.getByLabel('Who reads it?').selectOption('Governors and trustees too')
  await dialog.getByRole('button', { name: 'Add the evidence' }).click()
  await expect(dialog).toBeHidden()
  const piece = section(page, 'Evidence').getByRole('button', { name: /Work scrutiny, years 4 and 5/ })
  await piece.click()
  await expect(
    page.getByRole('dialog', { name: 'Work scrutiny, years 4 and 5' }).getByText('Ben Carter'),
  ).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await expect(piece).toBeFocused()
}

/** Going back asks for a reason, and the trail keeps it. */
export async function headGoesBack(page: Page): Promise<void> {
  const reason = 'The survey of parents says otherwise.'
  await page.getByRole('button', { name: 'Go back…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Go back to an earlier step' })
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(dialog.getByText('Say why you are going back')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('Why?').fill(reason)
  await dialog.getByRole('button', { name: 'Go back', exact: true }).click()
  await expect(dialog).toBeHidden()
  const trail = section(page, 'Trail')
  await expect(trail.getByText('went back to Know the need')).toBeVisible()
  await expect(trail.getByText(reason)).toBeVisible()
  await page.getByRole('button', { name: 'Go on to step 2' }).click()
  await expect(section(page, 'Before “Plan and pair”')).toBeVisible()
}
