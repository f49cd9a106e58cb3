import type { School } from '@sixfold/shared/contracts/schools.ts'
import { useToday } from '../../lib/today.tsx'
import { BelongsTo } from '../networks/BelongsTo.tsx'
import { factsLine } from './facts-line.ts'

const names = new Intl.ListFormat('en-GB')

/** Under a school's name: its facts in a line, and who heads it. */
export function SchoolLead({ school }: { school: School }) {
  const today = useToday()
  return (
    <>
      <p>{factsLine(school, today)}</p>
      <BelongsTo school={school} />
      {school.view !== 'peer' && <p>{headsLine(school.heads.map((head) => head.name))}</p>}
    </>
  )
}

function headsLine(heads: string[]): string {
  if (heads.length === 0) return 'Nobody is named as its headteacher'
  return `${heads.length === 1 ? 'Headteacher' : 'Headteachers'}: ${names.format(heads)}`
}
