import { z } from 'zod'
import { AcademicYear } from './common.ts'
import { endpoint } from './endpoint.ts'

const Count = z.int().min(0)

/** Of those that one may see. Ended support by the academic year in which it ended, the newest first; years without any are left out. */
export const getPairingCounts = endpoint({
  name: 'getPairingCounts',
  method: 'GET',
  path: '/support/counts',
  summary: 'How many pairings there are that one may see, by where they stand',
  tag: 'support',
  access: 'trust',
  status: 200,
  answer: z.strictObject({
    waiting: Count,
    agreed: Count,
    ended: z.array(z.strictObject({ academicYear: AcademicYear, done: Count, notGoingAhead: Count })),
  }),
})
