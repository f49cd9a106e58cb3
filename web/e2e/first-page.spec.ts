import { gzipSync } from 'node:zlib'
import { expect, expectHeading, test } from './support.ts'

/** In bytes, gzipped: what a phone on a slow line waits for before it can show the sign-in page. */
const most = 150_000

test('the sign-in page needs little code', async ({ page, empty }, { project }) => {
  test.skip(project.name !== 'desk', 'the code is the same at every width')
  const scripts: Promise<number>[] = []
  page.on('response', (answer) => {
    if (answer.request().resourceType() === 'script')
      scripts.push(answer.body().then((body) => gzipSync(body).length))
  })
  await page.goto(`${empty.address}/sign-in`)
  await expectHeading(page, 'Sign in')
  await page.waitForLoadState('networkidle')
  const bytes = (await Promise.all(scripts)).reduce((sum, one) => sum + one, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(most)
})
