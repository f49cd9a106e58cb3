import type {
  ExceptionRecord,
  ExceptionRule,
} from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { RecordLink } from '../accountability/RecordLink.tsx'

interface ExceptionLinkProps {
  rule: ExceptionRule | undefined
  record: { kind: ExceptionRecord; id: string }
  school: { id: string } | undefined
  children: ReactNode
}

/** A link to what shows an exception: the record, or the part of a school that its rule looks at. */
export function ExceptionLink({ rule, record: { kind, id }, school, children }: ExceptionLinkProps) {
  switch (kind) {
    case 'priority':
    case 'review':
    case 'categorisation':
    case 'pairing':
      return (
        <RecordLink record={{ kind, id }} school={null}>
          {children}
        </RecordLink>
      )
    case 'plan':
      return school ? <PlanLink schoolId={school.id}>{children}</PlanLink> : <>{children}</>
    case 'partner':
    case 'team':
      return <Link to="/support/ledger">{children}</Link>
    case 'school':
      return <OfSchool {...{ rule, id, children }} />
  }
}

const PlanLink = ({ schoolId, children }: { schoolId: string; children: ReactNode }) => (
  <Link to="/schools/$schoolId/plan" params={{ schoolId }}>
    {children}
  </Link>
)

function OfSchool({ rule, id, children }: Pick<ExceptionLinkProps, 'rule' | 'children'> & { id: string }) {
  if (rule === 'plan-not-approved') return <PlanLink schoolId={id}>{children}</PlanLink>
  if (rule === 'giver-overloaded')
    return (
      <Link to="/support/ledger" search={{ school: id }}>
        {children}
      </Link>
    )
  if (rule === 'weak-evidence')
    return (
      <Link to="/evidence" search={{ school: id }}>
        {children}
      </Link>
    )
  return (
    <Link to="/schools/$schoolId" params={{ schoolId: id }}>
      {children}
    </Link>
  )
}
