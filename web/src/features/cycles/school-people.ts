import { listSchoolPeople } from '@sixfold/shared/contracts/people.ts'
import { queryFor } from '../../lib/query.ts'

/** Who may be chosen to lead, own or see to something at a school. */
export const schoolPeopleQuery = (schoolId: string) => queryFor(listSchoolPeople, { params: { schoolId } })
