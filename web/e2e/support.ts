import { test as base, expect, type Locator, type Page } from '@playwright/test'
import { demoTrust, emptyTrust, password, type Server } from './servers.ts'

type Fixtures = {
  /** What went wrong in any page of the test; fails it at the end. */
  faults: string[]
  /** A server with an empty trust, for this test alone. */
  empty: Server
  /** Opens a page in a browser of one's own, as another person has it. */
  another: () => Promise<Page>
}

/** Every fault that a page reports fails the test: exceptions, console errors, and what the content security policy refused. */
export const test = base.extend<Fixtures, { demo: Server }>({
  empty: [
    async ({ browserName: _ }, provide) => {
      const server = await emptyTrust()
      await provide(server)
      await server.stop()
    },
    { scope: 'test', timeout: 90_000 },
  ],
  demo: [
    async ({ browserName: _ }, provide) => {
      const server = await demoTrust()
      await provide(server)
      await server.stop()
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  faults: [
    async ({ page }, provide) => {
      const faults: string[] = []
      watch(page, faults)
      await provide(faults)
      expect(faults).toEqual([])
    },
    { auto: true },
  ],
  another: async ({ browser, faults }, provide) => {
    const opened: Page[] = []
    await provide(async () => {
      const page = await (await browser.newContext()).newPage()
      watch(page, faults)
      opened.push(page)
      return page
    })
    for (const page of opened) await page.context().close()
  },
})

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${String(error)}`))
  page.on('console', (message) => {
    // The browser reports each 4xx of an API call by itself; whether that was right, the page says.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource'))
      faults.push(`${page.url()}: ${message.text()}`)
  })
}

export { expect }

export async function fillSignIn(page: Page, email: string, word: string): Promise<void> {
  await page.getByLabel('Email').fill(email)
  await page.getByLabel('Password', { exact: true }).fill(word)
  await page.getByRole('button', { name: 'Sign in' }).click()
}

export async function signIn(page: Page, server: Server, email: string, word = password): Promise<void> {
  await page.goto(`${server.address}/sign-in`)
  await fillSignIn(page, email, word)
  await expect(page).not.toHaveURL(/sign-in/)
  await expectHeading(page)
}

/** Opens the panel with one's account, and on a phone with the places that the bar has no room for. */
async function openAccount(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: 'More', exact: true })
    .or(page.getByRole('button', { name: 'Account and settings' }))
    .click()
}

export async function signOut(page: Page): Promise<void> {
  await openAccount(page)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await expect(page).toHaveURL(/sign-in/)
}

/** Goes to a place of the rail, on a phone perhaps behind "More", and waits until its page stands in the old one's place. */
export async function goTo(page: Page, place: string): Promise<void> {
  const main = page.getByRole('navigation', { name: 'Main' })
  await expect(main).toBeVisible()
  const named = { name: new RegExp(`^${place}`) }
  const inRail = main.getByRole('link', named)
  if (await inRail.isVisible()) return follow(page, inRail)
  await openAccount(page)
  await follow(page, page.getByRole('list', { name: 'More places' }).getByRole('link', named))
}

/**
 * Until the next page has come, the one before it can still be clicked. A page writes its title when it
 * comes, so a blank title waits for it; one that is there already writes none.
 */
async function follow(page: Page, link: Locator): Promise<void> {
  const isThere = await link.evaluate((element: HTMLAnchorElement) => {
    const there = element.pathname === location.pathname
    if (!there) document.title = ''
    return there
  })
  await link.click()
  if (!isThere) await expect(page).toHaveTitle(/Sixfold$/)
}

/** Goes to a place and reads it anew: what somebody else did within the last ten seconds comes by itself only then. */
export async function goToAnew(page: Page, place: string): Promise<void> {
  await goTo(page, place)
  await page.reload()
}

/** The page's one heading, with these words if any are given. */
export async function expectHeading(page: Page, name?: string | RegExp): Promise<void> {
  const heading = page.getByRole('heading', { level: 1, ...(name === undefined ? {} : { name }) })
  await expect(heading).toBeVisible()
}
