import { Input, NativeSelect } from '@mantine/core'
import { useId } from 'react'
import { monthNames } from '../../lib/format.ts'
import { daysIn, inMonth, monthsOfYear } from './setting-words.ts'
import classes from './Trusts.module.css'

/** A month and a day of it that every academic year has, as `MM-DD`: nothing that can be chosen is wrong. */
export function PlanByField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const description = useId()
  const [month = '', day = ''] = value.split('-')
  return (
    <fieldset className={classes.dayOfYear} aria-describedby={description}>
      <legend>By which day of each year is a school’s plan to be approved?</legend>
      <Input.Description id={description}>
        Heads are reminded of it until the trust has approved the year’s first version, and leaders while a
        plan waits for their answer. A school that joins after that day is asked from the next year on.
      </Input.Description>
      <div className={classes.buttons}>
        <NativeSelect
          label="Day"
          value={day}
          data={daysIn(month).map((one) => ({ value: one, label: `${Number(one)}` }))}
          onChange={(event) => onChange(`${month}-${event.currentTarget.value}`)}
        />
        <NativeSelect
          label="Month"
          value={month}
          data={monthsOfYear.map((one) => ({ value: one, label: monthNames[Number(one) - 1] ?? one }))}
          onChange={(event) => onChange(inMonth(value, event.currentTarget.value))}
        />
      </div>
    </fieldset>
  )
}
