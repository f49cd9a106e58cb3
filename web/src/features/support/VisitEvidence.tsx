import { NativeSelect } from '@mantine/core'
import { listEvidence } from '@sixfold/shared/contracts/evidence.ts'
import type { SupportVisit } from '@sixfold/shared/contracts/pairing-visits.ts'
import type { Pairing } from '@sixfold/shared/contracts/support.ts'
import { sides } from '@sixfold/shared/domain/support/pairing.ts'
import { useQueries } from '@tanstack/react-query'
import { formatDay } from '../../lib/format.ts'
import { queryFor } from '../../lib/query.ts'

interface VisitEvidenceProps {
  pairing: Pairing
  linked: SupportVisit['evidence']
  /** Empty: none; `kept`: what is linked and isn't theirs to read. */
  value: string
  onChange: (evidenceId: string) => void
  error?: string | undefined
}

/** The newest pieces of each of the two schools that one reads; one that is linked already is among them however old it is. */
const newest = 30

/** What was seen or made at a visit; nothing to choose while neither school has evidence that one reads. */
export function VisitEvidence({ pairing, linked, value, onChange, error }: VisitEvidenceProps) {
  const schools = sides.flatMap((side) => pairing[side].school ?? [])
  const lists = useQueries({
    queries: schools.map(({ id }) => queryFor(listEvidence, { query: { schoolId: id, limit: newest } })),
  })
  const groups = schools.map(({ name }, index) => ({
    group: name,
    items: (lists[index]?.data?.items ?? [])
      .filter(({ id, withdrawn }) => withdrawn === null && id !== linked?.id)
      .map(({ id, title, effectiveOn }) => ({ value: id, label: `${title}, ${formatDay(effectiveOn)}` })),
  }))
  const filled = groups.filter(({ items }) => items.length > 0)
  if (filled.length === 0 && linked === null && value !== 'kept') return null
  return (
    <NativeSelect
      label="Is there evidence of it? (optional)"
      description="Who may read that piece sees it beside the visit."
      data={[
        { value: '', label: 'None' },
        ...(value === 'kept' ? [{ value: 'kept', label: 'A piece that you don’t read: leave it' }] : []),
        ...(linked ? [{ value: linked.id, label: linked.title }] : []),
        ...filled,
      ]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={error}
    />
  )
}
