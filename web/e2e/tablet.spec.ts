import { expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

test('a trustee reads every school of the board’s page on a tablet, in a table that fits', async ({
  page,
  demo,
}, { project }) => {
  test.skip(project.name === 'phone', 'sets its own width, so that once is enough')
  await page.setViewportSize({ width: 768, height: 1024 })
  await signIn(page, demo, 'trustee@lanternfield.example', demoPassword)
  await page.goto(`${demo.address}/board`)
  await expectHeading(page)
  const table = page.getByRole('table', { name: /^Schools of the trust/ })
  for (const width of [768, 1024, 1440]) {
    await page.setViewportSize({ width, height: 1024 })
    await expect(table.getByRole('columnheader', { name: 'Priorities, by step' })).toBeVisible()
    const across = await table.evaluate((element) => {
      const frame = element.parentElement ?? element
      const shown = document.documentElement
      return [frame.scrollWidth - frame.clientWidth, shown.scrollWidth - shown.clientWidth]
    })
    expect(across, `at ${width} px nothing is out of sight sideways`).toEqual([0, 0])
  }
  await page.setViewportSize({ width: 768, height: 1024 })
  await expect(table.getByRole('columnheader', { name: 'Support needed' })).toBeHidden()
  await expectAccessibleByDayAndNight(page)
})
