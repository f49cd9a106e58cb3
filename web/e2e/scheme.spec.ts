import { expectAccessible } from './accessible.ts'
import { givenRound } from './given.ts'
import { expect, expectHeading, goTo, signIn, test } from './support.ts'

test('a leader writes the trust’s own scheme, publishes it, and the next round is judged by it', async ({
  page,
  empty: server,
}) => {
  test.skip(test.info().project.name !== 'phone', 'its forms are the same at a desk, with more room')
  await signIn(page, server, 'ama@lanternfield.example')
  await goTo(page, 'Set up')
  await page.getByRole('link', { name: 'See the scheme' }).click()
  await expectHeading(page, 'How do we judge schools, and what does each category bring?')
  await page.getByRole('link', { name: 'Change the scheme' }).click()
  await expectHeading(page, 'What should the next version of the scheme say?')

  const criterion = (number: number) => page.getByRole('group', { name: `Criterion ${number}`, exact: true })
  await page.getByLabel('A rating of 4').fill('Secure')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Another rating has this word')
  await expectAccessible(page)
  await page.getByLabel('A rating of 4').fill('Exemplary')
  await page.getByRole('button', { name: 'Add a criterion' }).click()
  await expect(criterion(11).getByLabel('Name')).toBeFocused()
  await page.keyboard.type('Reading')
  await criterion(11).getByText('How one tells each level').click()
  await criterion(11).getByLabel('At 4').fill('Every pupil reads for pleasure.')
  await page.getByRole('button', { name: 'Move Reading up' }).click()
  await expect(criterion(10).getByLabel('Name')).toHaveValue('Reading')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  const changes = page.getByRole('table', { name: 'What differs' })
  await expect(changes.getByRole('row', { name: /^Word for a rating of 4/ })).toContainText('Exemplary')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Publish the next version…' }).click()
  const dialog = page.getByRole('dialog', { name: 'Publish this as the next version of the scheme?' })
  await expect(dialog).toBeVisible()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: 'Publish it' }).click()
  await expect(page.getByText(/^This is version 1\. It holds now\./)).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Compare versions' }).click()
  await expect(page.getByText('3 differences')).toBeVisible()
  await expectAccessible(page)

  await page.goto(server.address + (await givenRound(page.request, server)))
  const reading = page.getByRole('group', { name: 'Reading', exact: true })
  await reading.getByText('How one tells each level').click()
  await expect(reading.getByText('Every pupil reads for pleasure.')).toBeVisible()
  await reading.getByRole('radio', { name: '4 Exemplary' }).check()
  await expect(reading.getByText(/^Saved ·/)).toBeVisible()
  await expectAccessible(page)
})
