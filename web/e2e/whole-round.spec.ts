import { expectAccessible } from './accessible.ts'
import { type Api, apiOf, newId } from './api.ts'
import { givenSchools } from './given.ts'
import { givenPerson } from './given-people.ts'
import { givenAgreed, givenProposed } from './given-round.ts'
import { headReplies, headSelfAssesses, leaderAsksTheHead } from './journey/categorise.ts'
import { registerWith, schoolA } from './journey/register.ts'
import { expect, expectHeading, goTo, goToAnew, signIn, test } from './support.ts'

/** Fourteen schools by name, with the level that is proposed for each; the clerk's is the last but one. */
const levels: Record<string, number> = {
  [schoolA]: 3,
  'Brindlewick Primary School': 3,
  'Cobblegate Infant School': 4,
  'Dunmarsh Primary School': 3,
  'Eastfold Academy': 2,
  'Farrowdene Primary School': 3,
  'Gorsehill Junior School': 3,
  'Hollowmere School': 4,
  'Inglebrook Primary School': 3,
  'Juniper Lane Infants': 2,
  'Kitescombe High School': 3,
  'Larkrise Academy': 1,
  'Mossgate Primary School': 3,
  'Netherwood School': 4,
}
const clerks = 'Mossgate Primary School'
const partners = 'Brindlewick Primary School'

