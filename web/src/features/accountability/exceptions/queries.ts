import { type Exception, listAcknowledgements, listExceptions } from '@sixfold/shared/contracts/exceptions.ts'
import { queryFor } from '../../../lib/query.ts'
import type { ExceptionSearch } from './exception-search.ts'

/** As at a day, undefined is today; of all that the person asking has, or of one school. */
export const exceptionsQuery = (asAt?: string, schoolId?: string) =>
  queryFor(listExceptions, { query: { ...(asAt ? { asAt } : {}), ...(schoolId ? { schoolId } : {}) } })

export const foundQuery = ({ asAt, rule, school, state }: ExceptionSearch) =>
  queryFor(listExceptions, {
    query: {
      ...(asAt ? { asAt } : {}),
      ...(rule ? { rule } : {}),
      ...(school ? { schoolId: school } : {}),
      state: state ?? 'open',
    },
  })

export const acknowledgementsQuery = (record: Exception['record']) =>
  queryFor(listAcknowledgements, { query: record })
