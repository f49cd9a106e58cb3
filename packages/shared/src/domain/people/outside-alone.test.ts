import { describe, expect, test } from 'vitest'
import { membershipFaults } from './membership-faults.ts'
import { outsideAloneBlockers } from './outside-alone.ts'
import { roles } from './roles.ts'

const codes = (...of: Parameters<typeof outsideAloneBlockers>) =>
  outsideAloneBlockers(...of).map(({ code }) => code)

describe('an outside reviewer has no other role on the same days', () => {
  test.each(roles)('%s', (role) => {
    const alone = role === 'outside-reviewer'
    expect(codes(role, [])).toEqual([])
    expect(codes(role, [role])).toEqual([])
    expect(codes(role, ['trustee', 'governor'])).toEqual(alone ? ['outside-alone'] : [])
    expect(codes(role, ['outside-reviewer'])).toEqual(alone ? [] : ['outside-alone'])
  })
})

test('an outside reviewer’s role names no school', () => {
  const role = { role: 'outside-reviewer', fromOn: '2026-09-01', toOn: null, acting: false } as const
  expect(membershipFaults({ ...role, schoolIds: [] }, [])).toEqual([])
  expect(membershipFaults({ ...role, schoolIds: ['thornmere'] }, [])).toEqual([
    {
      path: 'schoolIds',
      message: 'An outside reviewer sees only the cases given to them: leave the schools out',
    },
  ])
})
