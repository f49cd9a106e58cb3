import type { BoardSchool } from '@sixfold/shared/contracts/accountability.ts'
import type { BoardList } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import { listWords, schoolsOn } from '@sixfold/shared/domain/accountability/board-lists.ts'
import { strengthIs } from '@sixfold/shared/domain/accountability/strength-is.ts'
import { shortMovement } from '@sixfold/shared/domain/categorisation/movement.ts'
import type { Scheme } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import { lacksEvidence } from '@sixfold/shared/domain/evidence/claims.ts'
import { strengths } from '@sixfold/shared/domain/evidence/words.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { Link } from '@tanstack/react-router'
import { count, formatDue, formatHalfDays, formatHalves } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useSteps, useStepWords } from '../../lib/step-words.tsx'
import { Card } from '../../ui/Card.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { StepDashes } from '../../ui/StepDashes.tsx'
import { DayText, HalfDays } from '../../ui/Values.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { StrengthBars } from '../evidence/StrengthBars.tsx'
import { AskFigure } from '../questions/AskFigure.tsx'
import classes from './Accountability.module.css'

type Levels = Pick<Scheme, 'levels'>

interface BoardSchoolsProps {
  schools: readonly BoardSchool[]
  asAt: string
  /** Keeps only these schools; undefined shows all. */
  show: BoardList | undefined
  /** Every school of the trust is here: only then is something asked of a list of them. */
  ofTrust: boolean
  /** Of a past day: the library of evidence is today's, and so no proof of what it counts. */
  past: boolean
}

/** Every school of the page, or those of the list that a figure opened. */
export function BoardSchools({ schools, asAt, show, ofTrust, past }: BoardSchoolsProps) {
  const scheme = useScheme()
  const words = useStepWords()
  const titles = useSteps().map((step) => step.title)
  const shown = show ? schoolsOn(scheme, show, schools) : schools
  return (
    <section id="schools" aria-label="Schools">
      {show && (
        <Notice>
          Schools that {listWords(scheme, words)[show]}: {shown.length} of {schools.length}.{' '}
          <Link to="/board" search={(now) => ({ ...now, show: undefined })} hash="schools">
            {ofTrust ? 'Show all schools' : 'Show all of these schools'}
          </Link>
          {ofTrust && <AskFigure about="this list" figures={[show]} asAt={asAt} />}
        </Notice>
      )}
      <Card variant="flush">
        <DataTable
          caption="Schools of the trust: category, movement, priorities, evidence, next review and support"
          columns={columnsOn(scheme, asAt, past)}
          rows={shown}
          rowKey={(school) => school.id}
          empty={
            <EmptyState title="No school is on this list">Show all schools to see the others.</EmptyState>
          }
        />
        <p className={classes.legend}>
          Each line of dashes is a priority: a filled dash is a step done, the dot the step it is in, “!” that
          it needs better evidence. The six steps are {titles.join(', ')}. Evidence: the least that an open
          priority has on the step it is in, how many of them have no more, and the pieces that count today.
          Received and given: days of support agreed this academic year; below them days left from before,
          days delivered, and pairings active or paused, which are under way.
        </p>
      </Card>
    </section>
  )
}

const movementOf = (scheme: Levels, { movement, category }: BoardSchool): string =>
  shortMovement(scheme, movement?.was ?? null, category?.level ?? null)

