import type { Exception, Exceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { rules } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'

const id = (n: number) => `01a20000-0000-7000-8000-0000000000${n}`
export const thornmere = { id: id(11), name: 'Thornmere Primary School' }

/** A priority that is off track twice, as a trust leader who may also ask reads it. */
export const anException = (more: Partial<Exception> = {}): Exception => ({
  rule: 'off-track',
  name: 'Off track twice running',
  severity: 'first',
  record: { kind: 'priority', id: id(31) },
  proof: null,
  schools: [thornmere],
  title: '“Every child writes”',
  reason: 'Updates of 3 Oct and 21 Nov, both off track',
  degree: 2,
  since: '2026-10-03',
  state: 'open',
  acknowledgement: null,
  questions: ['What is in the way?', 'What was changed?', 'Who helps?'],
  abilities: { acknowledge: true, ask: true },
  ...more,
})

export const seen = (note: string, more: Partial<NonNullable<Exception['acknowledgement']>> = {}) => ({
  id: id(71),
  rule: 'off-track' as const,
  day: '2026-11-23',
  at: '2026-11-23T10:00:00.000Z',
  by: { id: id(72), name: 'Ama Osei' },
  note,
  shared: true,
  ...more,
})

export const exceptionsOf = (items: Exception[]): Exceptions => ({
  asAt: '2026-12-05',
  items,
  rules: rules.map(({ key, name, fires, threshold, clause }) => {
    const open = items.filter(({ rule, state }) => rule === key && state === 'open')
    return {
      rule: key,
      name: name(threshold.usual),
      fires: fires(threshold.usual),
      threshold: threshold.usual,
      usual: threshold.usual,
      open: open.length,
      acknowledged: items.filter(({ rule }) => rule === key).length - open.length,
      clause: open.length > 0 && clause ? clause(open, threshold.usual) : null,
    }
  }),
  schools: [...new Map(items.flatMap(({ schools }) => schools).map((it) => [it.id, it])).values()],
})

export const noExceptions = exceptionsOf([])
