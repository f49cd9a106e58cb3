import { Button } from '@mantine/core'
import type { WeakClaim } from '@sixfold/shared/contracts/claims.ts'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { audienceWords, kindWords } from '@sixfold/shared/domain/evidence/words.ts'
import { IconPaperclip } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { count, formatAcademicYear, formatDay } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStepWords } from '../../lib/step-words.tsx'
import { Card } from '../../ui/Card.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Page } from '../../ui/Page.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { useSchools } from '../schools/use-schools.ts'
import classes from './Evidence.module.css'
import { claimWords, contradictionsFirst, fromWords, stateLabel } from './evidence-look.ts'
import { LibraryFilters } from './LibraryFilters.tsx'
import { stanceSigns } from './linked-pieces.ts'
import { NewEvidenceDialog } from './NewEvidenceDialog.tsx'
import type { About } from './NewEvidenceForm.tsx'
import { evidencePages, type LibrarySearch } from './queries.ts'
import { WeakClaims } from './WeakClaims.tsx'

interface LibraryPageProps {
  asked: LibrarySearch
  onAsk: (asked: LibrarySearch) => void
}

/** All evidence that one may read, and where there is too little of it. */
export function LibraryPage({ asked, onAsk }: LibraryPageProps) {
  const { schools } = useSchools('', '')
  const [adding, setAdding] = useState<{ about: About; opened: boolean } | null>(null)
  const read = schools.filter((school) => school.view !== 'peer')
  const worked = schools.filter((school) => school.view === 'full')
  const school = read.find((one) => one.id === asked.school)
  const here = worked.find((one) => one.id === asked.school) ?? (worked.length === 1 ? worked[0] : undefined)
  const addTo = (claim: WeakClaim | null) =>
    setAdding({
      opened: true,
      about: claim
        ? { schoolId: claim.school.id, priority: { ...claim.priority, step: claim.step }, schools: [] }
        : { schoolId: here?.id ?? '', priority: null, schools: worked },
    })
  return (
    <Page
      title={school ? `What do we really know about ${school.name}?` : 'What do we really know?'}
      actions={worked.length > 0 && <Button onClick={() => addTo(null)}>Add evidence</Button>}
    >
      <WeakClaims schoolId={asked.school} onAdd={addTo} />
      <Found asked={asked} onAsk={onAsk} schools={read} />
      {/* There before it is opened, or it wouldn't know whom to give the focus back to. */}
      <NewEvidenceDialog
        key={adding?.about.priority?.id ?? 'library'}
        about={adding?.about ?? { schoolId: '', priority: null, schools: worked }}
        opened={adding?.opened ?? false}
        onClose={() => setAdding(adding && { ...adding, opened: false })}
      />
    </Page>
  )
}

function Found({
  asked,
  onAsk,
  schools,
}: LibraryPageProps & { schools: readonly { id: string; name: string }[] }) {
  const found = useInfiniteQuery({ ...evidencePages(asked), placeholderData: keepPreviousData })
  const pieces = found.data?.pages.flatMap((page) => page.items) ?? []
  const hidden = found.data?.pages[0]?.hidden ?? 0
  const narrowed = Object.keys(asked).some((name) => name !== 'school')
  return (
    <>
      <LibraryFilters asked={asked} onAsk={onAsk} schools={schools} />
      <ProblemAlert error={found.error} />
      <p role="status">
        {found.hasNextPage && 'The first '}
        {count(pieces.length, 'piece')}
        {narrowed && ' found'}
        {hidden > 0 && `, and ${count(hidden, 'piece')} for schools and the trust only`}
      </p>
      {pieces.length === 0 && found.isSuccess ? (
        <EmptyState title={narrowed ? 'Nothing is found so' : 'No evidence yet'}>
          {narrowed
            ? 'Take a word or a filter out.'
            : 'Evidence is something that somebody saw, counted or wrote down on a day: a note, a link or files.'}
        </EmptyState>
      ) : (
        <Card>
          <ul className={classes.claims}>
            {pieces.map((piece) => (
              <li key={piece.id}>
                <PieceRow piece={piece} withSchool={asked.school === undefined && schools.length > 1} />
              </li>
            ))}
          </ul>
        </Card>
      )}
      {found.hasNextPage && (
        <Button
          variant="default"
          style={{ alignSelf: 'center' }}
          loading={found.isFetchingNextPage}
          onClick={() => void found.fetchNextPage()}
        >
          Show more
        </Button>
      )}
    </>
  )
}

function PieceRow({ piece, withSchool }: { piece: Evidence; withSchool: boolean }) {
  const scheme = useScheme()
  const words = useStepWords()
  const { links, ratings } = piece
  return (
    <>
      <div className={classes.claimTop}>
        <span>
          <Link to="/evidence/$evidenceId" params={{ evidenceId: piece.id }}>
            {piece.title}
          </Link>{' '}
          {piece.file && <IconPaperclip size="1em" role="img" aria-label="with a file" />}
        </span>
        {!piece.live && <Chip variant="quiet">{stateLabel(piece)}</Chip>}
      </div>
      <div className={classes.soft}>
        {[
          withSchool && piece.school.name,
          kindWords[piece.kind],
          fromWords[piece.source],
          formatDay(piece.effectiveOn),
          piece.audience === 'governors-and-trustees' && audienceWords[piece.audience].toLowerCase(),
        ]
          .filter(Boolean)
          .join(' · ')}
      </div>
      {links.length === 0 && ratings.length === 0 ? (
        <div className={classes.soft}>Linked to nothing yet</div>
      ) : (
        contradictionsFirst(links).map((link) => (
          <div key={link.id} className={classes.piece} data-stance={link.stance}>
            <span aria-hidden="true" className={classes.sign}>
              {stanceSigns[link.stance].sign}
            </span>
            <span className={classes.soft}>
              {stanceSigns[link.stance].word}: {claimWords(link, words)}, {link.priority.title}
            </span>
          </div>
        ))
      )}
      {contradictionsFirst(ratings).map((rating) => (
        <div key={rating.id} className={classes.piece} data-stance={rating.stance}>
          <span aria-hidden="true" className={classes.sign}>
            {stanceSigns[rating.stance].sign}
          </span>
          <span className={classes.soft}>
            {stanceSigns[rating.stance].word}: {criterionName(scheme, rating.criterionKey)},{' '}
            {formatAcademicYear(rating.academicYear)}
          </span>
        </div>
      ))}
    </>
  )
}
