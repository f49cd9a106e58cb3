import type { Calendar } from '@sixfold/shared/contracts/calendars.ts'
import type { CycleModel } from '@sixfold/shared/contracts/cycle-model.ts'
import type { Trust } from '@sixfold/shared/contracts/trust.ts'
import { usualDays } from '@sixfold/shared/domain/calendar/default-calendar.ts'
import { defaultWording } from '@sixfold/shared/domain/cycle/step-wording.ts'
import { defaultSettings } from '@sixfold/shared/domain/trusts/settings.ts'

export const aTrust = (more: Partial<Trust> = {}): Trust => ({
  id: '01a20000-0000-7000-8000-000000000001',
  name: 'Lanternfield Learning Trust',
  settings: { ...defaultSettings },
  abilities: { edit: true },
  version: 1,
  ...more,
})

export const aModel = (more: Partial<CycleModel> = {}): CycleModel => ({
  steps: [...defaultWording],
  isDefault: true,
  setAt: null,
  setBy: null,
  abilities: { edit: true },
  version: 1,
  ...more,
})

export const calendarId = '01a20000-0000-7000-8000-0000000000c1'

/** A calendar with 2025/26 set and the years after it as usual. */
export const aCalendar = (more: Partial<Calendar> = {}): Calendar => ({
  id: calendarId,
  name: 'Primary schools',
  isDefault: true,
  years: [2025, 2026, 2027].map((academicYear) => ({
    academicYear,
    days:
      academicYear === 2025 ? { ...usualDays(2025), trainingDays: ['2025-11-03'] } : usualDays(academicYear),
    setAt: academicYear === 2025 ? '2025-06-01T09:00:00.000Z' : null,
    setBy: academicYear === 2025 ? { id: '01a20000-0000-7000-8000-00000000000c', name: 'Ama Osei' } : null,
    version: academicYear === 2025 ? 1 : 0,
  })),
  abilities: { edit: true },
  version: 1,
  ...more,
})
