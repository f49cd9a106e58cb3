import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { givenPriority } from './given.ts'
import { expect, expectHeading, goTo, signIn, test } from './support.ts'

const title = 'Every family hears how reading goes'
const problem = (page: Page) => page.getByLabel('What is the problem, and for whom?')
const lost = (page: Page) => page.getByText('No connection to Sixfold.')

/** Presses Tab until the focus is there; a page on which it takes more than `most` has lost its order. */
async function tabTo(page: Page, target: Locator, most = 60): Promise<void> {
  await expect(async () => {
    await page.keyboard.press('Tab')
    expect(await target.evaluate((element) => element === document.activeElement)).toBe(true)
  }).toPass({ intervals: Array.from({ length: most }, () => 0), timeout: 20_000 })
}

const focusIsIn = (dialog: Locator) => dialog.evaluate((element) => element.contains(document.activeElement))

test('everything is reached by keyboard, and the focus is always where one is', async ({ page, empty }) => {
  test.skip(test.info().project.name === 'phone', 'a phone has no keyboard; the order is the same there')
  await signIn(page, empty, 'ama@lanternfield.example')
  const { path } = await givenPriority(page.request, empty, title)

  await test.step('the skip link comes first, and leads past the rail', async () => {
    await page.goto(`${empty.address}/schools`)
    await expectHeading(page)
    await page.keyboard.press('Tab')
    const skip = page.getByRole('link', { name: 'Skip to content' })
    await expect(skip).toBeFocused()
    await expect(skip).toBeInViewport()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('main')).toBeFocused()
  })

  await test.step('going to another page takes the focus to its heading', async () => {
    await goTo(page, 'Support')
    await expect(page.getByRole('heading', { level: 1, name: 'Who is helping whom?' })).toBeFocused()
    await page.goBack()
    await expect(page.getByRole('heading', { level: 1 })).toBeFocused()
  })

  await test.step('the track is a way around', async () => {
    await page.goto(empty.address + path)
    await expectHeading(page, title)
    const track = page.getByRole('list', { name: `Steps of ${title}` })
    await tabTo(page, track.getByRole('link', { name: /^Weigh the options/ }))
    await page.keyboard.press('Enter')
    await expect(page.getByText('This priority has not reached this step yet.')).toBeVisible()
    await expectAccessible(page)
    await track.getByRole('link', { name: /^Know the need/ }).press('Enter')
    await expect(problem(page)).toBeVisible()
  })

  await test.step('a dialog keeps the focus while it is open and gives it back', async () => {
    const opener = page.getByRole('button', { name: 'Add a measure' })
    await opener.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Add a measure' })
    await expect(dialog.getByLabel('What is measured?')).toBeFocused()
    const stops = await dialog.locator('input, select, button, textarea').count()
    for (let press = 0; press <= stops; press += 1) {
      await page.keyboard.press('Tab')
      expect(await focusIsIn(dialog)).toBe(true)
    }
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(opener).toBeFocused()
  })
})

test('what one has typed outlives a reload and a lost connection', async ({ page, context, empty }) => {
  const words = 'Twelve families heard nothing of reading last term.'
  await signIn(page, empty, 'ama@lanternfield.example')
  const { path } = await givenPriority(page.request, empty, title)
  await page.goto(empty.address + path)
  await problem(page).fill(words)
  await page.reload()
  await expect(problem(page)).toHaveValue(words)
  await expect(page.getByText('What you typed here earlier was kept on this device.')).toBeVisible()
  await expectAccessible(page)

  // A machine without any network calls itself offline from the start: here the page learns of it by sending.
  await context.setOffline(true)
  await problem(page).press('ControlOrMeta+End')
  await problem(page).pressSequentially(' Two asked.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('Kept on this device; saved as soon as there is a connection')).toBeVisible()
  await expect(lost(page)).toBeVisible()
  await expectAccessible(page)
  await expect(problem(page)).toHaveValue(`${words} Two asked.`)

  await context.setOffline(false)
  await expect(lost(page)).toBeHidden()
  await expect(page.getByText('The problem is written')).toBeVisible()
  await page.reload()
  await expect(problem(page)).toHaveValue(`${words} Two asked.`)
})
