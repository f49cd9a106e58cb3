import { withdrawPairing } from '@sixfold/shared/contracts/support.ts'
import { editTrust } from '@sixfold/shared/contracts/trust.ts'
import { beforeEach, expect, test } from 'vitest'
import { succeeded } from '../../../../test/answers.ts'
import type { TestPerson, TestSchool } from '../../../../test/factories.ts'
import { type Suggesting, suggesting } from '../../../../test/suggesting.ts'

let given: Suggesting
let elm: TestSchool
let elmsHead: TestPerson
beforeEach(async () => {
  given = await suggesting()
  elm = await given.given.world.school('Elm School')
  elmsHead = await given.given.world.person('headteacher', [elm], 'Ida Berg')
})

const words = async (of: string) =>
  (await given.asked()).suggestions[0]?.parts.find(({ kind }) => kind === of)?.words
const loadWords = () => words('load')

test('days offered in another criterion aren’t free for this one', async () => {
  await given.offer(10, 'curriculum-and-teaching')
  expect(await loadWords()).toBe('9 of 9 days free, 4 of them in inclusion')
})

test('days promised in a criterion are gone from it, of support that ended those delivered', async () => {
  await given.offer(10, 'curriculum-and-teaching')
  const pairing = await given.agreed(elm, elmsHead, 5)
  expect(await loadWords()).toBe('6½ of 9 days free, 1½ of them in inclusion')
  const more = await given.agreed(elm, elmsHead, 2)
  const left = await given.asked()
  expect([left.suggestions, left.unmatched[0]?.words]).toEqual([
    [],
    'Fenwick Infant School has ½ day free in this, and at least 1½ days would be needed.',
  ])
  for (const { id, version } of [pairing, more])
    succeeded(
      await given.given.people.leader.call(withdrawPairing, {
        params: { pairingId: id },
        version,
        body: { reason: 'They merge.' },
      }),
    )
  expect(await loadWords()).toBe('9 of 9 days free, 4 of them in inclusion')
})

test('what earlier help changed counts from three pairings: with schools like this one, else with all', async () => {
  const oak = await given.given.world.school('Oak School', {
    facts: { phaseName: 'Secondary', lowAge: 11, highAge: 16 },
  })
  const oaksHead = await given.given.world.person('headteacher', [oak], 'Tom Reid')
  await given.judged(oak, oaksHead, 'none-yet')
  await given.judged(elm, elmsHead, 'clear')
  expect(await words('impact')).toBe('Earlier help in this judged twice: too few to count')
  await given.judged(elm, elmsHead, 'sustained')
  expect(await words('impact')).toBe('Impact of earlier help in this: 1.7 of 3, from 3 pairings')
  await given.judged(elm, elmsHead, 'clear')
  expect(await words('impact')).toBe(
    'Impact of earlier help in this with primary schools: 2.3 of 3, from 3 pairings',
  )
})

test('a school is asked for no more at once than the trust lets it give, what is asked about included', async () => {
  await given.agreed(elm, elmsHead, 1)
  await given.matched(elm, 1)
  const run = await given.asked()
  expect([run.suggestions, run.unmatched[0]?.words]).toEqual([
    [],
    'Fenwick Infant School has as many pairings at once as it may.',
  ])
  const { leader, trustee } = given.given.people
  expect((await given.newest(trustee))?.unmatched[0]?.words).toBe(
    'Fenwick Infant School isn’t suggested for Thornmere Primary School at present.',
  )
  succeeded(await leader.call(editTrust, { body: { pairingsAtOnce: 3 }, version: 1 }))
  expect((await given.asked()).suggestions).toHaveLength(1)
})
