import { listMeetings } from '@sixfold/shared/contracts/meetings.ts'
import { listSchools } from '@sixfold/shared/contracts/schools.ts'
import { queryFor } from '../../lib/query.ts'

/** The latest meetings of every body, those to come first. */
export const meetingChoices = queryFor(listMeetings, { query: { limit: 50 } })
export const schoolChoices = queryFor(listSchools, { query: { limit: 200 } })
