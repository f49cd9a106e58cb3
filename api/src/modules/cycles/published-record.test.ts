import { beforeEach, describe, expect, test } from 'vitest'
import { Improving, statement, succeeded } from '../../../test/improving.ts'

let given: Improving
beforeEach(async () => {
  given = await Improving.create()
})

describe('what governors and trustees read of a priority', () => {
  test('is its place and trail from the start, and each step’s words once the school has gone on from it', async () => {
    const { governor, trustee } = given.people
    const priority = await given.diagnosed()
    expect(await given.see(priority.id, governor)).toMatchObject({
      step: 'diagnose',
      statement: null,
      measures: [],
      hiddenMeasures: 1,
      gate: null,
      blockers: { advance: [] },
      evidence: { items: [], hidden: 1, count: 1 },
    })
    succeeded(await given.move(priority, { to: 'next' }))
    succeeded(await given.note(priority.id, 'explore', 0, 'A draft'))
    const after = await given.see(priority.id, trustee)
    expect(after).toMatchObject({ step: 'explore', statement, notes: [], hiddenMeasures: 0 })
    expect(after.measures).toHaveLength(1)
    expect(JSON.stringify(after)).not.toContain('A draft')
    succeeded(await given.move(priority, { to: 'next' }))
    expect((await given.see(priority.id, trustee)).notes).toMatchObject([
      { step: 'explore', note: 'A draft' },
    ])
    expect(Object.values(after.abilities)).toEqual(Array(6).fill(false))
  })

  test('never is a measure on fewer than six pupils, which a partner doesn’t read either', async () => {
    const priority = await given.at('explore')
    await given.measure(priority.id, { name: 'Reading of five pupils', fewPupils: true })
    const { head, leader, contributor, partner, governor, trustee } = given.people
    const names = async (by: typeof head) =>
      (await given.see(priority.id, by)).measures.map((measure) => measure.name)
    for (const insider of [head, leader, contributor]) expect(await names(insider)).toHaveLength(2)
    for (const outsider of [partner, governor, trustee]) {
      expect(await names(outsider)).toEqual(['Expected standard in writing, year 6'])
      expect((await given.see(priority.id, outsider)).hiddenMeasures).toBe(1)
    }
  })
})

describe('the revision that the board page hangs on', () => {
  const revision = async (audience: string) => {
    const [row] = await given.test.ownerSql('select value from revisions where audience = $1', [audience])
    return Number(row?.['value'] ?? 0)
  }
  /** Whether an act moves what this audience sees. */
  const moves = async (audience: string, act: () => Promise<unknown>) => {
    const before = await revision(audience)
    await act()
    return (await revision(audience)) > before
  }

  test('moves for trustees with steps, and not with drafts', async () => {
    const priority = await given.at('explore')
    expect(await moves('trustees', () => given.note(priority.id, 'explore'))).toBe(false)
    expect(await moves('trustees', () => given.move(priority, { to: 'next' }))).toBe(true)
    expect(await moves('trustees', () => given.note(priority.id, 'explore', 1))).toBe(true)
    const few = { name: 'Reading of five pupils', fewPupils: true }
    expect(await moves('trustees', () => given.measure(priority.id, few))).toBe(false)
    expect(await moves('school', () => given.measure(priority.id, few))).toBe(true)
  })
})
