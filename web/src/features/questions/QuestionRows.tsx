import type { Question } from '@sixfold/shared/contracts/questions.ts'
import { Link } from '@tanstack/react-router'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { AboutLink } from './PublishedLink.tsx'
import { aboutWords, askedWords, nextWords, statusLook } from './question-look.ts'
import classes from './Questions.module.css'

/** Questions, each with its state, how old it is, who is next, and what it is about. */
export const QuestionRows = ({ questions }: { questions: readonly Question[] }) => (
  <Rows items={questions.map((it) => ({ key: it.id, children: <Row question={it} /> }))} />
)

function Row({ question }: { question: Question }) {
  const { about, status } = question
  const { tone, shape, word } = statusLook(status)
  const next = nextWords(question)
  const elsewhere = about.schools.filter(({ name }) => name !== about.title)
  return (
    <div className={classes.row}>
      <Link to="/questions/$questionId" params={{ questionId: question.id }}>
        <strong className={classes.text}>{question.text}</strong>
      </Link>
      <p className={classes.soft}>
        About <AboutLink about={about}>{aboutWords(about)}</AboutLink>
        {elsewhere.length > 0 && ` · ${elsewhere.map(({ name }) => name).join(', ')}`}
      </p>
      <p className={classes.soft}>
        <Chip tone={tone} shape={shape}>
          {word}
        </Chip>{' '}
        {[askedWords(question), next].filter((words) => words !== null).join(' · ')}
      </p>
    </div>
  )
}
