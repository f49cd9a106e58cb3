import type { Blocker } from '../../../contracts/common.ts'
import { dayWords } from '../../calendar/day-words.ts'

/** Why a suggestion can't be dismissed: somebody has done so, and their reason is the one that is kept. */
export const dismissedAlready = (it: { by: { name: string }; day: string; reason: string }): Blocker => ({
  code: 'dismissed-already',
  message: `${it.by.name} has dismissed this already, on ${dayWords(it.day)}: ${it.reason}`,
})
