import type { RecordKind } from '@sixfold/shared/domain/accountability/kinds.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

interface RecordLinkProps {
  record: { kind: RecordKind; id: string } | null
  school: { id: string; name: string } | null
  children: ReactNode
}

/** A link to the record that something is about; plain words where there is nothing to open. */
export function RecordLink({ record, school, children }: RecordLinkProps) {
  switch (record?.kind) {
    case 'priority':
      return (
        <Link to="/priorities/$priorityId" params={{ priorityId: record.id }}>
          {children}
        </Link>
      )
    case 'categorisation':
      return (
        <Link to="/categorise/$categorisationId" params={{ categorisationId: record.id }}>
          {children}
        </Link>
      )
    case 'pairing':
      return (
        <Link to="/support/$pairingId" params={{ pairingId: record.id }}>
          {children}
        </Link>
      )
    case 'practice':
      return (
        <Link to="/practices/$practiceId" params={{ practiceId: record.id }}>
          {children}
        </Link>
      )
    case 'network':
      return (
        <Link to="/set-up/networks/$networkId" params={{ networkId: record.id }}>
          {children}
        </Link>
      )
    case 'evidence':
      return (
        <Link to="/evidence/$evidenceId" params={{ evidenceId: record.id }}>
          {children}
        </Link>
      )
    case 'round':
      return <Link to="/categorise">{children}</Link>
    case 'review':
      return (
        <Link to="/reviews/$reviewId" params={{ reviewId: record.id }}>
          {children}
        </Link>
      )
    case 'school':
      return <SchoolLink id={record.id}>{children}</SchoolLink>
    case 'plan':
      return school ? (
        <Link to="/schools/$schoolId/plan" params={{ schoolId: school.id }} search={{ cycle: record.id }}>
          {children}
        </Link>
      ) : (
        <>{children}</>
      )
    case 'question':
      return (
        <Link to="/questions/$questionId" params={{ questionId: record.id }}>
          {children}
        </Link>
      )
    case 'report':
      return (
        <Link to="/reports/$reportId" params={{ reportId: record.id }}>
          {children}
        </Link>
      )
    // A cycle is read on its school's page.
    case 'cycle':
    case undefined:
      return school ? <SchoolLink id={school.id}>{children}</SchoolLink> : <>{children}</>
  }
}

const SchoolLink = ({ id, children }: { id: string; children: ReactNode }) => (
  <Link to="/schools/$schoolId" params={{ schoolId: id }}>
    {children}
  </Link>
)
