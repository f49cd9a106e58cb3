import { Button, VisuallyHidden } from '@mantine/core'
import type { Heads, Headship } from '@sixfold/shared/contracts/heads.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Chip } from '../../ui/Chip.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './Heads.module.css'
import { headsIn, postInWords, vacancyWords, whyReplies } from './head-words.ts'
import { NameReplyingHead } from './NameReplyingHead.tsx'
import { headsQuery } from './queries.ts'

/** Who heads a school and from when to when, who of them replies for it, and since when nobody does. */
export function SchoolHeads({ schoolId }: { schoolId: string }) {
  const { data, error } = useQuery(headsQuery(schoolId))
  return (
    <Section
      heading="Who heads this school?"
      id="heads"
      divided
      actions={data?.abilities.add && <AddHead heads={data} />}
    >
      {error ? <ProblemAlert error={error} /> : data ? <Listed heads={data} /> : <p>…</p>}
    </Section>
  )
}

/** Whoever stands in while nobody is in post is acting, unless the form says otherwise. */
function AddHead({ heads }: { heads: Heads }) {
  const vacant = headsIn(heads, 'in-post').length === 0
  const search = { headOf: heads.school.id, ...(vacant && { acting: true as const }) }
  return (
    <Button
      variant="default"
      className="no-print"
      renderRoot={(props) => <Link {...props} to="/set-up/people/new" search={search} />}
    >
      {vacant ? 'Add an acting head' : 'Add a head'}
    </Button>
  )
}

function Listed({ heads }: { heads: Heads }) {
  const [naming, setNaming] = useState<Headship | null>(null)
  const vacancy = vacancyWords(heads)
  const present = headsIn(heads, 'in-post', 'to-come')
  const past = headsIn(heads, 'past')
  const several = headsIn(heads, 'in-post').length > 1
  return (
    <div className={classes.listed}>
      {vacancy && (
        <Notice tone="amber">
          <p>{vacancy}.</p>
          {heads.abilities.add && (
            <p>
              Somebody who is here already is given the role under <Link to="/set-up/people">People</Link>.
            </p>
          )}
        </Notice>
      )}
      <Rows
        items={present.map((head) => ({
          key: head.id,
          children: <Head head={head} heads={heads} />,
          ...(several && head.when === 'in-post' && !head.replies && heads.abilities.name
            ? {
                end: (
                  <Button variant="default" className="no-print" onClick={() => setNaming(head)}>
                    Let them reply<VisuallyHidden> ({head.person.name})</VisuallyHidden>
                  </Button>
                ),
              }
            : {}),
        }))}
      />
      {past.length > 0 && (
        <details>
          <summary>Who headed it before</summary>
          <Rows
            items={past.map((head) => ({ key: head.id, children: <Head head={head} heads={heads} /> }))}
          />
        </details>
      )}
      <NameReplyingHead heads={heads} head={naming} onClose={() => setNaming(null)} />
    </div>
  )
}

function Head({ head, heads }: { head: Headship; heads: Heads }) {
  const why = head.replies ? whyReplies(head, heads) : null
  return (
    <>
      <div className={classes.name}>
        <span>{head.person.name}</span>
        {head.acting && <Chip variant="quiet">Acting</Chip>}
        {head.replies && <Chip tone="teal">Replies for the school</Chip>}
      </div>
      <div className={classes.soft}>{[postInWords(head), why].filter(Boolean).join(' · ')}</div>
    </>
  )
}
