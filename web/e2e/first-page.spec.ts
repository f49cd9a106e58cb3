import type { Page } from '@playwright/test'
import { gzipSync } from 'node:zlib'
import { expect, expectHeading, signIn, test } from './support.ts'

/** In bytes, gzipped: what a phone on a slow line waits for before it can show the sign-in page, and then Today; architecture.md §7. */
const most = { signIn: 150_000, today: 200_000 }

test('the sign-in page needs little code, and Today not much more', async ({ page, empty }, { project }) => {
  test.skip(project.name !== 'desk', 'the code is the same at every width')
  const bytes = countScripts(page)
  await page.goto(`${empty.address}/sign-in`)
  await expectHeading(page, 'Sign in')
  await page.waitForLoadState('networkidle')
  expect(await bytes()).toBeGreaterThan(0)
  expect(await bytes()).toBeLessThanOrEqual(most.signIn)

  await signIn(page, empty, 'ama@lanternfield.example')
  await expectHeading(page, 'What needs me now?')
  await page.waitForLoadState('networkidle')
  expect(await bytes()).toBeGreaterThan(most.signIn / 2)
  expect(await bytes()).toBeLessThanOrEqual(most.today)
  // What only an answer to a click can show comes with the first one.
  const before = await bytes()
  await page.getByRole('button', { name: 'Account and settings' }).click()
  await expect.poll(bytes).toBeGreaterThan(before)
  // A page that closes while styles are on their way reports them as missing.
  const styled = () =>
    page.evaluate(() =>
      [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
    )
  await expect.poll(styled).toBe(true)
})

/** Adds up each script that the page asks for, once. */
function countScripts(page: Page): () => Promise<number> {
  const scripts = new Map<string, Promise<number>>()
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script' && answer.ok())
      scripts.set(
        answer.url(),
        answer.body().then((body) => gzipSync(body).length),
      )
  })
  return async () => (await Promise.all(scripts.values())).reduce((sum, one) => sum + one, 0)
}
