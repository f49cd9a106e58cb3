import { describe, expect, test } from 'vitest'
import { defaultScheme } from '../categorisation/default-scheme.ts'
import { eventSentence } from '../accountability/event-sentence.ts'
import { stepKeys, stepNumber, stepOf } from './steps.ts'
import { defaultWording, isDefaultWording, wordingFaults, wordsFrom } from './step-wording.ts'

const own = defaultWording.map((step) => ({ ...step, title: `Our ${step.title}`, asks: 'What next?' }))

describe('a trust’s wording of the six steps', () => {
  test('says title and guidance; number, order and prompt stay', () => {
    const words = wordsFrom(own)
    expect(words('explore')).toEqual({
      ...stepOf('explore'),
      title: 'Our Weigh the options',
      asks: 'What next?',
    })
    expect(stepKeys.map((key) => stepNumber(words(key).key))).toEqual([1, 2, 3, 4, 5, 6])
  })

  test('is Sixfold’s where there is none', () => {
    for (const none of [null, []]) expect(stepKeys.map(wordsFrom(none))).toEqual(stepKeys.map(stepOf))
    expect([isDefaultWording(defaultWording), isDefaultWording(own)]).toEqual([true, false])
  })

  test('is heard in the sentences of events', () => {
    const moved = { kind: 'step-advanced', data: { title: 'Writing', toStep: 'explore' } }
    expect(eventSentence(defaultScheme, moved, wordsFrom(own))).toBe(
      '“Writing” went on to step 2, Our Weigh the options',
    )
  })

  test.each([
    ['as it should be', own, []],
    ['in another order', [own[1]!, own[0]!, ...own.slice(2)], ['steps.0.key', 'steps.1.key']],
    [
      'with a title twice',
      own.with(3, { ...own[3]!, title: ` ${own[0]!.title.toUpperCase()}` }),
      ['steps.3.title'],
    ],
  ])('%s has its faults at their fields', (_, wording, paths) => {
    expect(wordingFaults(wording).map((fault) => fault.path)).toEqual(paths)
  })
})
