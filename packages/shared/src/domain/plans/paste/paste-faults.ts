import { sameTitle } from './cell-text.ts'
import { pasteLimits } from './limits.ts'
import type { PlanPriority } from './place-in-plan.ts'
import type { PriorityStatements } from './read-sheet.ts'

type Texts = { [Field in keyof PriorityStatements]?: string | undefined }

/** What is to be added to a cycle's plan at once. */
export type Pasted = {
  added: readonly (Texts & { id: string; title: string; actions: readonly PastedAction[] })[]
  existing: readonly (Texts & { priorityId: string; actions: readonly PastedAction[] })[]
}

type PastedAction = { id: string; title: string }
type Fault = { path: string; message: string }

const statements = ['problem', 'rootCause', 'intendedOutcome'] as const

/**
 * Everything that is wrong with it against the plan as it stands now, each at its path; empty means that all of it can be
 * added. It was put together on a plan that others may have changed meanwhile.
 */
export function pasteFaults(
  { added, existing }: Pasted,
  plan: readonly Omit<PlanPriority, 'lead'>[],
): Fault[] {
  const actions = [...added, ...existing].flatMap((one) => one.actions)
  const ids = [...added, ...actions].map(({ id }) => id)
  const titles = added.map(({ title }) => sameTitle(title))
  const standing = new Map(plan.map((priority) => [priority.id, priority]))
  return [
    ...(new Set(ids).size < ids.length
      ? [{ path: 'added', message: 'Each new thing needs an id of its own' }]
      : []),
    ...(added.length + existing.length > pasteLimits.priorities
      ? [{ path: 'added', message: `Add ${pasteLimits.priorities} priorities at a time at most` }]
      : []),
    ...(actions.length > pasteLimits.actions
      ? [{ path: 'added', message: `Add ${pasteLimits.actions} actions at a time at most` }]
      : []),
    ...titles.flatMap((title, n) => {
      const isThere = plan.some((priority) => sameTitle(priority.title) === title)
      if (!isThere && titles.indexOf(title) === n) return []
      const where = isThere ? 'The plan has' : 'What was pasted has'
      return [
        {
          path: `added.${n}.title`,
          message: `${where} a priority of this title already: give its actions to that one`,
        },
      ]
    }),
    ...added.flatMap((one, n) => doubled(one.actions, [], `added.${n}`)),
    ...existing.flatMap((one, n) => {
      const priority = standing.get(one.priorityId)
      const at = (path: string, message: string) => [{ path: `existing.${n}.${path}`, message }]
      if (!priority) return at('priorityId', 'This priority isn’t in this plan')
      if (priority.status === 'completed')
        return at('priorityId', 'This priority is completed and stays as it is')
      if (existing.findIndex(({ priorityId }) => priorityId === one.priorityId) < n)
        return at('priorityId', 'This priority is named twice')
      return [
        ...statements
          .filter((field) => one[field] !== undefined && priority[field] !== null)
          .flatMap((field) => at(field, 'The priority has its own words for this by now, and they stay')),
        ...doubled(one.actions, priority.actions, `existing.${n}`),
      ]
    }),
  ]
}

/** Of a priority's new actions, those of a title that it has already or that stands further up. */
function doubled(
  actions: readonly PastedAction[],
  standing: readonly { title: string }[],
  path: string,
): Fault[] {
  const there = new Set(standing.map(({ title }) => sameTitle(title)))
  const pasted = new Set<string>()
  return actions.flatMap(({ title: words }, n) => {
    const title = sameTitle(words)
    const isPasted = pasted.size === pasted.add(title).size
    if (!isPasted && !there.has(title)) return []
    const where = there.has(title) ? 'The priority has' : 'What was pasted has'
    return [
      {
        path: `${path}.actions.${n}.title`,
        message: `${where} an action of this title already: leave it out`,
      },
    ]
  })
}
