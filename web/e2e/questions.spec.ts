import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

test('a trustee asks about a figure, a leader answers, and the trustee closes the question', async ({
  page,
  demo,
  another,
}, { project }) => {
  test.setTimeout(120_000)
  const words = `What would help most before the summer, seen at the ${project.name}?`
  await signIn(page, demo, 'trustee@lanternfield.example', demoPassword)
  await page.goto(`${demo.address}/board`)
  await page.getByRole('button', { name: 'Ask about this: reviews' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('About which figure?').selectOption({ label: 'Schools that have a late review' })
  await dialog.getByLabel('Your question').fill(words)
  await expectAccessibleByDayAndNight(page)
  await dialog.getByRole('button', { name: 'Ask', exact: true }).click()
  await expect(dialog).toBeHidden()

  const leader = await another()
  await signIn(leader, demo, 'leader@lanternfield.example', demoPassword)
  await leader.goto(`${demo.address}/questions`)
  await leader.getByRole('link', { name: words }).click()
  await expectHeading(leader, 'What is asked about Schools that have a late review?')
  await expectAccessible(leader)
  await leader.getByLabel('Answer', { exact: true }).fill('A visit to each of them before May.')
  await leader.getByRole('combobox', { name: /What shows it/ }).fill('Thornmere')
  await leader.getByRole('option', { name: 'Thornmere Primary School', exact: true }).click()
  await leader.getByRole('button', { name: 'Answer', exact: true }).click()
  await expect(leader.getByText('Ama Osei answered')).toBeVisible()

  await page.goto(`${demo.address}/questions`)
  await page.getByRole('link', { name: words }).click()
  await expect(page.getByRole('list', { name: 'What shows it' })).toContainText('Thornmere Primary School')
  await page.getByRole('button', { name: 'Close the question' }).click()
  await expect(page.getByText('Jo Barlow closed the question')).toBeVisible()
  await expectAccessible(page)
})
