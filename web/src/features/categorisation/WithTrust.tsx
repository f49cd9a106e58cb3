import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import type { RatedCriterion } from '@sixfold/shared/contracts/ratings.ts'
import { type Scheme, criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { dayInLondon, formatAcademicYear, formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Section } from '../../ui/Section.tsx'
import { CriterionEvidence, isEvidenced } from './CriterionEvidence.tsx'
import { RatingMark } from './RatingMark.tsx'
import classes from './Ratings.module.css'

/** What the head submitted, to read, while the trust works on its proposal. */
export function WithTrust({ it }: { it: Categorisation }) {
  const scheme = useScheme()
  const { submitted } = it.selfAssessment
  return (
    <>
      <Notice>
        {!submitted && !it.review && 'The trust has gone on without a self-assessment. '}
        The trust works on its proposal; you are asked once there is something to reply to.
      </Notice>
      {it.ratings.some((one) => one.self) && (
        <Section
          heading={submitted ? 'What was submitted' : 'What was rated, and not submitted'}
          lead={
            submitted &&
            `${submitted.by.name}, ${formatDay(dayInLondon(submitted.at))}${submitted.late ? ', after the round’s day for it' : ''}`
          }
        >
          <DataTable
            caption={`Self-assessment by criterion, ${formatAcademicYear(it.round.academicYear)}`}
            columns={columnsOf(scheme, it)}
            rows={it.ratings}
            rowKey={(row) => row.criterionKey}
          />
        </Section>
      )}
    </>
  )
}

const columnsOf = (
  scheme: Pick<Scheme, 'criteria' | 'former'>,
  it: Categorisation,
): Column<RatedCriterion>[] => [
  {
    key: 'criterion',
    header: 'Criterion',
    naming: true,
    cell: (row) => criterionName(scheme, row.criterionKey),
  },
  {
    key: 'self',
    header: 'Your rating',
    cell: ({ self }) => (self ? <RatingMark value={self.value} /> : 'Not rated'),
  },
  {
    key: 'before',
    header: 'Last published',
    cell: ({ before }) => (before ? <RatingMark plain value={before.value} /> : 'Not rated'),
  },
  {
    key: 'note',
    header: isEvidenced(it) ? 'Your note and evidence' : 'Your note',
    cell: (row) => (
      <>
        <span className={classes.note}>{row.self?.note ?? (isEvidenced(it) ? null : '–')}</span>
        <CriterionEvidence it={it} row={row} />
      </>
    ),
  },
]
