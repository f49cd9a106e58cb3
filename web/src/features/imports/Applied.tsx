import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { Section } from '../../ui/Section.tsx'
import classes from './ApplyImport.module.css'
import { type Counts, resultWords } from './words.ts'

/** What was done, and where to look at it. */
export function Applied({ counts, onAnother }: { counts: Counts; onAnother: () => void }) {
  return (
    <Section heading={resultWords(counts)}>
      {counts.added > 0 && (
        <p>
          Each school joined as of the day it opened under its URN. Where it came to the trust later, change
          the day on its page.
        </p>
      )}
      <div className={classes.row}>
        <Button component={Link} to="/schools">
          See your schools
        </Button>
        <Button variant="default" onClick={onAnother}>
          Import another file
        </Button>
      </div>
    </Section>
  )
}
