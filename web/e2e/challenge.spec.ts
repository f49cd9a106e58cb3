import { expectAccessible } from './accessible.ts'
import { givenHeldReview } from './given-review.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const school = 'Thornmere Primary School'
const reason = 'Attendance has fallen since the summer, and the plan came late.'
const challenge = 'The fall was two weeks of illness; the weeks since are as they were.'
const looked = 'The registers bear the head out for the last weeks, not for the half-term as a whole.'

test('a review asks for a new category, its head challenges it, another looks again, and the board decides', async ({
  page: leader,
  another,
  demo,
}) => {
  test.setTimeout(240_000)
  const [head, reviewer, trustee] = [await another(), await another(), await another()]
  const { step } = test
  const signedIn = (who: typeof leader, name: string) =>
    signIn(who, demo, `${name}@lanternfield.example`, demoPassword)
  await signedIn(leader, 'leader')
  const path = await givenHeldReview(leader.request, demo, school)

  await step('the leader signs the review off: more support is needed', async () => {
    await leader.goto(demo.address + path)
    await leader.getByRole('radio', { name: /^More support needed/ }).check()
    await expect(leader.getByRole('radio', { name: /^Stabilise/ })).toBeChecked()
    await leader.getByLabel('Why?').fill(reason)
    await expectAccessible(leader)
    await leader.getByRole('button', { name: 'Sign off' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Sign off' }).click()
    await leader.getByRole('link', { name: 'Go to that decision' }).click()
    await expect(leader.getByText(/^A new decision, asked for by/)).toBeVisible()
    await expect(leader.getByText(reason).first()).toBeVisible()
    await leader.getByRole('button', { name: 'Record it and ask for the reply' }).click()
    await expect(leader.getByText(/^Waits for the head’s reply/)).toBeVisible()
  })
  const decision = leader.url()

  await step('the head challenges it', async () => {
    await signedIn(head, 'head')
    await head.goto(decision)
    await head.getByRole('radio', { name: /^I challenge it/ }).check()
    await head.getByLabel('Why do you challenge it?').fill(challenge)
    await expectAccessible(head)
    await head.getByRole('button', { name: 'Send your reply' }).click()
    await head.getByRole('dialog').getByRole('button', { name: 'Send the challenge' }).click()
    await expect(head.getByText(/somebody who neither proposed nor moderated it looks again/i)).toBeVisible()
  })

  await step('the leader names who looks again', async () => {
    await leader.reload()
    const choice = leader.getByLabel('Who re-reviews it?')
    const esi = choice.getByRole('option', { name: 'Esi Mensah: Outside reviewer' })
    await choice.selectOption(await esi.getAttribute('value'))
    await expectAccessible(leader)
    await leader.getByRole('button', { name: 'Ask them to look again' }).click()
    await expect(leader.getByRole('heading', { name: /Esi Mensah is to look at it again/ })).toBeVisible()
  })

  await step('somebody from outside the trust finds it under Today, and that it stands', async () => {
    await signedIn(reviewer, 'reviewer')
    await expectAccessible(reviewer)
    await reviewer.getByRole('link', { name: `Re-review the category of ${school}` }).click()
    await reviewer.getByLabel('Why it stands').fill(looked)
    await expectAccessible(reviewer)
    await reviewer.getByRole('button', { name: 'Record that it stands' }).click()
    await expect(
      reviewer.getByText('It waits for a decision. It can change once it is sent back.'),
    ).toBeVisible()
    await reviewer.goto(`${demo.address}/schools`)
    await expectHeading(reviewer, 'We can’t find that page')
    await reviewer.getByRole('link', { name: 'Go to Today' }).click()
    await expect(reviewer.getByText('Nothing waits for you')).toBeVisible()
  })

  await step('the trustee reads all of it, and decides', async () => {
    await signedIn(trustee, 'trustee')
    await trustee.goto(decision)
    await expectHeading(trustee, `What are we asked to decide about ${school}?`)
    for (const words of [challenge, looked]) await expect(trustee.getByText(words).first()).toBeVisible()
    await expectAccessible(trustee)
    await trustee.getByLabel('Minute reference (optional)').fill('2026/15, item 3')
    await trustee.getByRole('button', { name: 'Confirm Stabilise' }).click()
    await trustee.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await expect(trustee.getByRole('heading', { name: 'What was decided' })).toBeVisible()
  })

  await step('the head reads it with the challenge beside it', async () => {
    await head.goto(decision)
    await expect(head.getByRole('heading', { name: 'What was decided' })).toBeVisible()
    await expect(head.getByText(challenge).first()).toBeVisible()
    await expectAccessible(head)
  })
})
