import { Button, Modal } from '@mantine/core'
import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatAcademicYear, formatHalfDays, formatHalves } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useToday } from '../../lib/today.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { OfferForm } from './OfferForm.tsx'
import { OwnOffer } from './OwnOffer.tsx'
import { capacityQuery, schoolOffersQuery } from './queries.ts'
import classes from './Strengths.module.css'

interface OwnOffersProps {
  school: { id: string; name: string }
  academicYear: number
  edits: boolean
}

/** A new offer, one of last year's again, or one to change. */
type Writing = { offer: Offer | null; lastYears: Offer | null }

/** What a school offers in a year, with what it offered the year before to take up again. */
export function OwnOffers({ school, academicYear, edits }: OwnOffersProps) {
  const { criteria } = useScheme()
  const now = useQuery(schoolOffersQuery(school.id, academicYear))
  const before = useQuery({ ...schoolOffersQuery(school.id, academicYear - 1), enabled: edits })
  const [writing, setWriting] = useState<Writing | null>(null)
  if (now.error) return <ProblemAlert error={now.error} />
  const all = now.data?.items ?? []
  const standing = all.filter(({ withdrawnReason }) => withdrawnReason === null)
  const withdrawn = all.filter(({ withdrawnReason }) => withdrawnReason !== null)
  const isOpen = ({ key }: { key: string }) => !standing.some(({ criterion }) => criterion.key === key)
  const again = (before.data?.items ?? []).filter(
    (it) =>
      it.withdrawnReason === null &&
      isOpen(it.criterion) &&
      criteria.some(({ key }) => key === it.criterion.key),
  )
  const year = formatAcademicYear(academicYear)
  return (
    <Section
      heading={`What ${school.name} offers in ${year}`}
      lead={<Capacity schoolId={school.id} academicYear={academicYear} />}
      divided
      actions={
        edits && <Button onClick={() => setWriting({ offer: null, lastYears: null })}>Offer help</Button>
      }
    >
      {now.data && standing.length === 0 && (
        <p className={classes.soft}>
          Nothing is offered for {year} yet.{' '}
          {edits && 'Say what the school does well, who could help, and for how many days in the whole year.'}
        </p>
      )}
      <Rows
        items={standing.map((offer) => ({
          key: offer.id,
          children: <OwnOffer offer={offer} onChange={() => setWriting({ offer, lastYears: null })} />,
        }))}
      />
      {edits && again.length > 0 && (
        <div className={classes.group}>
          <h3>Offered in {formatAcademicYear(academicYear - 1)}, and not yet again</h3>
          <Rows
            items={again.map((offer) => ({
              key: offer.id,
              children: (
                <div className={classes.group}>
                  <p className={classes.line}>
                    {offer.criterion.name}, {formatHalfDays(offer.halfDays)}: {offer.roles}
                  </p>
                  <Button
                    variant="default"
                    size="compact-md"
                    aria-label={`Offer the same as last year: ${offer.criterion.name}`}
                    onClick={() => setWriting({ offer: null, lastYears: offer })}
                  >
                    Offer the same as last year
                  </Button>
                </div>
              ),
            }))}
          />
        </div>
      )}
      {withdrawn.length > 0 && (
        <details className={classes.more}>
          <summary>Withdrawn · {withdrawn.length}</summary>
          <ul>
            {withdrawn.map(({ id, criterion, halfDays, withdrawnReason }) => (
              <li key={id}>
                {criterion.name}, {formatHalfDays(halfDays)}: {withdrawnReason}
              </li>
            ))}
          </ul>
        </details>
      )}
      <Modal
        opened={writing !== null}
        onClose={() => setWriting(null)}
        title={
          writing?.offer
            ? `What changes in the offer of ${writing.offer.criterion.name.toLowerCase()}?`
            : `What can ${school.name} offer in ${year}?`
        }
        size="lg"
      >
        {writing && (
          <OfferForm
            school={school}
            academicYear={academicYear}
            offer={writing.offer}
            lastYears={writing.lastYears}
            criteria={criteria.filter(isOpen)}
            onDone={() => setWriting(null)}
          />
        )}
      </Modal>
    </Section>
  )
}

/** "8 of 12 days still free; 4 days promised in support agreed this year." */
function Capacity({ schoolId, academicYear }: { schoolId: string; academicYear: number }) {
  const { data } = useQuery(capacityQuery)
  const today = useToday()
  const known = data?.schools.find((it) => it.school.id === schoolId)
  if (!known || academicYear !== academicYearOf(today) || known.offered + known.promised === 0) return null
  const { offered, promised, free } = known
  return (
    <>
      {formatHalves(free)} of {formatHalfDays(offered)} still free;{' '}
      {promised === 0 ? 'nothing' : formatHalfDays(promised)} promised in support agreed this year
      {promised > offered && ', more than is offered'}.
    </>
  )
}
