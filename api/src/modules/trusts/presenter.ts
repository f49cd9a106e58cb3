import type { Calendar, CalendarYear, SchoolCalendar } from '@sixfold/shared/contracts/calendars.ts'
import type { CycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import type { Trust } from '@sixfold/shared/contracts/trust.ts'
import { academicYearOf } from '@sixfold/shared/domain/calendar/academic-year.ts'
import type { SchoolCalendar as DaysOfSchool } from '@sixfold/shared/domain/calendar/calendar-days.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { daysOfYear } from '@sixfold/shared/domain/calendar/school-days.ts'
import { defaultWording, isDefaultWording } from '@sixfold/shared/domain/cycle/step-wording.ts'
import type { TrustSettings } from '@sixfold/shared/domain/trusts/settings.ts'
import type { Actor } from '../../access/actor.ts'
import { abilitiesOf } from '../../access/policy.ts'
import type { CalendarRow, CalendarYearRow, ChoiceRow } from './calendar-queries.ts'
import { trustPolicy } from './policy.ts'
import type { WordingRow } from './queries.ts'

/** Who reads, and on which day. */
type Reader = { actor: Actor; today: string }

export const editability = ({ actor }: Reader) => abilitiesOf(trustPolicy, actor, actor, ['edit'] as const)

/** Versions begin at 1: the settings that hold until a trust sets its own are the first. */
export const presentTrust = (
  name: string,
  { sequence, ...settings }: TrustSettings & { sequence: number },
  reader: Reader,
): Trust => ({
  id: reader.actor.trustId,
  name,
  settings,
  abilities: editability(reader),
  version: sequence + 1,
})

export function presentCycleModel(row: WordingRow | null, reader: Reader): CycleModel {
  const steps = row && row.steps.length > 0 ? row.steps : [...defaultWording]
  return {
    steps,
    isDefault: isDefaultWording(steps),
    setAt: row?.setAt ?? null,
    setBy: row?.setBy ?? null,
    abilities: editability(reader),
    version: (row?.sequence ?? 0) + 1,
  }
}

export function presentCalendar(
  { id, name, isDefault, version }: CalendarRow,
  set: readonly CalendarYearRow[],
  reader: Reader,
): Calendar {
  const now = academicYearOf(reader.today)
  const years = new Set([now - 1, now, now + 1, now + 2, ...set.map((row) => row.academicYear)])
  return {
    id,
    name,
    isDefault,
    years: [...years]
      .toSorted((a, b) => a - b)
      .map((year) =>
        presentYear(
          year,
          set.find((row) => row.academicYear === year),
        ),
      ),
    abilities: editability(reader),
    version,
  }
}

export const presentYear = (academicYear: number, row: CalendarYearRow | undefined): CalendarYear => ({
  academicYear,
  days: row?.days ?? usualDays(academicYear),
  setAt: row?.setAt ?? null,
  setBy: row?.setBy ?? null,
  version: row?.sequence ?? 0,
})

export const presentChoice = ({ schoolId, schoolName, calendarId, sequence }: ChoiceRow) => ({
  school: { id: schoolId, name: schoolName },
  calendarId,
  version: sequence,
})

export function presentSchoolCalendar(
  choice: ChoiceRow,
  uses: CalendarRow | null,
  calendar: DaysOfSchool,
  reader: Reader,
): SchoolCalendar {
  const now = academicYearOf(reader.today)
  return {
    ...presentChoice(choice),
    uses: uses && { id: uses.id, name: uses.name },
    years: [now, now + 1].map((academicYear) => ({
      academicYear,
      days: daysOfYear(calendar, academicYear),
      isSet: academicYear in calendar.years,
    })),
    abilities: { choose: editability(reader).edit },
  }
}
