import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from '../accessible.ts'
import { expectHeading, goToAnew } from '../support.ts'
import { openSchool, section } from './improve.ts'

/** The open condition in the gate of the present step. */
const mend = (page: Page, condition: string): Locator => page.getByRole('link', { name: condition })

const goOn = (page: Page, step: number) =>
  page.getByRole('button', { name: `Go on to step ${step}`, exact: true }).click()

/** Step 2: two options weighed, the better one chosen with a reason. */
export async function headWeighsOptions(page: Page): Promise<void> {
  await mend(page, 'Weigh at least two options').click()
  await addOption(page, 'Writing every day, in all classes', '400')
  await addOption(page, 'A scheme for writing', '2600')
  await page.getByRole('button', { name: 'Choose this, because…: Writing every day, in all classes' }).click()
  const dialog = page.getByRole('dialog', { name: /^Choose “Writing every day/ })
  await dialog.getByLabel('Why this one?').fill('It answers the root cause, and costs little.')
  await dialog.getByRole('button', { name: 'Choose it' }).click()
  await expect(dialog).toBeHidden()
  await expectAccessible(page)
  await goOn(page, 3)
}

async function addOption(page: Page, title: string, pounds: string): Promise<void> {
  await page.getByRole('button', { name: 'Add an option' }).click()
  const dialog = page.getByRole('dialog', { name: 'Add an option' })
  await dialog.getByLabel('What might work?').fill(title)
  await dialog.getByLabel('How does it fit?').fill('Pupils would write at length every day.')
  await dialog.getByLabel('What does it cost?').fill(pounds)
  await dialog.getByLabel('How much staff time?').fill('Class teachers, an hour a week.')
  await dialog.getByLabel('What would stop?').fill('The weekly spelling test.')
  await dialog.getByRole('button', { name: 'Add the option' }).click()
  await expect(dialog).toBeHidden()
}

