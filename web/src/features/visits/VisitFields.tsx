import { Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { mostVisitors, visitHalfDays } from '@sixfold/shared/domain/visits/visit.ts'
import { useQuery } from '@tanstack/react-query'
import { formatHalfDays } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { noNames } from '../cycles/no-names.ts'
import { schoolPeopleQuery } from '../cycles/school-people.ts'
import { peopleIn, type VisitText } from './visit-text.ts'
import classes from './Visits.module.css'

interface VisitFieldsProps {
  schoolId: string
  text: VisitText
  change: (patch: Partial<VisitText>) => void
  errorOf: (field: string) => string | undefined
  /** Those whom the visit names already, who may have left since. */
  named: readonly { id: string; name: string }[]
}

const lengths = Array.from({ length: visitHalfDays.max }, (_, index) => index + visitHalfDays.min)

/** Everything that is said of a visit; day, length and oneself are filled in. */
export function VisitFields({ schoolId, text, change, errorOf, named }: VisitFieldsProps) {
  const today = useToday()
  return (
    <>
      <DayField
        id="visit-day"
        label="Day"
        max={today}
        value={text.day}
        onChange={(day) => change({ day })}
        error={errorOf('day')}
      />
      <NativeSelect
        label="How long?"
        value={text.halfDays}
        onChange={(event) => change({ halfDays: event.currentTarget.value })}
        data={lengths.map((halfDays) => ({ value: String(halfDays), label: formatHalfDays(halfDays) }))}
      />
      <Who schoolId={schoolId} text={text} change={change} error={errorOf('people')} named={named} />
      <TextInput
        label="Who else came? (optional)"
        description="A post says enough, such as “adviser for mathematics”."
        maxLength={300}
        value={text.others}
        onChange={(event) => change({ others: event.currentTarget.value })}
      />
      <Textarea
        id="visit-what-happened"
        label="What happened?"
        description={`A sentence is enough. The school’s head reads it too. ${noNames}`}
        minRows={3}
        maxLength={4000}
        value={text.whatHappened}
        onChange={(event) => change({ whatHappened: event.currentTarget.value })}
        error={errorOf('what-happened')}
      />
      <Textarea
        label="What is next? (optional)"
        minRows={2}
        maxLength={2000}
        value={text.nextSteps}
        onChange={(event) => change({ nextSteps: event.currentTarget.value })}
      />
    </>
  )
}

type WhoProps = Pick<VisitFieldsProps, 'schoolId' | 'text' | 'change' | 'named'> & {
  error: string | undefined
}

/** The trust's people who go to schools: leaders, and the partners of this one. */
function Who({ schoolId, text, change, named, error }: WhoProps) {
  const { data } = useQuery(schoolPeopleQuery(schoolId))
  const visitors = (data?.items ?? [])
    .filter(({ roles }) => roles.includes('trust-leader') || roles.includes('improvement-partner'))
    .map(({ id, name, roles }) => ({
      id,
      label: `${name}, ${roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`,
    }))
  const gone = named.filter(({ id }) => !visitors.some((visitor) => visitor.id === id))
  const choices = [...visitors, ...gone.map(({ id, name }) => ({ id, label: name }))]
  return (
    <Checkbox.Group
      label="Who came?"
      value={peopleIn(text)}
      onChange={(ids) => change({ people: ids.slice(0, mostVisitors).join(',') })}
      error={error}
    >
      <div className={classes.people}>
        {choices.map(({ id, label }, index) => (
          <Checkbox key={id} value={id} label={label} {...(index === 0 ? { id: 'visit-people' } : {})} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