const columnsOn = (scheme: Levels, asAt: string, past: boolean): Column<BoardSchool>[] => [
  {
    key: 'school',
    header: 'School',
    naming: true,
    sortBy: (school) => school.name,
    cell: (school) => (
      <>
        <Link to="/schools/$schoolId" params={{ schoolId: school.id }} className={classes.schoolName ?? ''}>
          {school.name}
        </Link>
        <span className={classes.soft}>{school.phase}</span>
      </>
    ),
  },
  {
    key: 'category',
    header: 'Category',
    sortBy: (school) => school.category?.level ?? null,
    cell: ({ category }) =>
      category === null ? (
        'None yet'
      ) : category.categorisationId === null ? (
        // Entered later, of a year before Sixfold: nothing stands behind it.
        <CategoryChip level={category.level} />
      ) : (
        <Link to="/categorise/$categorisationId" params={{ categorisationId: category.categorisationId }}>
          <CategoryChip level={category.level} />
        </Link>
      ),
  },
  {
    key: 'movement',
    header: 'Support needed',
    under: 'category',
    sortBy: ({ movement, category }) => (movement && category ? movement.was - category.level : null),
    cell: (school) => movementOf(scheme, school),
    below: (school) => {
      const moved = movementOf(scheme, school)
      return moved === 'same' ? 'as last year' : moved
    },
  },
  { key: 'priorities', header: 'Priorities, by step', cell: (school) => <Priorities school={school} /> },
  {
    key: 'evidence',
    header: 'Evidence',
    sortBy: ({ evidence }) => (evidence ? strengths.indexOf(evidence.weakest) : null),
    cell: (school) => <Evidence school={school} past={past} />,
  },
  {
    key: 'review',
    header: 'Next review',
    sortBy: (school) => school.review?.dueOn ?? null,
    cell: ({ review }) => {
      if (!review) return '–'
      if (review.coveredBy !== null) return `covered by the ${academicYearWords(review.coveredBy)} round`
      return (
        <span className={review.late ? classes.late : undefined}>
          <DayText day={review.dueOn} distance="none" />
          {review.late && ` · ${formatDue(review.dueOn, asAt)}`}
        </span>
      )
    },
  },
  {
    key: 'received',
    header: 'Received',
    align: 'end',
    sortBy: (school) => school.support.receivedHalfDays,
    cell: ({ support }) => <Support agreed={support.receivedHalfDays} came={support.received} />,
  },
  {
    key: 'given',
    header: 'Given',
    align: 'end',
    sortBy: (school) => school.support.givenHalfDays,
    under: 'received',
    cell: ({ support }) => <Support agreed={support.givenHalfDays} came={support.given} />,
    below: ({ support }) => `Given: ${supportInWords(support.givenHalfDays, support.given)}`,
  },
]

/** What was agreed this year, what was left from before, and what came of both, as far as there is something. */
function Support({ agreed, came }: { agreed: number; came: BoardSchool['support']['given'] }) {
  return (
    <>
      <HalfDays halfDays={agreed} />
      {came.broughtForwardHalfDays > 0 && (
        <span className={classes.came}>{formatHalves(came.broughtForwardHalfDays)} from before</span>
      )}
      {came.deliveredHalfDays > 0 && (
        <span className={classes.came}>{formatHalves(came.deliveredHalfDays)} delivered</span>
      )}
      {came.underWay > 0 && <span className={classes.came}>{came.underWay} under way</span>}
    </>
  )
}

const supportInWords = (agreed: number, came: BoardSchool['support']['given']): string =>
  [
    formatHalfDays(agreed),
    ...(came.broughtForwardHalfDays > 0
      ? [`${formatHalves(came.broughtForwardHalfDays)}\u00A0from\u00A0before`]
      : []),
    ...(came.deliveredHalfDays > 0 ? [`${formatHalves(came.deliveredHalfDays)}\u00A0delivered`] : []),
    ...(came.underWay > 0 ? [`${came.underWay}\u00A0under\u00A0way`] : []),
  ].join(', ')

/** The weakest of its open priorities, with how many, and what of them is contested; below it the live pieces. */
function Evidence({ school, past }: { school: BoardSchool; past: boolean }) {
  const { id, name, evidence, priorities, liveEvidence } = school

  return (
    <>
      {evidence && (
        <>
          <StrengthBars evidence={{ strength: evidence.weakest, contested: false }} />
          <span className={classes.under}>
            {evidence.priorities} of {priorities.length}
          </span>
          {evidence.contested > 0 && <span className={classes.under}>− {evidence.contested} contested</span>}
        </>
      )}
      {liveEvidence === 0 || past ? (
        <span className={classes.under}>{liveEvidence === 0 ? 'nothing live' : `${liveEvidence} live`}</span>
      ) : (
        <Link
          to="/evidence"
          search={{ school: id, state: 'live' }}
          className={classes.under ?? ''}
          aria-label={`${count(liveEvidence, 'live piece')} of evidence of ${name}`}
        >
          {liveEvidence} live
        </Link>
      )}
    </>
  )
}

/** With what its evidence lacks, where it lacks something. */
function nameOf({ title, strength, contested }: BoardSchool['priorities'][number]): string {
  if (!lacksEvidence({ strength, contested })) return title
  return `${title} (evidence ${strengthIs[strength]}${contested ? ', contested' : ''})`
}

function Priorities({ school }: { school: BoardSchool }) {
  const titles = useSteps().map((step) => step.title)
  if (school.priorities.length === 0) return '–'
  return (
    <ul className={classes.dashes}>
      {school.priorities.map((priority) => (
        <li key={priority.id}>
          <Link to="/priorities/$priorityId" params={{ priorityId: priority.id }}>
            <StepDashes
              current={stepKeys.indexOf(priority.step) + 1}
              titles={titles}
              name={nameOf(priority)}
              focusable={false}
            />
            {lacksEvidence(priority) && (
              <span className={classes.weak} aria-hidden="true">
                !
              </span>
            )}
          </Link>
        </li>
      ))}
    </ul>
  )
}
