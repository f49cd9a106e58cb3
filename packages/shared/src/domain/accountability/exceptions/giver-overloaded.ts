import { giverWarnings } from '../../support/giver-load.ts'
import { countWords, sentenceCase } from '../words.ts'
import { defineRule } from './rule.ts'
import { unitWords } from './words.ts'

const unit = ['day', 'days'] as const

/** A giver that has promised more than it has this year, or a school that gives in more pairings at once than it may without a reason. */
export const giverOverloaded = defineRule({
  key: 'giver-overloaded',
  severity: 'next',
  threshold: {
    usual: 0,
    min: 0,
    max: 50,
    asks: 'How many days more than it has may a giver promise in a year?',
    unit,
  },
  name: () => 'Giver overloaded',
  fires: (threshold) =>
    `A giver has promised ${threshold === 0 ? 'more' : `over ${unitWords(threshold, unit)} more`} than it has this year, or a school gives in more pairings at once than the trust’s settings say.`,
  clause: (found) => `${countWords(found.length, 'giver has', 'givers have')} taken on too much`,
  questions: [
    'What does the giver’s own work lose by this?',
    'Which of this support matters most, and what could wait?',
    'Who else could give some of it?',
  ],
  find: ({ givers, trustId, pairingsAtOnce }, threshold) =>
    givers.flatMap((it) => {
      const { giver, promised, offered, atOnce, since } = it
      const over = offered === null ? 0 : Math.max(0, promised - offered)
      const extra = giver.kind === 'school' ? Math.max(0, atOnce - pairingsAtOnce) : 0
      const warnings = giverWarnings(over > threshold * 2 ? it : { ...it, offered: null }, pairingsAtOnce)
      if (warnings.length === 0) return []
      return [
        {
          record: { kind: giver.kind, id: giver.id ?? trustId },
          schools: giver.kind === 'school' && giver.id !== null ? [{ id: giver.id, name: giver.name }] : [],
          title: giver.kind === 'school' ? 'Support that it gives' : giver.name,
          reason: sentenceCase(warnings.join('; ')),
          degree: over + extra,
          since,
        },
      ]
    }),
})
