import type { Reply } from '@sixfold/shared/contracts/reply.ts'
import { Quote } from '../../ui/Quote.tsx'
import classes from './Categorisation.module.css'
import { answerWords, givenWords } from './way-words.ts'

/** What the head said of a category, printed beside it: whether they agreed, in their own words, and when. */
export function HeadsReply({ reply }: { reply: Reply }) {
  const by = `${answerWords(reply)} · ${givenWords(reply)}`
  return reply.statement === null ? (
    <p className={classes.text}>{by}</p>
  ) : (
    <Quote by={by}>{reply.statement}</Quote>
  )
}
