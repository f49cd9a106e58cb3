import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { newPasswordFault, passwordRule } from './new-password.ts'

const emails = ['Ines.Vale@quillbrook.example', '40012345678901@quillbrook.example']

describe('a new password', () => {
  test.each<[string, string | RegExp]>([
    ['three words', /^Use at least 12 characters/],
    ['', /^Use at least 12 characters/],
    ['x y'.repeat(67), /^Keep this to 200 characters/],
    ['aaaaaaaaaaaa', /^This repeats itself/],
    ['            ', /^This repeats itself/],
    ['abcabcabcabca', /^This repeats itself/],
    ['Word4word4woRd4', /^This repeats itself/],
    ['passwordpassword', /^This repeats itself/],
    ['ines.vale@quillbrook.example', /^This is your email address or part of it/],
    ['INES.VALE@QUILLBROOK.EXAMPLE!', /^This is your email address or part of it/],
    ['InesVale2026!', /^This is your email address or part of it/],
    ['1. ines vale', /^This is your email address or part of it/],
    ['40012345678901', /^This is your email address or part of it/],
    ['Password2026!', /^This is one of the first/],
    ['P@ssw0rd-2026', /^This is one of the first/],
    ['trustno11111!', /^This is one of the first/],
    ['Welcome 12345', /^This is one of the first/],
    ['sixfold-2026-09', /^This is one of the first/],
    ['123456789012', /^This is one of the first/],
    ['210987654321', /^This is one of the first/],
    ['qwertyuiopas', /^This is one of the first/],
    ['lkjhgfdsapoi', /^This is one of the first/],
    ['1q2w3e4r5t6y', /^This is one of the first/],
  ])('“%s” is refused', (password, fault) => {
    expect(newPasswordFault(password, emails)).toMatch(fault)
  })

  test.each([
    'three plain words',
    'correct horse battery',
    'my password is long',
    'secret monkey dragon',
    'welcome to the school',
    'ines vale has a dog',
    '🐎🐎🔋📎🐕🐈🌳🌲🏫',
    'wörter auf deutsch',
    'three words three words',
    '40012345678902',
    'x7!kQ2#mP9$z',
  ])('“%s” is taken', (password) => {
    expect(newPasswordFault(password, emails)).toBeNull()
  })

  test('whatever is refused for its pattern or its owner stays refused in another case', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1, maxLength: 6 }),
        fc.integer({ min: 12, max: 30 }),
        (piece, times) => {
          const password = piece.repeat(times)
          expect(newPasswordFault(password, [])).not.toBeNull()
          expect(newPasswordFault(password.toUpperCase(), [])).not.toBeNull()
        },
      ),
    )
  })

  test('of random words is taken, whoever chooses it', () => {
    const word = fc.stringMatching(/^[b-df-hj-np-tv-z][aeiou][b-df-hj-np-tv-z]{2}$/)
    fc.assert(
      fc.property(fc.uniqueArray(word, { minLength: 3, maxLength: 6 }), (words) => {
        expect(newPasswordFault(words.join(' '), emails)).toBeNull()
      }),
    )
  })

  test('has the bounds that a form can show', () => {
    expect(passwordRule).toEqual({ min: 12, max: 200 })
  })
})
