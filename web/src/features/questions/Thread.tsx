import type { QuestionEntry } from '@sixfold/shared/contracts/questions.ts'
import { dayInLondon } from '../../lib/format.ts'
import { Section } from '../../ui/Section.tsx'
import { DayText } from '../../ui/Values.tsx'
import { PublishedLink } from './PublishedLink.tsx'
import classes from './Questions.module.css'

/** What was asked, done and answered, in its order. */
export const Thread = ({ thread }: { thread: readonly QuestionEntry[] }) => (
  <Section heading="What was said" divided>
    <ol className={classes.thread}>
      {thread.map((entry) => (
        <li key={entry.id} data-kind={entry.kind}>
          <p className={classes.soft}>
            <b>{entryWords(entry)}</b> · <DayText day={dayInLondon(entry.at)} />
          </p>
          {entry.text !== null && <p className={classes.text}>{entry.text}</p>}
          {entry.links.length > 0 && (
            <ul className={classes.links} aria-label="What shows it">
              {entry.links.map((link) => (
                <li key={link.id}>
                  {link.title === null ? (
                    <span className={classes.soft}>A record that isn’t published, or not to you</span>
                  ) : (
                    <PublishedLink record={link}>{link.title}</PublishedLink>
                  )}
                </li>
              ))}
            </ul>
          )}
        </li>
      ))}
    </ol>
  </Section>
)

function entryWords({ kind, by, assignee }: QuestionEntry): string {
  switch (kind) {
    case 'asked':
      return `${by.name} asked`
    case 'assigned':
      return `${by.name} asked ${assignee?.name ?? 'somebody'} to answer`
    case 'answered':
      return `${by.name} answered`
    case 'closed':
      return `${by.name} closed the question`
    case 'asked-again':
      return `${by.name} asked again`
  }
}
