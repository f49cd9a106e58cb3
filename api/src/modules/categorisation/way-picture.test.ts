import { wayMoves } from '@sixfold/shared/domain/categorisation/way.ts'
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

test('the picture in the docs shows every move, and no other', () => {
  const text = readFileSync(new URL('../../../../docs/round.md', import.meta.url), 'utf8')
  const drawn = [...text.matchAll(/^ {2}(\S+) --> (\S+): (\S+)$/gm)].map(
    ([, from, to, act]) => `${act} ${from} ${to}`,
  )
  const moves = wayMoves
    .filter(({ act }) => act !== 'leave')
    .map(({ act, from, to }) => `${act} ${from ?? '[*]'} ${to}`)
  expect(drawn.toSorted()).toEqual(moves.toSorted())
})
