import { type Exception } from '@sixfold/shared/contracts/exceptions.ts'
import { Link } from '@tanstack/react-router'
import { formatDay } from '../../../lib/format.ts'
import { ExceptionLink } from '../../questions/ExceptionLink.tsx'
import { Acknowledge } from './Acknowledge.tsx'
import { AskException } from './AskException.tsx'
import { exceptionInWords } from './exception-words.ts'
import classes from './Exceptions.module.css'
import { History } from './History.tsx'

interface ExceptionRowsProps {
  items: readonly Exception[]
  /** On the page of a school it needn't be named. */
  ofSchool?: boolean
  /** With what is worth asking and what was acknowledged before. */
  full?: boolean
}

/** Exceptions, the most pressing first as given, each with what shows it and what can be done. */
export const ExceptionRows = ({ items, ...more }: ExceptionRowsProps) => (
  <ul className={classes.list}>
    {items.map((it) => (
      <li key={`${it.rule} ${it.record.id}`}>
        <Row it={it} {...more} />
      </li>
    ))}
  </ul>
)

function Row({ it, ofSchool = false, full = false }: { it: Exception } & Omit<ExceptionRowsProps, 'items'>) {
  const [school] = it.schools
  return (
    <div className={classes.row}>
      <div className={classes.words}>
        <p>
          <strong>{it.name}</strong>
          {school && !ofSchool && (
            <>
              {' · '}
              <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
                {school.name}
              </Link>
            </>
          )}
          {' · '}
          <ExceptionLink rule={it.rule} record={it.proof ?? it.record} school={school}>
            {it.title}
          </ExceptionLink>
        </p>
        <p className={classes.soft}>{it.reason}</p>
        <Acknowledged it={it} />
        {full && <WorthAsking questions={it.questions} about={exceptionInWords(it)} />}
        {full && it.acknowledgement && <History of={it} />}
      </div>
      <div className={classes.acts}>
        <AskException it={it} />
        <Acknowledge it={it} />
      </div>
    </div>
  )
}

function Acknowledged({ it: { acknowledgement, state } }: { it: Exception }) {
  if (!acknowledgement) return null
  const { by, day, note } = acknowledgement
  return (
    <p className={classes.soft}>
      {state === 'acknowledged'
        ? `Acknowledged by ${by.name} on ${formatDay(day)}`
        : `Back since ${by.name} acknowledged it on ${formatDay(day)}`}
      : “{note}”
    </p>
  )
}

const WorthAsking = ({ questions, about }: { questions: readonly string[]; about: string }) => (
  <details className={classes.fold}>
    <summary aria-label={`Worth asking: ${about}`}>Worth asking</summary>
    <ul className={classes.questions}>
      {questions.map((question) => (
        <li key={question}>{question}</li>
      ))}
    </ul>
  </details>
)
