import axe, { type RunOptions } from 'axe-core'
import { expect, type Page, test } from '@playwright/test'

declare global {
  interface Window {
    axe: typeof axe
  }
}

const everyTag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa']

/**
 * Holds the page as it stands against every WCAG rule of levels A and AA, up to 2.2, and against sideways scrolling. Colours
 * are the same at every width: the desk's pages stand for the phone's.
 */
export async function expectAccessible(page: Page): Promise<void> {
  await settled(page)
  const found = await faultsFound(page, {
    runOnly: everyTag,
    rules: { 'color-contrast': { enabled: test.info().project.name !== 'phone' } },
  })
  expect(found, `on ${page.url()}`).toEqual([])
  const wide = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  expect(wide, `sideways scrolling on ${page.url()}`).toBeLessThanOrEqual(0)
}

/** As `expectAccessible`, and again in the dark, where only colours differ. */
export async function expectAccessibleByDayAndNight(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  await expectAccessible(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await settled(page)
  const found = await faultsFound(page, { runOnly: ['color-contrast', 'link-in-text-block'] })
  expect(found, `in the dark on ${page.url()}`).toEqual([])
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Everything that the page waits for is there, and what moves has come to rest: colours in between are nobody's. */
async function settled(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.locator('[data-visible].mantine-Skeleton-root, [aria-busy=true]')).toHaveCount(0)
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter((it) => it.effect?.getTiming().iterations !== Infinity)
    await Promise.allSettled(ending.map((animation) => animation.finished))
  })
}

async function faultsFound(page: Page, options: RunOptions) {
  const putBack = await barsAtRest(page)
  // Once for a document: to read it in takes as long as to run it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source)
  const { violations } = await page.evaluate(
    (asked) => window.axe.run(document, { ...asked, resultTypes: ['violations'] }),
    options,
  )
  await putBack()
  return violations.map(({ id, nodes }) => ({
    id,
    where: nodes.map((node) => `${node.html.slice(0, 200)} ${node.failureSummary?.split('\n')[1] ?? ''}`),
  }))
}

/** Puts bars that stay in sight to their place at the end: what they cover comes out by scrolling, which axe doesn't do. */
async function barsAtRest(page: Page): Promise<() => Promise<void>> {
  const bars = await page.evaluateHandle(() => {
    const all = [...document.querySelectorAll<HTMLElement>('main *, [role=dialog] *')]
    const sticky = all.filter((element) => getComputedStyle(element).position === 'sticky')
    for (const bar of sticky) bar.style.position = 'static'
    return sticky
  })
  return () =>
    bars.evaluate((sticky) => {
      for (const bar of sticky) bar.style.removeProperty('position')
    })
}
