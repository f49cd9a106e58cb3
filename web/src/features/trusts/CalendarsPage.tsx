import { Button } from '@mantine/core'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useState } from 'react'
import { count } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddCalendar } from './AddCalendar.tsx'
import { ChooseCalendars } from './ChooseCalendars.tsx'
import { calendarsQuery } from './calendar-queries.ts'
import { setUpCrumbs } from './SetUpCrumbs.tsx'
import classes from './Trusts.module.css'
import { YearRecord } from './YearRecord.tsx'

/** The trust's calendars, and which school uses which. */
export function CalendarsPage() {
  const { data } = useSuspenseQuery(calendarsQuery)
  const [adding, setAdding] = useState(false)
  const { items, schools, abilities } = data
  const add = abilities.edit && (
    <Button onClick={() => setAdding(true)}>
      {items.length === 0 ? 'Add your calendar' : 'Add a calendar'}
    </Button>
  )
  return (
    <Page
      title="When are our schools open?"
      lead="Due days keep to a school’s own days, and terms to its calendar. England’s bank holidays are in every one."
      crumbs={setUpCrumbs('Calendars')}
      actions={items.length > 0 && add}
    >
      {items.length === 0 ? (
        <UsualDays action={add} />
      ) : (
        <Section heading="Calendars" divided>
          <Rows
            items={items.map(({ id, name, isDefault, yearsSet }) => ({
              key: id,
              children: (
                <>
                  <Link to="/set-up/calendars/$calendarId" params={{ calendarId: id }}>
                    {name}
                  </Link>{' '}
                  {isDefault && <Chip tone="teal">Default</Chip>}
                  <p className={classes.soft}>
                    {yearsSet.length === 0
                      ? 'No year set yet: as usual in England.'
                      : `Set for ${yearsSet.map(academicYearWords).join(', ')}.`}{' '}
                    {count(
                      schools.filter((one) => (one.calendarId ?? (isDefault ? id : null)) === id).length,
                      'school',
                    )}
                  </p>
                </>
              ),
            }))}
          />
        </Section>
      )}
      {items.length > 0 && <ChooseCalendars calendars={items} schools={schools} mayChoose={abilities.edit} />}
      <AddCalendar opened={adding} onClose={() => setAdding(false)} first={items.length === 0} />
    </Page>
  )
}

function UsualDays({ action }: { action: ReactNode }) {
  const today = useToday()
  const year = academicYearOf(today)
  return (
    <Section
      heading={`Until you set your own, ${academicYearWords(year)} is as usual in England`}
      lead="One calendar is enough when all schools keep the same terms."
      actions={action}
      divided
    >
      <YearRecord days={usualDays(year)} />
    </Section>
  )
}
