import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { strengthReason } from './strength-reason.ts'
import { type LinkedEvidence, strengthOn } from './strength.ts'
import { evidenceKinds, evidenceSources, stances } from './words.ts'

const today = '2026-11-21'
const piece = (kind: LinkedEvidence['kind'], more: Partial<LinkedEvidence> = {}): LinkedEvidence => ({
  effectiveOn: '2026-10-01',
  expiresOn: null,
  withdrawnOn: null,
  kind,
  source: 'school',
  stance: 'supports',
  ...more,
})
const outside = { source: 'external' } as const
const against = { stance: 'contradicts' } as const
const old = { effectiveOn: '2024-10-01' }

describe('the reason of a strength', () => {
  test.each<[LinkedEvidence[], string]>([
    [[], 'Nothing is linked yet'],
    [[piece('data', old)], 'Nothing that is linked counts today; something seen in the last 12 months would'],
    [
      [piece('data', { withdrawnOn: '2026-11-01' })],
      'What was linked is withdrawn; something new would make it count again',
    ],
    [[piece('data'), piece('data')], 'One kind only: data; a second kind would make it adequate'],
    [
      [piece('data', { stance: 'neutral' })],
      'Nothing that counts today supports it; two kinds would make it adequate',
    ],
    [
      [piece('data', against)],
      'Nothing that counts today supports it; two kinds would make it adequate. One live piece contradicts it',
    ],
    [
      [piece('data'), piece('work-scrutiny')],
      'Two kinds, both from the school; a third from outside would make it strong',
    ],
    [
      [piece('data'), piece('work-scrutiny', outside)],
      'Two kinds, with something from outside the school; a third kind would make it strong',
    ],
    [
      [piece('data'), piece('work-scrutiny'), piece('audit')],
      'Three kinds, all from the school; one from outside would make it strong',
    ],
    [
      [piece('data'), piece('work-scrutiny'), piece('audit', outside)],
      'Three kinds, with something from outside the school',
    ],
    [
      [piece('data'), piece('audit', outside), piece('award', against), piece('other', against)],
      'Two kinds, with something from outside the school; a third kind would make it strong. Two live pieces contradict it',
    ],
    [
      [piece('data'), piece('audit', { ...outside, ...old })],
      'One kind only: data; a second kind would make it adequate',
    ],
  ])('%#: %2$s', (linked, expected) => {
    expect(strengthReason(linked, today)).toBe(expected)
  })

  test('names the trust’s own number of months', () => {
    expect(strengthReason([piece('data', old)], today, 6)).toContain('in the last six months')
    expect(strengthReason([piece('data', old)], today, 36)).toContain('One kind only')
  })

  test('is said of everything, and tells every contradiction', () => {
    const anyPiece = fc.record({
      effectiveOn: fc.constantFrom('2026-10-01', '2020-01-01'),
      expiresOn: fc.constantFrom(null, '2026-11-01'),
      withdrawnOn: fc.constantFrom(null, '2026-11-01'),
      kind: fc.constantFrom(...evidenceKinds),
      source: fc.constantFrom(...evidenceSources),
      stance: fc.constantFrom(...stances),
    })
    fc.assert(
      fc.property(fc.array(anyPiece, { maxLength: 8 }), (linked) => {
        const reason = strengthReason(linked, today)
        expect(reason).toMatch(/^[A-Z]/)
        expect(/contradicts? it$/.test(reason)).toBe(strengthOn(linked, today).contested)
      }),
    )
  })
})
