import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { demoPassword, type Server } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

/** What a head has time for between two lessons; experience.md, principle 1. */
const mostTaps = 6

test.skip(({ viewport }) => (viewport?.width ?? 0) > 400, 'taps are counted at the width of a phone')

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    addEventListener('pointerdown', () => {
      sessionStorage.setItem('taps', String(Number(sessionStorage.getItem('taps') ?? 0) + 1))
    })
  })
})

const taps = (page: Page) => page.evaluate(() => Number(sessionStorage.getItem('taps') ?? 0))
const send = (page: Page) => page.getByRole('button', { name: 'Send', exact: true })
const changed = (page: Page) => page.getByLabel('What has changed?')

/** Signs the demo's head in; on Today, the way to an update of the nth of their priorities. */
async function today(page: Page, demo: Server, nth: number): Promise<Locator> {
  await signIn(page, demo, 'head@lanternfield.example', demoPassword)
  await expectHeading(page, 'What needs me now?')
  await page.evaluate(() => sessionStorage.removeItem('taps'))
  return page.getByRole('link', { name: /^Update / }).nth(nth)
}

/** What was sent of the priority whose update page is open, by what it says. */
async function sentOf(page: Page, demo: Server, priorityId: string, words: string): Promise<number> {
  const answer = await page.request.get(`${demo.address}/api/v1/priorities/${priorityId}/updates?limit=200`)
  const { items } = (await answer.json()) as { items: { whatChanged: string }[] }
  return items.filter((update) => update.whatChanged === words).length
}

const priorityIn = (page: Page) => new URL(page.url()).pathname.split('/')[2] ?? ''

test('a head sends an update with a link in six taps at most, and a leader thanks with one', async ({
  page,
  demo,
  another,
}) => {
  const words = `Writing happens every day now, in four classes of five (${Date.now()})`
  const update = await today(page, demo, 0)
  await expectAccessible(page)
  await update.tap()
  await expectHeading(page, 'How is it going?')
  await page.getByRole('radio', { name: /^On track/ }).tap()
  await changed(page).tap()
  await page.keyboard.insertText(words)
  await page.getByRole('button', { name: 'Link', exact: true }).tap()
  await expect(page.getByLabel('Link (optional)')).toBeFocused()
  await page.keyboard.insertText('example.org/books')
  await expect(page.getByText(/ now; governors/)).toBeVisible()
  await expectAccessible(page)
  const priorityId = priorityIn(page)
  await send(page).tap()
  await expectHeading(page, 'What needs me now?')
  expect(await taps(page)).toBeLessThanOrEqual(mostTaps)
  await expect(page.getByText('On track on 21 Nov 2026').first()).toBeVisible()

  await test.step('the leader finds it on Today', async () => {
    const leader = await another()
    await signIn(leader, demo, 'leader@lanternfield.example', demoPassword)
    const card = leader.getByRole('article').filter({ hasText: words })
    await expectAccessible(leader)
    await card.getByRole('button', { name: /^Thanks / }).click()
    await expect(card.getByText('You said thanks')).toBeVisible()
  })

  await test.step('and the head sees it', async () => {
    await page.goto(`${demo.address}/priorities/${priorityId}`)
    const card = page.getByRole('article').filter({ hasText: words })
    await expect(card.getByText(/^Opened by .*says thanks/)).toBeVisible()
    await expectAccessible(page)
  })
})

test('sent by a double tap it is one', async ({ page, demo }) => {
  const words = `Sent by a double tap (${Date.now()})`
  await (await today(page, demo, 1)).tap()
  await page.getByRole('radio', { name: /^At risk/ }).tap()
  await changed(page).fill(words)
  const priorityId = priorityIn(page)
  await send(page).evaluate((button: HTMLElement) => {
    button.click()
    button.click()
  })
  await expectHeading(page, 'What needs me now?')
  expect(await sentOf(page, demo, priorityId, words)).toBe(1)
})

test('without a connection it is kept, and sent once when that is back', async ({ page, context, demo }) => {
  const words = `Written on the train (${Date.now()})`
  await (await today(page, demo, 0)).tap()
  await page.getByRole('radio', { name: /^Off track/ }).tap()
  const priorityId = priorityIn(page)
  await changed(page).fill(words)
  await context.setOffline(true)
  await send(page).tap()
  await expect(page.getByText('Kept on this device; sent as soon as there is a connection.')).toBeVisible()
  await context.setOffline(false)
  await expectHeading(page, 'What needs me now?')
  expect(await sentOf(page, demo, priorityId, words)).toBe(1)
})

test('typed and left it is there again, to be sent later', async ({ page, demo }) => {
  const words = `Left half-way (${Date.now()})`
  const update = await today(page, demo, 0)
  await update.tap()
  await page.getByRole('radio', { name: /^On track/ }).tap()
  await changed(page).fill(words)
  await page.goto(`${demo.address}/schools`)
  await page.goBack()
  await expect(changed(page)).toHaveValue(words)
  await expect(page.getByRole('radio', { name: /^On track/ })).toBeChecked()
  const priorityId = priorityIn(page)
  await send(page).tap()
  await expect(page.getByText(words).first()).toBeHidden()
  expect(await sentOf(page, demo, priorityId, words)).toBe(1)
})
