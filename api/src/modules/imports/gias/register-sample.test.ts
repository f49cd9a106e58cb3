import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { describe, expect, test, type TestContext } from 'vitest'
import { SchoolFacts } from '@sixfold/shared/contracts/school-facts.ts'
import { describePhase } from '@sixfold/shared/domain/schools/phases.ts'
import { registerDifference } from '@sixfold/shared/domain/schools/register-difference.ts'
import { countGroups } from './groups-of.ts'
import { rowsOf, schoolsOf, windows1252 } from './register.fixture.ts'

const sample = fileURLToPath(
  new URL('../../../../../../shared/data/gias-extract-2024-03.csv', import.meta.url),
)

/** An extract of the real register, which is kept beside the repository and not in it. */
async function sampleOrSkip({ skip }: TestContext): Promise<Buffer> {
  skip(!existsSync(sample), 'The extract of the real register is not beside this repository')
  return readFile(sample)
}

describe('the extract of the real register', () => {
  test('holds 31 schools of group 3725 and 2 of 16930, all open and undamaged', async (context) => {
    const rows = await rowsOf(await sampleOrSkip(context))
    const groups = countGroups()
    for (const row of rows) groups.add(row)
    expect(groups.sorted().map(({ uid, schools }) => [uid, schools])).toEqual([
      ['16930', 2],
      ['3725', 31],
    ])
    expect(rows.map(({ line }) => line)).toEqual(Array.from({ length: 33 }, (_, i) => i + 2))
    expect(rows.filter((row) => row.kind === 'left-out' || row.problems.length > 0)).toEqual([])
  })

  test('gives facts that keep to their shape, none of them without a column', async (context) => {
    for (const { facts, unread } of await schoolsOf(await sampleOrSkip(context))) {
      expect(SchoolFacts.parse(facts)).toEqual(facts)
      expect(unread).toEqual([])
      expect(facts.phases).not.toEqual([])
      expect(facts.ukprn).toMatch(/^\d{8}$/)
      expect(facts.openedOn).toMatch(/^20\d\d-\d\d-01$/)
    }
  })

  test('has two special schools, an all-through, and as many primaries as secondaries', async (context) => {
    const words = (await schoolsOf(await sampleOrSkip(context))).map(({ facts }) => describePhase(facts))
    const count = (word: string) => words.filter((each) => each === word).length
    expect([count('Special'), count('All-through'), count('Primary'), count('Secondary')]).toEqual([
      2, 1, 15, 15,
    ])
  })

  test('reads the same in Windows-1252, with a byte order mark, and with dashes in its days', async (context) => {
    const bytes = await sampleOrSkip(context)
    const text = bytes.toString()
    const rows = await rowsOf(bytes)
    expect(await rowsOf(windows1252(text))).toEqual(rows)
    expect(await rowsOf(`\uFEFF${text}`)).toEqual(rows)
    expect(await rowsOf(text.replaceAll(/(\d\d)\/(\d\d)\/(\d{4})/g, '$1-$2-$3'))).toEqual(rows)
  })

  test('imported twice changes nothing the second time', async (context) => {
    const rows = await schoolsOf(await sampleOrSkip(context))
    const { added, changed, unchanged, missing } = registerDifference(rows, rows)
    expect([added, changed, missing]).toEqual([[], [], []])
    expect(unchanged).toHaveLength(33)
  })
})
