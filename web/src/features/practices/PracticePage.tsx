import { Button, Modal } from '@mantine/core'
import type { Practice } from '@sixfold/shared/contracts/practices.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInLondon, formatDay, formatInstant } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { Card } from '../../ui/Card.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { EditPractice } from './EditPractice.tsx'
import { practiceFields } from './practice-text.ts'
import classes from './Practices.module.css'
import { practiceQuery } from './queries.ts'
import { WithdrawPractice } from './WithdrawPractice.tsx'

/** One practice: what the problem was, what was done, what it took, what changed. */
export function PracticePage({ practiceId }: { practiceId: string }) {
  const scheme = useScheme()
  const { data: practice } = useSuspenseQuery(practiceQuery(practiceId))
  const [doing, setDoing] = useState<'edit' | 'withdraw' | null>(null)
  const { abilities, withdrawn } = practice
  const done = () => setDoing(null)
  return (
    <Page
      title={practice.title}
      width="narrow"
      crumbs={[
        <Link key="practices" to="/practices">
          Practices
        </Link>,
        practice.school.name,
      ]}
      lead={`${criterionName(scheme, practice.criterionKey)} · ${practice.school.name} · ${practice.by.name}, ${formatDay(dayInLondon(practice.sharedAt))}`}
      actions={
        doing !== 'edit' && (
          <>
            {abilities.edit && (
              <Button variant="default" onClick={() => setDoing('edit')}>
                Change
              </Button>
            )}
            {abilities.withdraw && (
              <Button variant="subtle" onClick={() => setDoing('withdraw')}>
                Withdraw it…
              </Button>
            )}
          </>
        )
      }
    >
      {withdrawn && (
        <Notice tone="amber">
          <p className={classes.text}>
            Withdrawn on {formatInstant(withdrawn.at)}: “{withdrawn.reason}” It is kept for the school and
            trust leaders; nobody else finds it.
          </p>
        </Notice>
      )}
      {doing === 'edit' ? (
        <Card>
          <EditPractice practice={practice} onDone={done} />
        </Card>
      ) : (
        <Texts practice={practice} />
      )}
      {practice.priority && (
        <p>
          Learned from{' '}
          <Link to="/priorities/$priorityId" params={{ priorityId: practice.priority.id }}>
            {practice.priority.title}
          </Link>
        </p>
      )}
      <Modal opened={doing === 'withdraw'} onClose={done} title="Withdraw this practice?">
        <WithdrawPractice practice={practice} onDone={done} />
      </Modal>
    </Page>
  )
}

function Texts({ practice }: { practice: Practice }) {
  return practiceFields.map(({ name, label }) => {
    const text = practice[name]
    return (
      text && (
        <Section key={name} heading={label}>
          <p className={classes.text}>{text}</p>
        </Section>
      )
    )
  })
}
