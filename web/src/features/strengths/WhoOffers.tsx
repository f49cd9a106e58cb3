import type { Offer } from '@sixfold/shared/contracts/offers.ts'
import { Link } from '@tanstack/react-router'
import { formatAcademicYear, formatHalfDays } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Strengths.module.css'

interface WhoOffersProps {
  heading: string
  offers: readonly Offer[]
  academicYear: number
}

/** What schools offer, criterion by criterion, the most days first; and what nobody offers. */
export function WhoOffers({ heading, offers, academicYear }: WhoOffersProps) {
  const { criteria } = useScheme()
  const byCriterion = Map.groupBy(offers, ({ criterion }) => criterion.name)
  const names = [...new Set([...criteria.map(({ name }) => name), ...byCriterion.keys()])]
  const nobody = names.filter((name) => !byCriterion.has(name))
  return (
    <Section
      heading={heading}
      lead={`In ${formatAcademicYear(academicYear)}. A trust leader brings the two schools together.`}
      divided
    >
      {offers.length === 0 && <p className={classes.soft}>No school has offered help for that year yet.</p>}
      <Rows
        items={names.flatMap((name) => {
          const here = byCriterion.get(name)
          if (!here) return []
          return [
            {
              key: name,
              children: (
                <div className={classes.group}>
                  <h3>{name}</h3>
                  <div className={classes.offers}>
                    {here
                      .toSorted((a, b) => b.halfDays - a.halfDays)
                      .map(({ id, school, halfDays, roles }) => (
                        <p key={id} className={classes.line}>
                          <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
                            {school.name}
                          </Link>
                          , {formatHalfDays(halfDays)}: {roles}
                        </p>
                      ))}
                  </div>
                </div>
              ),
            },
          ]
        })}
      />
      {offers.length > 0 && nobody.length > 0 && (
        <p className={classes.line}>
          <span className={classes.nobody}>Nobody offers yet:</span> {nobody.join('; ')}.
        </p>
      )}
    </Section>
  )
}
