import { publishScheme } from '../../api/src/modules/schemes/commands/publish-scheme.ts'
import { writeSchemeDraft } from '../../api/src/modules/schemes/commands/write-scheme-draft.ts'
import { defaultSchemeText } from '../../packages/shared/src/domain/categorisation/default-scheme.ts'
import { perLevel, type SchemeText } from '../../packages/shared/src/domain/categorisation/scheme.ts'
import type { Act } from './acts.ts'
import { descriptors, meanings } from './bank/scheme.ts'
import { at } from './calendar.ts'
import { randomFrom } from './random.ts'
import { byMailbox, type World } from './world.ts'

/** Sixfold's own scheme with what the made-up trust says of each category and how it tells each level. */
const scheme: SchemeText = {
  ...defaultSchemeText,
  levels: perLevel((level) => ({ ...defaultSchemeText.levels[level], meaning: meanings[level] })),
  criteria: defaultSchemeText.criteria.map((it) => ({
    ...it,
    descriptors: descriptors[it.key] ?? it.descriptors,
  })),
}

/** The trust's scheme, published before its first round, so that every round keeps it. */
export function schemeStory(world: World): Act[] {
  const { year, today } = world.calendar
  const day = `${year - 2}-07-04`
  const id = randomFrom(`scheme ${today}`).id(at(day, 0))
  return [
    {
      at: at(day, 0),
      by: byMailbox(world, 'leader').actor,
      run: async (ctx) => {
        await writeSchemeDraft(ctx, scheme)
        await publishScheme(ctx, id)
      },
    },
  ]
}
