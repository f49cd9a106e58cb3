import { RoundScheme } from '../schemes/RoundScheme.tsx'
import { useSuspenseQuery } from '@tanstack/react-query'
import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { formatAcademicYear, formatDay, formatDue } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Columns } from '../../ui/Columns.tsx'
import { Page } from '../../ui/Page.tsx'
import { QuestionsAbout } from '../questions/QuestionsAbout.tsx'
import { NextReview } from '../reviews/NextReview.tsx'
import { useSession } from '../shell/session.ts'
import { HowItCame } from './HowItCame.tsx'
import { LeaderNotes } from './LeaderNotes.tsx'
import { categorisationQuery } from './queries.ts'
import { SchoolCategory } from './SchoolCategory.tsx'
import { Stage } from './Stage.tsx'
import { may, pageQuestion, replyByWords } from './way-words.ts'

/** A school's way through a round: what it asks of the person now, and how it came to this. */
export function CategorisationPage({ categorisationId }: { categorisationId: string }) {
  const { data: it } = useSuspenseQuery(categorisationQuery(categorisationId))
  const today = useToday()
  const { seeTrust } = useSession().abilities
  const year = formatAcademicYear(it.round.academicYear)
  return (
    <Page
      title={pageQuestion(it)}
      lead={dueIn(it, today)}
      crumbs={[
        <Link key="round" to="/categorise" search={{ year: it.round.academicYear }}>
          Categorise {year}
        </Link>,
        it.school.name,
      ]}
    >
      <RoundScheme number={it.round.schemeNumber}>
        <Columns
          aside={
            seeTrust && (
              <>
                <SchoolCategory
                  schoolId={it.school.id}
                  besides={it.status === 'published' ? it.round.academicYear : undefined}
                />
                <NextReview schoolId={it.school.id} />
                {it.status === 'published' && (
                  <QuestionsAbout
                    asking={{
                      record: { kind: 'category', id: it.id },
                      name: `the category of ${it.school.name} for ${year}`,
                    }}
                    schoolId={it.school.id}
                  />
                )}
              </>
            )
          }
        >
          {it.review && <AskedByReview review={it.review} opens={seeTrust} />}
          <Stage key={it.id} it={it} />
          <HowItCame it={it} />
          {it.abilities.leaderNotes && <LeaderNotes categorisationId={it.id} />}
        </Columns>
      </RoundScheme>
    </Page>
  )
}

/** Why there is a decision besides the round's own; from outside, the review itself isn't there to open. */
function AskedByReview({ review, opens }: { review: NonNullable<Categorisation['review']>; opens: boolean }) {
  const words = `the review signed off on ${formatDay(review.signedOn)}`
  return (
    <p>
      A new decision, asked for by{' '}
      {opens ? (
        <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
          {words}
        </Link>
      ) : (
        words
      )}
      .
    </p>
  )
}

/** By when what is asked of the person is due, and where on the page it is; undefined where nothing is. */
function dueIn(it: Categorisation, today: string): ReactNode {
  const { dueOn } = it.selfAssessment
  if (may(it, 'rateSelf'))
    return dueOn === null ? undefined : `Submit by ${formatDay(dueOn)} (${formatDue(dueOn, today)}).`
  if (may(it, 'reReview')) return <a href="#re-review">Go to your re-review</a>
  const asked = it.replies.at(-1)
  if (it.status !== 'awaiting-reply' || !asked) return undefined
  const words = `${replyByWords(asked, today)}.`
  if (!may(it, 'reply')) return `Waits for the head’s reply. ${words}`
  return (
    <>
      {words} <a href="#reply">Go to your reply</a>
    </>
  )
}
