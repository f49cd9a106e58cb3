import type { Readers } from '@sixfold/shared/domain/progress/readers.ts'
import type { LaterRole, NowRole } from '@sixfold/shared/domain/progress/readers.ts'
import { formatWeekday, sentence } from '../../lib/format.ts'

/** "Ama Osei and 2 other leaders now; governors and trustees from Mon 30 Nov." */
export function readersInWords({ now, later }: Readers, today: string): string {
  const parts = [
    `${now.length === 0 ? 'nobody else' : groups(now).join(', ')} now`,
    ...(later.roles.length === 0 ? [] : [`${laterWho(later.roles)} ${laterWhen(later, today)}`]),
  ]
  return `${sentence(parts.join('; '))}.`
}

/** "governors, trustees and the clerk". */
export const laterWho = (roles: readonly LaterRole[]): string => listed(roles.map((role) => laterWords[role]))

/** "from Mon 30 Nov"; while no approved plan holds the priority, what has to happen first. */
function laterWhen({ from, approved }: Readers['later'], today: string): string {
  if (!approved) return 'once its plan is approved'
  return `from ${from <= today ? 'today' : formatWeekday(from, today)}`
}

/** The same in full, where there is room. */
export const laterInFull = (later: Readers['later'], today: string): string =>
  later.approved || later.from <= today
    ? laterWhen(later, today)
    : `${laterWhen(later, today)}, from ${formatWeekday(later.from, today)} at the earliest`

/** What somebody is who reads at once, to go after their name. */
export const nowWords: Record<NowRole, string> = {
  'trust-leader': 'trust leader',
  'improvement-partner': 'improvement partner',
  headteacher: 'headteacher',
  contributor: 'contributor',
}

const laterWords: Record<LaterRole, string> = {
  governor: 'governors',
  trustee: 'trustees',
  clerk: 'the clerk',
}

function groups(now: Readers['now']): string[] {
  const named = (role: NowRole) => now.filter((one) => one.role === role).map((one) => one.name)
  const school = [...named('headteacher'), ...named('contributor')]
  return [
    ...people(named('trust-leader'), 'other leader', 'other leaders'),
    ...people(named('improvement-partner'), 'other partner', 'other partners', ' (partner)'),
    ...people(school, 'other at the school', 'others at the school'),
  ]
}

/** The first by name, the others by number: nobody, one, or "Ama Osei and 2 other leaders" as one. */
function people([first, ...others]: string[], one: string, many: string, alone = ''): string[] {
  if (first === undefined) return []
  return [
    others.length === 0 ? first + alone : `${first} and ${others.length} ${others.length === 1 ? one : many}`,
  ]
}

function listed(parts: readonly string[]): string {
  const last = parts.at(-1) ?? ''
  return parts.length < 2 ? last : `${parts.slice(0, -1).join(', ')} and ${last}`
}
