import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword, type Server } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const everywhere = [
  '/',
  '/schools',
  '/support',
  '/support/ledger',
  '/support/network',
  '/support/impact',
  '/practices',
  '/password',
  '/set-up/networks',
]
const offers = ['/support/offers']
const grid = ['/support/strengths', '/support/suggest', ...offers]
/** Who reads which partners can give support. */
const givers = '/support/givers'
const board = [
  '/categorise',
  '/reviews',
  '/board',
  '/questions',
  '/exceptions',
  '/meetings',
  '/meetings/interests',
  '/reports',
  '/set-up/bodies',
]
/** The places that each role finds in the rail; the records behind them are found by following links. */
const places = {
  leader: [
    ...everywhere,
    ...grid,
    ...board,
    givers,
    '/categorise/years',
    '/reports/new',
    '/set-up/earlier-categories',
    '/set-up/exceptions',
    '/set-up/scheme',
    '/set-up/scheme/edit',
    '/set-up',
    '/set-up/people',
    '/set-up/people/new',
    '/set-up/import',
  ],
  partner: [...everywhere, ...grid, givers, '/categorise', '/reviews'],
  head: [...everywhere, ...offers, givers, '/categorise', '/reviews'],
  contributor: [...everywhere, ...offers],
  governor: everywhere,
  trustee: [...everywhere, ...grid, ...board, givers],
  clerk: [...everywhere, ...grid, ...board, givers],
}

/** Pages of records of which more than one is looked at: priorities differ by their step, and schools by who looks. */
const severalOf: Record<string, number> = {
  '/schools/:id': 2,
  '/priorities/:id': 3,
  '/categorise/:id': 2,
}
/** The page that a path is one of: `/schools/:id`. */
const pageOf = (path: string) => path.replaceAll(/\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, '/:id')

/** Nobody's id. */
const nobody = '01a20000-0000-7000-8000-000000000000'

/** The others see fewer parts of these people's pages: of theirs, it is enough that there is one. */
const lookedAt = { phone: ['leader', 'head'], desk: ['leader', 'head', 'governor', 'trustee'] }

for (const [role, own] of Object.entries(places))
  test(`a ${role} is led to pages that are there and accessible, by day and by night`, async ({
    page,
    demo,
  }) => {
    test.setTimeout(360_000)
    const looks = lookedAt[onPhone() ? 'phone' : 'desk'].includes(role)
    test.skip(onPhone() && !looks, 'this role’s links are the same on a phone')
    await signIn(page, demo, `${role}@lanternfield.example`, demoPassword)
    const visited = await visitAllLinked(page, demo, looks)
    const records = [
      '/set-up/networks/:id',
      '/schools/:id',
      '/schools/:id/plan',
      '/priorities/:id',
      '/support/:id',
    ]
    expect(visited.map(pageOf), `what a ${role} is led to`).toEqual(
      expect.arrayContaining([...own, ...records]),
    )
    for (const path of [`/schools/${nobody}`, `/priorities/${nobody}`, '/no-such-page']) {
      await page.goto(demo.address + path)
      await expectHeading(page, 'We can’t find that page')
    }
    await expectLooksRight(page)
  })

/** Visits every page that one gets to from Today by links alone, one record of each kind or a few. Answers with their paths. */
async function visitAllLinked(page: Page, { address }: Server, looks: boolean): Promise<string[]> {
  const [waiting, visited] = [['/'], [] as string[]]
  for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
    const kind = pageOf(path)
    if (visited.filter((one) => pageOf(one) === kind).length >= enough(kind)) continue
    const last = visited.at(-1)
    visited.push(path)
    if (last === undefined || pageOf(last) === kind) await page.goto(address + path)
    else await follow(page, path)
    await expectHeading(page)
    await expect(page, `a link leads to ${path}`).not.toHaveTitle(/can’t find|isn’t yours|went wrong/i)
    if (looks) await expectLooksRight(page)
    for (const link of await linksOn(page))
      if (!visited.includes(link) && !waiting.includes(link)) waiting.push(link)
  }
  return visited
}

/** Goes to another kind of page as a link within the app does, without loading the app anew. */
async function follow(page: Page, path: string): Promise<void> {
  await page.evaluate((to) => {
    document.title = ''
    history.pushState(null, '', to)
  }, path)
  await expect(page).toHaveTitle(/Sixfold$/)
}

const onPhone = () => test.info().project.name === 'phone'
const enough = (kind: string) => (onPhone() ? 1 : (severalOf[kind] ?? 1))

/** Colours are the same at every width, so the desk's pages stand for the phone's in the dark. */
const expectLooksRight = (page: Page) =>
  onPhone() ? expectAccessible(page) : expectAccessibleByDayAndNight(page)

/** The paths within the app that the page links to, in its order. */
function linksOn(page: Page): Promise<string[]> {
  return page.getByRole('link', { includeHidden: true }).evaluateAll((links) => {
    const urls = links.map((link) => new URL((link as HTMLAnchorElement).href))
    return [...new Set(urls.filter((url) => url.origin === location.origin).map((url) => url.pathname))]
  })
}
