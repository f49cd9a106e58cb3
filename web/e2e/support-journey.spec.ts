import { expectAccessible } from './accessible.ts'
import { apiOf, newId } from './api.ts'
import { givenSchools } from './given.ts'
import { givenPerson } from './given-people.ts'
import { givenAgreed, givenProposed } from './given-round.ts'
import { registerWith, schoolA, schoolB } from './journey/register.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

const objective = 'Every class writes at length each week.'

test('a school offers help, is suggested for another, both agree, visit and judge, and a trustee sees it', async ({
  page: leader,
  empty: server,
  another,
}) => {
  test.skip(test.info().project.name === 'phone', 'each of its screens is looked at on a phone elsewhere')
  test.setTimeout(180_000)
  const { step } = test
  const [ben, cara, dev] = [await another(), await another(), await another()]
  await signIn(leader, server, 'ama@lanternfield.example')
  const byLeader = apiOf(leader.request, server)
  const schools = await givenSchools(byLeader, registerWith([schoolA, schoolB]))
  const [strong, weak] = [schoolA, schoolB].map((name) => schools.find((it) => it.name === name)?.id ?? '')
  if (!strong || !weak) throw new Error('the register brought two schools in')
  const joins = (page: typeof leader, name: string, role: string, schoolIds: string[] = []) =>
    givenPerson(
      byLeader,
      { request: page.request, server },
      { name, email: `${name.split(' ')[0]?.toLowerCase()}@lanternfield.example`, role, schoolIds },
    )
  const { api: byBen } = await joins(ben, 'Ben Carter', 'headteacher', [strong])
  const { api: byCara } = await joins(cara, 'Cara Lind', 'headteacher', [weak])
  const { api: byDev } = await joins(dev, 'Dev Shah', 'trustee')
  const roundId = newId()
  await byLeader('POST', '/rounds', { data: { id: roundId, academicYear: 2026 } })
  for (const [schoolId, level, head] of [
    [strong, 4, byBen],
    [weak, 2, byCara],
  ] as const) {
    const id = await givenProposed(byLeader, { roundId, schoolId, level })
    await givenAgreed(id, { leader: byLeader, head })
    const { version } = await byDev<{ version: number }>('GET', `/categorisations/${id}`)
    await byDev('POST', `/categorisations/${id}/decide`, { data: { effectiveOn: '2026-11-21' }, version })
  }

  await step('a head offers help', async () => {
    await ben.goto(`${server.address}/support/offers`)
    await expectHeading(ben)
    await ben
      .getByRole('button', { name: /^Offer help/ })
      .first()
      .click()
    await ben.getByLabel('What can you help with?').selectOption({ label: 'Curriculum and teaching' })
    await ben.getByLabel(/How many days/).fill('4')
    await ben.getByLabel('Which roles can help?').fill('English lead and two teachers of Year 3')
    await expectAccessible(ben)
    await ben
      .getByRole('button', { name: /^Offer/ })
      .last()
      .click()
    await expect(ben.getByText('English lead and two teachers of Year 3').first()).toBeVisible()
  })

  await step('the leader asks for suggestions, and takes one up', async () => {
    await leader.goto(`${server.address}/support/suggest`)
    await leader.getByRole('button', { name: 'Suggest pairings' }).click()
    const card = leader.getByRole('article', { name: `${schoolA} for ${schoolB}, Curriculum and teaching` })
    await expect(card).toBeVisible({ timeout: 30_000 })
    await expect(card).toContainText('Leading in curriculum and teaching since 2026')
    await expectAccessible(leader)
    await card.getByRole('link', { name: `Pair ${schoolA} with ${schoolB}` }).click()
    await expectHeading(leader, 'Who could help which school?')
    await leader.getByLabel('What is to be better at the end?').fill(objective)
    await leader.getByRole('button', { name: 'Ask for this support' }).click()
    await expectHeading(leader, `${schoolA} helps ${schoolB}`)
  })
  const pairing = leader.url()

  await step('both heads agree', async () => {
    for (const [head, name] of [
      [ben, schoolA],
      [cara, schoolB],
    ] as const) {
      await head.goto(pairing)
      await head.getByRole('button', { name: new RegExp(`^Agree.*${name}`) }).click()
      await expect(head.getByText(`${name} agreed:`)).toBeVisible()
    }
  })

  await step('a visit is logged', async () => {
    await ben.reload()
    await ben.getByRole('button', { name: 'Log a visit' }).click()
    const dialog = ben.getByRole('dialog', { name: 'What happened at the visit?' })
    await dialog.getByLabel('What happened?').fill('We planned a half-term of writing together.')
    await dialog.getByLabel('Who gave it?').fill('English lead')
    await expectAccessible(ben)
    await dialog.getByRole('button', { name: 'Log the visit' }).click()
    await expect(ben.getByText(/^½ of 3 days is delivered/)).toBeVisible()
  })

  await step('it is completed, and each school judges it apart', async () => {
    await cara.reload()
    await cara.getByRole('button', { name: 'Complete the support' }).click()
    await cara.getByRole('dialog').getByRole('button', { name: 'Complete it' }).click()
    await expect(cara.getByText('Completed', { exact: true }).first()).toBeVisible()
    for (const [head, impact] of [
      [cara, 'Early signs'],
      [ben, 'Clear'],
    ] as const) {
      await head.reload()
      await head.getByRole('radio', { name: new RegExp(`^${impact}`) }).check()
      await head.getByLabel('What worked?').fill('Planning together before the half-term.')
      await expectAccessible(head)
      await head.getByRole('button', { name: /^Judge it/ }).click()
      await expect(head.getByText(`${impact}.`)).toBeVisible()
    }
  })

  await step('the trustee reads what was agreed, delivered and judged', async () => {
    await dev.goto(pairing)
    await expect(dev.getByText('Evaluated').first()).toBeVisible()
    await expect(dev.getByText('Early signs.')).toBeVisible()
    await dev.goto(`${server.address}/support/ledger`)
    await expect(dev.getByRole('row').filter({ hasText: schoolA }).first()).toContainText('½')
    await expectAccessible(dev)
  })
})
