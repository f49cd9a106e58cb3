import type { ReplySaid } from './category-queries.ts'

/** What a head said of a category, for a cell: "Agrees", "Challenges, received late". */
export function replyWords(reply: Pick<ReplySaid, 'answer' | 'late'> | undefined): string {
  if (!reply) return 'None'
  return `${reply.answer === 'agrees' ? 'Agrees' : 'Challenges'}${reply.late ? ', received late' : ''}`
}

/** The same with what they wrote and who they are. */
export function replyInFull(reply: ReplySaid | undefined): string {
  if (!reply) return 'No reply is on record.'
  const statement = reply.statement === null ? '' : `\n${reply.statement}`
  return `${replyWords(reply)}: ${reply.byName}${statement}`
}
