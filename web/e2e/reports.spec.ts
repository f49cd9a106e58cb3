import { readFile } from 'node:fs/promises'
import { createHash } from 'node:crypto'
import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

test('a leader makes a report, reads it through and signs it; a trustee keeps the PDF and checks it', async ({
  page,
  demo,
  another,
}, { project }) => {
  test.setTimeout(180_000)
  const title = `Where our schools stand, seen at the ${project.name}`
  await signIn(page, demo, 'leader@lanternfield.example', demoPassword)
  await page.goto(`${demo.address}/reports`)
  await expectHeading(page, 'What has been reported to the board?')
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Make a report or a pack' }).click()
  await page.getByRole('radio', { name: /^Report/ }).check()
  await page.getByLabel('Title').fill(title)
  await expectAccessibleByDayAndNight(page)
  await page.getByRole('button', { name: 'See what it says' }).click()
  await expectHeading(page, `What will “${title}” say?`)
  await expect(page.getByRole('table', { name: 'Every school on the day' })).toBeVisible()
  await page.getByRole('heading', { name: 'What moved?' }).click()
  await expect(page.getByRole('img', { name: /Sustain: On/ })).toBeVisible()
  await expectAccessibleByDayAndNight(page)

  const trustee = await another()
  await signIn(trustee, demo, 'trustee@lanternfield.example', demoPassword)
  await trustee.goto(`${demo.address}/reports`)
  await expectHeading(trustee, 'What has been reported to the board?')
  await expect(trustee.getByRole('link', { name: title })).toBeHidden()

  await page.getByRole('button', { name: 'Sign…' }).click()
  await expectAccessible(page)
  await page.getByRole('dialog').getByRole('button', { name: 'Sign and freeze' }).click()
  await expectHeading(page, `What does “${title}” say?`)
  await expect(page.getByRole('button', { name: /^Confidential part as Word/ })).toBeVisible({
    timeout: 60_000,
  })

  await trustee.goto(`${demo.address}/reports`)
  await trustee.getByRole('link', { name: title }).click()
  await expectHeading(trustee, `What does “${title}” say?`)
  const coming = trustee.waitForEvent('download')
  await trustee.getByRole('button', { name: /^Open part as PDF/ }).click()
  const file = await coming
  expect(file.suggestedFilename()).toBe(`${title} open part.pdf`)
  expect((await readFile(await file.path())).subarray(0, 5).toString()).toBe('%PDF-')
  const text = trustee.waitForEvent('download')
  await trustee.getByRole('button', { name: /Keep its text.*The whole report/ }).click()
  const hash = createHash('sha256')
    .update(await readFile(await (await text).path()))
    .digest('hex')
  await expect(trustee.getByText(hash)).toBeVisible()
  await trustee.getByRole('button', { name: 'Check now' }).click()
  await expect(trustee.getByText(/texts and files match/)).toBeVisible()
  await expectAccessibleByDayAndNight(trustee)
})

test('a trustee opens the newest pack from the board’s page, and from its meeting', async ({
  page,
  demo,
}) => {
  await signIn(page, demo, 'trustee@lanternfield.example', demoPassword)
  await page.goto(`${demo.address}/board`)
  await page.getByRole('link', { name: /^Open \w+ pack$/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: /^What does “Board pack/ })).toBeVisible()
  await page.getByRole('link', { name: /^Trust board,/ }).click()
  await expect(page.getByRole('heading', { name: 'Pack', exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Board pack/ })).toBeVisible()
  await expectAccessible(page)
})
