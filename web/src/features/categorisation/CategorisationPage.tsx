import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { CriterionKey } from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { formatAcademicYear, formatDay } from '../../lib/format.ts'
import { Columns } from '../../ui/Columns.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { Section } from '../../ui/Section.tsx'
import { NextReview } from '../reviews/NextReview.tsx'
import { DecideForm } from './DecideForm.tsx'
import { LeaderNotes } from './LeaderNotes.tsx'
import { Proposal } from './Proposal.tsx'
import { ProposeForm } from './ProposeForm.tsx'
import { categorisationQuery } from './queries.ts'
import { RateCriteria } from './RateCriteria.tsx'
import { RatingTable } from './RatingTable.tsx'
import { isAsked } from './round-words.ts'
import { SchoolCategory } from './SchoolCategory.tsx'
import { Suggested } from './Suggested.tsx'

/** A school's way through a round: the proposal to write, to decide on, or to read. */
export function CategorisationPage({ categorisationId }: { categorisationId: string }) {
  const { data: it } = useSuspenseQuery(categorisationQuery(categorisationId))
  const year = formatAcademicYear(it.round.academicYear)
  return (
    <Page
      title={
        isAsked(it)
          ? `What are we asked to decide about ${it.school.name}?`
          : `How much support does ${it.school.name} need in ${year}?`
      }
      crumbs={[
        <Link key="round" to="/categorise" search={{ year: it.round.academicYear }}>
          Categorise {year}
        </Link>,
        it.school.name,
      ]}
    >
      <Columns
        aside={
          <>
            <SchoolCategory
              schoolId={it.school.id}
              besides={it.status === 'published' ? it.round.academicYear : undefined}
            />
            <NextReview schoolId={it.school.id} />
          </>
        }
      >
        <Stage it={it} />
        {it.abilities.leaderNotes && <LeaderNotes categorisationId={it.id} />}
      </Columns>
    </Page>
  )
}

/** What its stage asks of the person, or lets them read. */
function Stage({ it }: { it: Categorisation }) {
  const mayPropose = it.abilities.propose && it.blockers.propose.length === 0
  if (mayPropose) return <Proposing key={it.id} it={it} />
  if (it.level === null) return <Notice>Nobody has proposed a category yet.</Notice>
  return (
    <>
      {it.status === 'awaiting-decision' && !it.abilities.decide && (
        <Notice>The board has this now. It can change once they send it back.</Notice>
      )}
      {it.status === 'closed' && <Notice>Closed when the school left the trust.</Notice>}
      <Proposal it={it} level={it.level}>
        <BoardsQuestion it={it} />
      </Proposal>
      <Suggested it={it} />
      <RatingTable ratings={it.ratings} year={it.round.academicYear} />
      {isAsked(it) && (
        <Section heading="The board’s decision">
          <DecideForm key={it.version} it={it} level={it.level} />
        </Section>
      )}
    </>
  )
}

/** Criteria first, then what they suggest, then the category. */
function Proposing({ it }: { it: Categorisation }) {
  const [unsaved, setUnsaved] = useState<readonly CriterionKey[]>([])
  const onUnsaved = useCallback(
    (key: CriterionKey, is: boolean) =>
      setUnsaved((before) => [...before.filter((one) => one !== key), ...(is ? [key] : [])]),
    [],
  )
  return (
    <>
      <BoardsQuestion it={it} />
      <RateCriteria it={it} onUnsaved={onUnsaved} />
      <Suggested it={it} />
      <Section heading={it.question ? 'The board asked, and waits for you' : 'Your proposal'}>
        <ProposeForm it={it} unsaved={unsaved} />
      </Section>
    </>
  )
}

function BoardsQuestion({ it }: { it: Categorisation }) {
  if (!it.question) return null
  const { text, by, day } = it.question
  return <Quote by={`The board’s question · ${by.name}, ${formatDay(day)}`}>{text}</Quote>
}
