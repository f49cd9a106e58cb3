import { Button, Modal } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatAcademicYear } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { DeclaredNeedView } from './DeclaredNeedView.tsx'
import { NeedForm } from './NeedForm.tsx'
import { schoolNeedsQuery } from './queries.ts'
import classes from './Strengths.module.css'

interface OwnNeedsProps {
  school: { id: string; name: string }
  academicYear: number
}

/** What a school wants help with, for its own people and the trust: as its record says, and as it says itself. */
export function OwnNeeds({ school, academicYear }: OwnNeedsProps) {
  const { criteria } = useScheme()
  const { data, error } = useQuery(schoolNeedsQuery(school.id))
  const [writing, setWriting] = useState(false)
  if (error) return <ProblemAlert error={error} />
  const known = data?.items[0]
  const asked = (known?.needs ?? []).flatMap(({ criterion, reasons }) =>
    reasons.some(({ declared }) => declared?.academicYear === academicYear) ? [criterion.key] : [],
  )
  return (
    <Section
      heading={`What ${school.name} wants help with`}
      lead="No other school is told. Published ratings of 1 or 2 and priorities at step 3 show by themselves."
      divided
      actions={
        known?.abilities.declare && (
          <Button variant="default" onClick={() => setWriting(true)}>
            Ask for help
          </Button>
        )
      }
    >
      {known?.needs.length === 0 && <p className={classes.soft}>Nothing says that it wants help now.</p>}
      <Rows
        items={(known?.needs ?? []).map(({ criterion, reasons }) => ({
          key: criterion.key,
          children: (
            <div className={classes.group}>
              <h3>{criterion.name}</h3>
              {reasons.map(({ kind, words, priorityId, declared }) => (
                <div key={priorityId ?? declared?.id ?? kind} className={classes.group}>
                  <p className={classes.line}>
                    {words}
                    {priorityId && (
                      <>
                        {' · '}
                        <Link to="/priorities/$priorityId" params={{ priorityId }}>
                          The priority
                        </Link>
                      </>
                    )}
                  </p>
                  {declared && <DeclaredNeedView need={declared} criterion={criterion.name} />}
                </div>
              ))}
            </div>
          ),
        }))}
      />
      <Modal
        opened={writing}
        onClose={() => setWriting(false)}
        title={`What does ${school.name} want help with in ${formatAcademicYear(academicYear)}?`}
        size="lg"
      >
        {writing && (
          <NeedForm
            school={school}
            academicYear={academicYear}
            criteria={criteria.filter(({ key }) => !asked.includes(key))}
            onDone={() => setWriting(false)}
          />
        )}
      </Modal>
    </Section>
  )
}
