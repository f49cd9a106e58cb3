import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

test('a trustee goes from the headline to what is off track in two clicks, and asks; a leader acknowledges it', async ({
  page,
  demo,
  another,
}, { project }) => {
  test.skip(project.name === 'phone', 'sets its own width, so that once is enough')
  test.setTimeout(120_000)
  await page.setViewportSize({ width: 768, height: 1024 })
  await signIn(page, demo, 'trustee@lanternfield.example', demoPassword)
  await page.goto(`${demo.address}/board`)
  await expect(page.getByRole('heading', { name: 'What should we look at?' })).toBeVisible()
  await page.getByRole('link', { name: 'One priority has been off track twice' }).click()
  await expectHeading(page, 'What should we look at?')
  await expect(page.getByRole('status').filter({ hasText: '1 exception' })).toBeVisible()
  await expectAccessibleByDayAndNight(page)
  const row = page.getByRole('listitem').filter({ hasText: 'Off track twice running' })
  const title = (await row.getByRole('link').nth(1).textContent()) ?? ''
  await row.getByRole('link', { name: title }).click()
  await expectHeading(page, title.replaceAll(/[“”]/g, ''))

  await page.goBack()
  await page.getByRole('button', { name: /^Ask: Off track twice running/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'What is in the way, and what would take it away?' }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(dialog).toBeHidden()
  await page.goto(`${demo.address}/questions`)
  await expect(page.getByRole('link', { name: /^Off track twice running: / })).toBeVisible()

  const leader = await another()
  await signIn(leader, demo, 'leader@lanternfield.example', demoPassword)
  await leader.goto(`${demo.address}/exceptions?rule=off-track`)
  await leader.getByRole('button', { name: /^Acknowledge: Off track twice running/ }).click()
  const noting = leader.getByRole('dialog')
  await noting.getByLabel('Note').fill('Another school’s lead comes in twice a week from January.')
  await expectAccessible(leader)
  await noting.getByRole('button', { name: 'Acknowledge' }).click()
  await expect(noting).toBeHidden()
  await expect(leader.getByText('There is nothing to look at here')).toBeVisible()

  await page.goto(`${demo.address}/board`)
  await expect(page.getByRole('heading', { name: 'What should we look at?' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'One priority has been off track twice' })).toBeHidden()
  await page.getByText('2 more acknowledged').click()
  await expect(page.getByText(/Another school’s lead comes in twice a week/)).toBeVisible()
})
