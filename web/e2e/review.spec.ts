import { expectAccessible } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, goTo, signIn, test } from './support.ts'

const school = 'Thornmere Primary School'
const workspace = `What has changed at ${school}, and what do we make of it?`
const cameOfIt = `What became of this review of ${school}?`
const statement = 'Writing is part of every week now, and families say so.'
const reason = 'The plan is kept to, and the support fits.'

test('a review goes from its preparation to its sign-off, and a trustee reads it', async ({
  page: leader,
  another,
  demo,
}) => {
  test.setTimeout(240_000)
  const [head, trustee] = [await another(), await another()]
  const { step } = test
  const email = (who: string) => `${who}@lanternfield.example`

  await step('the leader opens its preparation', async () => {
    await signIn(leader, demo, email('leader'), demoPassword)
    await goTo(leader, 'Reviews')
    const row = leader.getByRole('row').filter({ hasText: school })
    await row.getByRole('link', { name: /\d{4}$/ }).click()
    await leader.getByRole('button', { name: 'Open the preparation' }).click()
    await expectHeading(leader, workspace)
    await expect(leader.getByText('The head has not written it yet.')).toBeVisible()
    await expectAccessible(leader)
  })

  await step('the head finds on Today that a statement is wanted, and writes it', async () => {
    await signIn(head, demo, email('head'), demoPassword)
    await expect(head.getByText('Your statement is wanted for it')).toBeVisible()
    await head.getByRole('link', { name: `Review of ${school}` }).click()
    await expectHeading(head, workspace)
    await head.getByLabel('Your statement').fill(statement)
    await head.getByRole('button', { name: 'Save the statement' }).click()
    await expect(head.getByText(/^Saved · /)).toBeVisible()
    await expectAccessible(head)
  })

  await step('the leader judges each priority, says that it was held, and signs it off', async () => {
    await leader.reload()
    await expect(leader.getByText(statement)).toBeVisible()
    await leader.getByLabel('Who was present?').fill('The head and the chair of governors')
    await leader.getByRole('button', { name: 'It was held' }).click()
    await expect(leader.getByText(/^Judge “.*” first$/).first()).toBeVisible()
    for (const form of await leader.getByRole('form', { name: /^Judge/ }).all()) {
      await form.getByRole('radio', { name: 'On track' }).check()
      await form.getByRole('radio', { name: 'Early signs' }).check()
      await form.getByLabel('How do you know?').fill('Books show it in every year.')
      await form.getByRole('button', { name: 'Save the judgement' }).click()
      await expect(form.getByText(/^Saved · /)).toBeVisible()
    }
    await leader.getByRole('radio', { name: /^Confirm the category/ }).check()
    await leader.getByLabel('Why?').fill(reason)
    await expectAccessible(leader)
    await leader.getByRole('button', { name: 'Sign off' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click()
    await expectHeading(leader, cameOfIt)
    await expectAccessible(leader)
  })

  await step('the trustee reads it, and has it on paper', async () => {
    await signIn(trustee, demo, email('trustee'), demoPassword)
    await trustee.goto(leader.url())
    await expectHeading(trustee, cameOfIt)
    for (const words of [reason, statement]) await expect(trustee.getByText(words)).toBeVisible()
    const download = trustee.waitForEvent('download')
    await trustee.getByRole('button', { name: 'PDF of this review' }).click()
    expect((await download).suggestedFilename()).toMatch(/review signed \d{4}-\d\d-\d\d\.pdf$/)
    await expectAccessible(trustee)
  })
})