/** Step 3: an action, a milestone, no support needed; then the plan goes to the trust, from the gate itself. */
export async function headPlans(page: Page): Promise<void> {
  await mend(page, 'Give at least one action an owner and a due day').click()
  const action = page.getByRole('form', { name: 'Add an action' })
  await expect(action.getByLabel('Next action')).toBeFocused()
  await action.getByLabel('Next action').fill('Train all teachers in modelled writing')
  await action.getByLabel('Owner (optional)').selectOption({ label: 'Ben Carter, headteacher' })
  await action.getByLabel('Due (optional)').fill('2026-12-18')
  await action.getByLabel('Cost, £ (optional)').fill('400')
  await page.keyboard.press('Enter')
  await expect(action.getByText('“Train all teachers in modelled writing” is added.')).toBeVisible()
  await expect(action.getByLabel('Next action')).toBeFocused()

  await page.getByRole('button', { name: /^Set a milestone for Expected standard/ }).click()
  const milestone = page.getByRole('dialog', { name: 'Set a milestone' })
  await milestone.getByLabel('It should stand at, in %').fill('65')
  await milestone.getByRole('button', { name: 'Set the milestone' }).click()
  await expect(milestone).toBeHidden()

  await mend(page, 'Say what support this needs').click()
  await page.getByRole('radio', { name: 'No support is needed' }).check()
  await page.getByLabel('Why is none needed?').fill('Our English lead has done it before.')
  await page.getByRole('button', { name: 'Save the answer' }).click()
  await expect(page.getByText('No support is needed, and the reason is given')).toBeVisible()
  await expect(page.getByText('One thing is missing.')).toBeVisible()
  await expectAccessible(page)

  await mend(page, 'Submit the plan').click()
  await expect(page.getByRole('heading', { name: 'This plan is a draft' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit to the trust' }).click()
  await expect(page.getByRole('heading', { name: 'This plan is with the trust' })).toBeVisible()
}

/** From Today; the school reads why on its plan. */
export async function leaderReturnsPlan(page: Page, school: string, reason: string): Promise<void> {
  await goToAnew(page, 'Today')
  await page.getByRole('link', { name: new RegExp(`Answer the plan of ${school}`) }).click()
  await expect(page.getByRole('heading', { name: 'This plan is with the trust' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Return it…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Return the plan to the school' })
  await dialog.getByRole('button', { name: 'Return the plan' }).click()
  await expect(dialog.getByText('Say what the school should look at again')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByLabel('What should the school look at again?').fill(reason)
  await dialog.getByRole('button', { name: 'Return the plan' }).click()
  await expect(page.getByRole('heading', { name: 'The trust returned this plan' })).toBeVisible()
}

/** From Today again, with the reason beside the button. */
export async function headSubmitsAgain(page: Page, school: string, reason: string): Promise<void> {
  await goToAnew(page, 'Today')
  await page.getByRole('link', { name: new RegExp(`Look again at the plan of ${school}`) }).click()
  await expect(page.getByText(reason)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Submit it again' }).click()
  await expect(page.getByRole('heading', { name: 'This plan is with the trust' })).toBeVisible()
}

/** The page that is still open is behind by then: it is read again before the plan is approved. */
export async function leaderApprovesPlan(page: Page, school: string): Promise<void> {
  await goToAnew(page, 'Today')
  await page.getByRole('link', { name: new RegExp(`Answer the plan of ${school}`) }).click()
  await page.getByRole('button', { name: 'Approve as version 1…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Approve this plan as version 1?' })
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Approve', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Version 1 is in force' })).toBeVisible()
  await expectAccessible(page)
}

/** Step 4: the action done with one tap. */
export async function headDelivers(page: Page, school: string, title: string): Promise<void> {
  await openSchool(page, school)
  await page.getByRole('link', { name: title }).first().click()
  await expectHeading(page, title)
  await goOn(page, 4)
  await expect(section(page, 'Do it well')).toBeVisible()
  await mend(page, 'One action is open').click()
  await page.getByRole('button', { name: /^Mark done: Train all teachers/ }).click()
  await expect(page.getByText('Every action is done, or dropped with a reason')).toBeVisible()
  await expectAccessible(page)
  await goOn(page, 5)
}

/** Step 5: the measure observed, impact and implementation judged apart, with evidence of two kinds. */
export async function headJudges(page: Page): Promise<void> {
  await expect(page.getByText('Three things are missing.')).toBeVisible()
  await page.getByRole('button', { name: /^Record what it says: Expected standard/ }).click()
  const observation = page.getByRole('dialog', { name: 'What does it say now?' })
  await observation.getByLabel('Value, in %').fill('71')
  await observation.getByRole('button', { name: 'Record it' }).click()
  await expect(observation).toBeHidden()

  await page.getByRole('radio', { name: /^Clear/ }).check()
  await page.getByLabel('How do you know?').fill('Books of all year groups show full pages.')
  await page.getByRole('radio', { name: /^As intended/ }).check()
  await page.getByLabel('How was it done?').fill('In every class, every day.')
  await page.getByRole('button', { name: 'Save the judgement' }).click()
  await expect(page.getByText('Impact and implementation are judged')).toBeVisible()

  for (const kind of ['Work scrutiny', 'Pupil voice']) {
    await page.getByRole('button', { name: 'Link live evidence of at least two kinds' }).click()
    const dialog = page.getByRole('dialog', { name: 'Add evidence' })
    await dialog.getByLabel('What is it, in a line?').fill(`${kind} in the summer`)
    await dialog.getByLabel('What was seen, counted or said?').fill('A full page in 22 of 24 books.')
    await dialog.getByLabel('Kind').selectOption(kind)
    await dialog.getByRole('radio', { name: 'Supports it' }).check()
    await dialog.getByRole('button', { name: 'Add the evidence' }).click()
    await expect(dialog).toBeHidden()
  }
  await expect(page.getByText('The evidence on the impact judgement is adequate')).toBeVisible()
  await expectAccessible(page)
  await goOn(page, 6)
}

/** Step 6: the decision completes the priority. */
export async function headDecides(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Decide…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Keep, change, spread or stop?' })
  await dialog.getByRole('button', { name: 'Complete this priority' }).click()
  await expect(dialog.getByText('Choose one of the four')).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('radio', { name: /^Embed/ }).check()
  await dialog.getByLabel('Why?').fill('Books of all year groups show full pages.')
  await dialog.getByRole('button', { name: 'Complete this priority' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Completed: embed')).toBeVisible()
  await expectAccessible(page)
}
