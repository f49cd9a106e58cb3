import type { AskedAbout } from '@sixfold/shared/contracts/questions.ts'
import { boardLists } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import type { PublishedKind } from '@sixfold/shared/domain/accountability/question-words.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { ExceptionLink } from './ExceptionLink.tsx'

interface PublishedLinkProps {
  record: { kind: PublishedKind; id: string }
  children: ReactNode
}

/** A link to a record of the published record. */
export function PublishedLink({ record: { kind, id }, children }: PublishedLinkProps) {
  switch (kind) {
    case 'school':
      return (
        <Link to="/schools/$schoolId" params={{ schoolId: id }}>
          {children}
        </Link>
      )
    case 'priority':
      return (
        <Link to="/priorities/$priorityId" params={{ priorityId: id }}>
          {children}
        </Link>
      )
    case 'review':
      return (
        <Link to="/reviews/$reviewId" params={{ reviewId: id }}>
          {children}
        </Link>
      )
    case 'category':
      return (
        <Link to="/categorise/$categorisationId" params={{ categorisationId: id }}>
          {children}
        </Link>
      )
    case 'pairing':
      return (
        <Link to="/support/$pairingId" params={{ pairingId: id }}>
          {children}
        </Link>
      )
    case 'evidence':
      return (
        <Link to="/evidence/$evidenceId" params={{ evidenceId: id }}>
          {children}
        </Link>
      )
    case 'practice':
      return (
        <Link to="/practices/$practiceId" params={{ practiceId: id }}>
          {children}
        </Link>
      )
  }
}

/** What a question is about: the record, or the board's page as at the day on which the figure was read. */
export function AboutLink({ about, children }: { about: AskedAbout; children: ReactNode }) {
  if (about.kind === 'figure' || about.id === null)
    return (
      <Link to="/board" search={{ asAt: about.asAt, show: boardLists.find((list) => list === about.figure) }}>
        {children}
      </Link>
    )
  if (about.kind === 'exception')
    return (
      <ExceptionLink
        rule={about.exception?.rule}
        record={{ kind: about.exception?.record ?? 'school', id: about.id }}
        school={about.schools[0]}
      >
        {children}
      </ExceptionLink>
    )
  return <PublishedLink record={{ kind: about.kind, id: about.id }}>{children}</PublishedLink>
}
