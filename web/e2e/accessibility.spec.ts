import type { Page } from '@playwright/test'
import { expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword, type Server } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const roles = ['leader', 'partner', 'head', 'contributor', 'governor', 'trustee', 'clerk'] as const

/** Records of which one page stands for all that look alike; the priorities differ by step, so up to six of them count. */
const kinds: { prefix: RegExp; most: number }[] = [
  { prefix: /^\/schools\/[^/]+$/, most: 2 },
  { prefix: /^\/priorities\/[^/]+$/, most: 4 },
  { prefix: /^\/categorise\/[^/]+$/, most: 2 },
  { prefix: /^\/support\/(?!new$)[^/]+$/, most: 2 },
  { prefix: /^\/set-up\/people\/(?!new$)[^/]+$/, most: 1 },
]
/** Nobody's id. */
const nobody = '01a20000-0000-7000-8000-000000000000'

for (const role of roles)
  test(`every page that a ${role} is led to is accessible, by day and by night`, async ({ page, demo }) => {
    test.setTimeout(240_000)
    await signIn(page, demo, `${role}@lanternfield.example`, demoPassword)
    await visitAllLinked(page, demo, ['/', '/password'])
    for (const path of [`/schools/${nobody}`, `/priorities/${nobody}`, '/no-such-page']) {
      await page.goto(demo.address + path)
      await expectHeading(page, 'We can’t find that page')
    }
    await expectAccessibleByDayAndNight(page)
  })

/** Visits these pages and whatever they link to, and so on: one way round the house, as far as this person gets. */
async function visitAllLinked(page: Page, { address }: Server, start: string[]): Promise<void> {
  const [waiting, seen] = [[...start], new Set(start)]
  const visited = kinds.map(() => 0)
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = kinds.findIndex(({ prefix }) => prefix.test(path ?? ''))
    if (kind >= 0 && (visited[kind] ?? 0) >= (kinds[kind]?.most ?? 0)) continue
    if (kind >= 0) visited[kind] = (visited[kind] ?? 0) + 1
    await page.goto(address + path)
    await expectHeading(page)
    await expect(page, `a link leads to ${path}`).not.toHaveTitle(/can’t find|isn’t yours|went wrong/i)
    await expectAccessibleByDayAndNight(page)
    for (const link of await linksOn(page))
      if (!seen.has(link)) {
        seen.add(link)
        waiting.push(link)
      }
  }
}

/** The paths within the app that the page links to. */
function linksOn(page: Page): Promise<string[]> {
  return page.getByRole('link', { includeHidden: true }).evaluateAll((links) =>
    links
      .map((link) => new URL((link as HTMLAnchorElement).href))
      .filter((url) => url.origin === location.origin)
      .map((url) => url.pathname),
  )
}