test('a round of fourteen schools, from its opening to the last publication', async ({
  page: leader,
  empty: server,
  another,
}) => {
  test.skip(
    test.info().project.name === 'phone',
    'each of its screens is walked through on a phone elsewhere',
  )
  test.setTimeout(240_000)
  const { step } = test
  const [partner, head, executive, trustee, clerk] = await Promise.all(Array.from({ length: 5 }, another))
  if (!partner || !head || !executive || !trustee || !clerk) throw new Error('five people were asked for')
  await signIn(leader, server, 'ama@lanternfield.example')
  const byLeader = apiOf(leader.request, server)
  const schools = await givenSchools(byLeader, registerWith(Object.keys(levels)))
  const idOf = (name: string) => schools.find((it) => it.name === name)?.id ?? ''
  const joins = (page: typeof leader, name: string, role: string, schoolIds: string[] = []) =>
    givenPerson(
      byLeader,
      { request: page.request, server },
      { name, email: `${name.split(' ')[0]?.toLowerCase()}@lanternfield.example`, role, schoolIds },
    )
  const others = schools.filter(({ name }) => name !== schoolA).map(({ id }) => id)
  await joins(partner, 'Priya Iyer', 'improvement-partner', [idOf(partners)])
  await joins(head, 'Ben Carter', 'headteacher', [idOf(schoolA)])
  const { api: byExecutive } = await joins(executive, 'Cara Lind', 'headteacher', others)
  const { id: trusteeId } = await joins(trustee, 'Dev Shah', 'trustee')
  await joins(clerk, 'Ewa Novak', 'clerk')
  // So that one of the fourteen is not the trustee's to decide, and the board's minute is recorded by its clerk.
  const interest = { personId: trusteeId, schoolId: idOf(clerks), words: 'A sister teaches there.' }
  await byLeader('POST', '/interests', { data: { id: newId(), ...interest } })

  await step('the leader opens it', async () => {
    await goTo(leader, 'Categorise')
    await leader.getByRole('button', { name: 'Open the 2026/27 round' }).click()
    await leader.getByRole('dialog').getByRole('button', { name: 'Open the round' }).click()
    await expect(leader.getByText('14 not begun.')).toBeVisible()
  })
  const { items } = await byLeader<{ items: { id: string }[] }>('GET', '/rounds')
  const roundId = items[0]?.id ?? ''

  await step('a head assesses the school', () => headSelfAssesses(head, server))

  const propose = (by: Api, name: string) =>
    givenProposed(by, { roundId, schoolId: idOf(name), level: levels[name] ?? 3 })
  const ways = await step('the partner proposes for one school, the leader for the others', async () => {
    const made = [[partners, await propose(apiOf(partner.request, server), partners)]] as [string, string][]
    await partner.goto(`${server.address}/categorise`)
    await expect(partner.getByRole('row').filter({ hasText: partners })).toContainText('Proposed')
    await expect(partner.getByRole('row').filter({ hasText: schoolA })).toHaveCount(0)
    for (const name of Object.keys(levels))
      if (name !== partners) made.push([name, await propose(byLeader, name)])
    return made
  })
  const wayOf = (name: string) => ways.find(([one]) => one === name)?.[1] ?? ''

  await step('the leader compares them, and changes a rating by keyboard', async () => {
    await goToAnew(leader, 'Categorise')
    await expect(leader.getByText('14 proposed.')).toBeVisible()
    await leader.getByRole('link', { name: 'Compare schools' }).click()
    await expectHeading(leader, 'Are we judging every school alike?')
    const grid = leader.getByRole('grid', { name: 'Ratings by school and criterion' })
    await expect(grid.getByRole('rowheader')).toHaveCount(14)
    await expectAccessible(leader)
    const row = grid.getByRole('row').filter({ hasText: 'Kitescombe High School' })
    const inclusion = row.getByRole('gridcell').nth(1)
    await inclusion.click()
    await leader.keyboard.press('2')
    const why = leader.getByLabel('Why it is changed')
    await expect(why).toBeFocused()
    await why.fill('Exclusions rose, as at Eastfold, which we rated 2.')
    await leader.getByRole('button', { name: 'Save the change' }).click()
    await expect(inclusion).toContainText('2')
  })

  await step('the leader moderates one and asks its head, who agrees', async () => {
    await leader.goto(`${server.address}/categorise/${wayOf(schoolA)}`)
    await leaderAsksTheHead(leader)
    await headReplies(head)
  })
  await step('so does it go at the others', async () => {
    for (const [name, id] of ways)
      if (name !== schoolA) await givenAgreed(id, { leader: byLeader, head: byExecutive })
  })

  await step('the trustee decides on thirteen at once', async () => {
    await trustee.goto(`${server.address}/categorise`)
    await expectHeading(trustee, 'What are we asked to decide?')
    await expect(trustee.getByRole('row').filter({ hasText: clerks })).toHaveCount(0)
    await trustee.getByRole('button', { name: 'Decide on several together' }).click()
    const dialog = trustee.getByRole('dialog', { name: 'Decide on several schools together' })
    await expect(dialog.getByRole('checkbox')).toHaveCount(13)
    await dialog.getByLabel('Minute reference').fill('2026/14, item 6')
    await expectAccessible(trustee)
    await dialog.getByRole('button', { name: 'Publish 13 categories' }).click()
    await expect(dialog).toBeHidden()
    await expect(trustee.getByText(/^Published: 13 categories/)).toBeVisible()
  })

  await step('the clerk records what the board decided without that trustee', async () => {
    await clerk.goto(`${server.address}/categorise/${wayOf(clerks)}`)
    await clerk.getByLabel('Minute reference').fill('2026/14, item 7')
    await clerk.getByRole('button', { name: 'Confirm Improve' }).click()
    await clerk.getByRole('dialog').getByRole('button', { name: 'Publish' }).click()
    await expect(clerk.getByRole('heading', { name: 'What was decided' })).toBeVisible()
  })

  await step('the leader finds all published, each with its review, and closes the round', async () => {
    await goToAnew(leader, 'Reviews')
    await expect(leader.getByRole('row').filter({ hasText: '21 May 2027' })).toHaveCount(14)
    await goToAnew(leader, 'Categorise')
    await expect(leader.getByText('14 published.')).toBeVisible()
    await leader.getByRole('button', { name: 'Close the 2026/27 round…' }).click()
    const dialog = leader.getByRole('dialog', { name: 'Close the 2026/27 round?' })
    await dialog.getByLabel('Why?').fill('Every school has its category.')
    await expectAccessible(leader)
    await dialog.getByRole('button', { name: 'Close the 2026/27 round' }).click()
    await expect(leader.getByText(/^Closed on 21 Nov 2026 by Ama Osei/)).toBeVisible()
    await expectAccessible(leader)
  })
})
