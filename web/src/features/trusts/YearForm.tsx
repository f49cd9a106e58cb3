import { Button } from '@mantine/core'
import { type Calendar, type CalendarYear, setCalendarYear } from '@sixfold/shared/contracts/calendars.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { terms, termWords } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { copyOfYear } from '@sixfold/shared/domain/calendar/copy-year.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DayField } from '../../ui/DayField.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { SaveBar } from '../cycles/SaveBar.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { daysIn, halfTermField, inputOf, termField, type TypedDays, typedFrom } from './calendar-text.ts'
import { calendarQuery } from './calendar-queries.ts'
import { TrainingDays } from './TrainingDays.tsx'
import classes from './Trusts.module.css'
import { useSetting } from './use-setting.ts'
import { textsOf } from './year-texts.ts'
import { YearSummary } from './YearSummary.tsx'

/** Sets the days of an academic year, from the usual ones, last year's, or nothing but what one types. */
export function YearForm({ calendar, year }: { calendar: Calendar; year: CalendarYear }) {
  const queryClient = useQueryClient()
  const { academicYear } = year
  const [attempt, setAttempt] = useState(0)
  const saved = typedFrom(year.days)
  const draft = useDraft<TypedDays>({
    name: `calendar.${calendar.id}.${academicYear}`,
    title: `${calendar.name}, ${academicYearWords(academicYear)}`,
    saved,
    version: year.version,
  })
  const typed = daysIn(draft.values, academicYear)
  const faults = 'faults' in typed ? typed.faults : []
  const query = calendarQuery(calendar.id)
  const save = useSetting({
    body: 'days' in typed ? typed.days : year.days,
    save: (sent) => call(setCalendarYear, { params: { calendarId: calendar.id, academicYear }, ...sent }),
    reread: () => queryClient.fetchQuery({ ...query, staleTime: 0 }),
    onSaved: async (now) => {
      draft.clear()
      setAttempt(0)
      queryClient.setQueryData(query.queryKey, (before) =>
        before
          ? { ...before, years: before.years.map((one) => (one.academicYear === academicYear ? now : one)) }
          : before,
      )
      await notify(`${academicYearWords(academicYear)} saved`)
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAttempt(attempt + 1)
    if (faults.length === 0) save.mutate(draft.base)
  }
  const field = (name: string) => ({
    id: inputOf(name),
    value: draft.values[name] ?? '',
    onChange: (day: string) => draft.change({ [name]: day }),
    error: attempt > 0 && faults.find((fault) => fault.fieldId === inputOf(name))?.message,
  })
  const before = calendar.years.find((one) => one.academicYear === academicYear - 1)
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {attempt > 0 && <FormErrors errors={faults} attempt={attempt} />}
      <div className={classes.buttons}>
        {before && before.version > 0 && (
          <Button
            variant="default"
            onClick={() => draft.change(typedFrom(copyOfYear(before.days, academicYear - 1, academicYear)))}
          >
            Copy from {academicYearWords(academicYear - 1)}
          </Button>
        )}
        <Button variant="default" onClick={() => draft.change(typedFrom(usualDays(academicYear)))}>
          Use England’s usual days
        </Button>
      </div>
      <div className={classes.terms}>
        {terms.map((term) => (
          <fieldset key={term} className={classes.term}>
            <legend>{termWords[term]}</legend>
            <div className={classes.days}>
              <DayField label="First day" {...field(termField(term, 'from'))} />
              <DayField label="Last day" {...field(termField(term, 'to'))} />
            </div>
            <div className={classes.days}>
              <DayField label="Half-term, first day off" {...field(halfTermField(term, 'from'))} />
              <DayField label="Half-term, last day off" {...field(halfTermField(term, 'to'))} />
            </div>
          </fieldset>
        ))}
      </div>
      <TrainingDays
        typed={draft.values['training'] ?? ''}
        onChange={(training) => draft.change({ training })}
        errorAt={(id) => (attempt > 0 ? faults.find((fault) => fault.fieldId === id)?.message : undefined)}
      />
      <YearSummary academicYear={academicYear} days={'days' in typed ? typed.days : null} />
      <SaveEnd
        save={save}
        draft={draft}
        version={year.version}
        texts={'days' in typed ? textsOf(typed.days, year.days) : []}
      >
        <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={false} />
      </SaveEnd>
    </form>
  )
}
