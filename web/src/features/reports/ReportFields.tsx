import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import type { MeetingRow } from '@sixfold/shared/contracts/meetings.ts'
import { reportTitleLimit } from '@sixfold/shared/contracts/reports.ts'
import type { SchoolRow } from '@sixfold/shared/contracts/schools.ts'
import { reportSections } from '@sixfold/shared/domain/accountability/reports/report-names.ts'
import {
  reportKindWords,
  reportSectionWords,
} from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { formatDay } from '../../lib/format.ts'
import { useToday } from '../../lib/today.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { has, type ReportDraft, toggled } from './report-draft.ts'
import classes from './Reports.module.css'

interface ReportFieldsProps {
  values: ReportDraft
  change: (patch: Partial<ReportDraft>) => void
  /** By field. */
  faults: Record<string, string>
  meetings: readonly MeetingRow[]
  schools: readonly SchoolRow[]
  /** What it is stays, once it is made. */
  kindStays: boolean
  /** For which meeting, too: it corrects a pack for it. */
  meetingStays: boolean
}

/** What a report is for, as at which day, of which schools, and what it holds. */
export function ReportFields({
  values,
  change,
  faults,
  meetings,
  schools,
  kindStays,
  meetingStays,
}: ReportFieldsProps) {
  const today = useToday()
  const forMeeting = values.kind === 'meeting-pack'
  return (
    <>
      {!kindStays && (
        <ChoiceCards
          label="What do you make?"
          layout="row"
          choices={[
            {
              value: 'meeting-pack',
              label: reportKindWords['meeting-pack'],
              description: 'Freezes when papers go out, signed or not.',
            },
            { value: 'report', label: reportKindWords.report, description: 'Waits until somebody signs it.' },
          ]}
          value={values.kind}
          onChange={(kind) => change({ kind })}
        />
      )}
      <TextInput
        id="title"
        label="Title"
        maxLength={reportTitleLimit}
        value={values.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={faults['title']}
      />
      {forMeeting && !meetingStays && (
        <NativeSelect
          id="meetingId"
          label="For which meeting?"
          data={[
            { value: '', label: 'Choose one' },
            ...meetings.map((it) => ({
              value: it.id,
              label: `${it.body.name}, ${formatDay(it.day)}; papers out ${formatDay(it.papersOutOn)}`,
            })),
          ]}
          value={values.meetingId}
          onChange={(event) => change({ meetingId: event.currentTarget.value })}
          error={faults['meetingId']}
        />
      )}
      <DayField
        id="asAt"
        label="As at (optional)"
        description="What had been recorded by the end of this day, or by then if it is frozen before that. Left empty: the day on which it is frozen."
        max={today}
        value={values.asAt}
        onChange={(asAt) => change({ asAt })}
        error={faults['asAt']}
      />
      <fieldset className={classes.choices}>
        <legend>Which schools?</legend>
        <div className={classes.checks}>
          <Checkbox
            id="schoolIds"
            label="Every school of the trust"
            checked={values.allSchools}
            onChange={(event) => change({ allSchools: event.currentTarget.checked })}
            error={faults['schoolIds']}
          />
          {!values.allSchools && (
            <div className={classes.schools} role="group" aria-label="Schools">
              {schools.map(({ id, name }) => (
                <Checkbox
                  key={id}
                  label={name}
                  checked={has(values.schools, id)}
                  onChange={() => change({ schools: toggled(values.schools, id) })}
                />
              ))}
            </div>
          )}
        </div>
      </fieldset>
      <fieldset className={classes.choices}>
        <legend>What does it say?</legend>
        <div className={classes.checks}>
          {reportSections
            .filter((key) => forMeeting || key !== 'decisions')
            .map((key, n) => (
              <Checkbox
                key={key}
                {...(n === 0 ? { id: 'sections' } : {})}
                label={reportSectionWords[key].title}
                description={reportSectionWords[key].says}
                checked={has(values.sections, key)}
                onChange={() => change({ sections: toggled(values.sections, key) })}
                error={n === 0 ? faults['sections'] : undefined}
              />
            ))}
        </div>
      </fieldset>
    </>
  )
}
