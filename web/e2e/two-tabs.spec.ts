import type { Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { givenPriority } from './given.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const title = 'Every family hears how reading goes'
const problem = (page: Page) => page.getByLabel('What is the problem, and for whom?')
const save = (page: Page) => page.getByRole('button', { name: 'Save', exact: true }).click()

test('what was saved in another tab meanwhile stands beside what one typed, and either can be kept', async ({
  page: first,
  context,
  empty,
}) => {
  test.skip(test.info().project.name === 'phone', 'the same two versions stand one above the other there')
  await signIn(first, empty, 'ama@lanternfield.example')
  const { path } = await givenPriority(first.request, empty, title)
  const second = await context.newPage()
  for (const page of [first, second]) {
    await page.goto(empty.address + path)
    await expectHeading(page, title)
  }
  await problem(first).fill('Families hear nothing between reports.')
  await save(first)
  await expect(first.getByText('The problem is written')).toBeVisible()

  await problem(second).fill('Few families come to the evening in May.')
  await save(second)
  const conflict = second.getByRole('alert')
  await expect(conflict.getByText('Families hear nothing between reports.')).toBeVisible()
  await expect(conflict.getByText('Few families come to the evening in May.')).toBeVisible()
  await expect(conflict).toBeFocused()
  await expectAccessible(second)
  await conflict.getByRole('button', { name: 'Save mine' }).click()
  await expect(conflict).toBeHidden()

  await first.reload()
  await expect(problem(first)).toHaveValue('Few families come to the evening in May.')
  await problem(second).fill('Nobody reads the letters that we send.')
  const saved = second.waitForResponse((answer) => answer.request().method() === 'PATCH' && answer.ok())
  await save(second)
  await saved
  await problem(first).fill('Letters are long.')
  await save(first)
  await first.getByRole('button', { name: 'Keep theirs, discard mine' }).click()
  await expect(problem(first)).toHaveValue('Nobody reads the letters that we send.')
})
