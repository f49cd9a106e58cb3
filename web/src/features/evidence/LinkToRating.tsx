import { Button, Skeleton, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import { linkRatingEvidence } from '@sixfold/shared/contracts/rating-evidence.ts'
import type { RatingSource } from '@sixfold/shared/domain/categorisation/rating-evidence.ts'
import { kindWords, type Stance } from '@sixfold/shared/domain/evidence/words.ts'
import { IconSearch } from '@tabler/icons-react'
import { keepPreviousData, useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatDay } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { refreshAll } from '../cycles/queries.ts'
import classes from './Evidence.module.css'
import { fromWords, stateLabel } from './evidence-look.ts'
import { LinkEnd } from './LinkEnd.tsx'
import { evidencePages, type RatingPlace } from './queries.ts'
import { StanceField } from './StanceField.tsx'

interface LinkToRatingProps {
  place: RatingPlace
  /** Of the criterion. */
  name: string
  school: { id: string; name: string }
  source: RatingSource
  /** Pieces that are linked to this rating already. */
  linked: readonly string[]
  /** It has come in place of what was pressed. */
  takesFocus: boolean
  /** The button that adds a new piece in place of linking one, for the focus to come back to. */
  addRef: RefObject<HTMLButtonElement | null>
  onAdd: () => void
  onDone: () => void
}

/** Links a piece of the school's evidence that is there to a rating: which one, and what it says of the rating. */
export function LinkToRating({
  place,
  name,
  school,
  source,
  linked,
  takesFocus,
  onDone,
  ...adding
}: LinkToRatingProps) {
  const queryClient = useQueryClient()
  const [typed, setTyped] = useState('')
  const [search, setSearch] = useState('')
  const searchSoon = useDebouncedCallback((words: string) => setSearch(words.trim()), 250)
  const [evidenceId, setEvidenceId] = useState<string | null>(null)
  const [stance, setStance] = useState<Stance | null>(null)
  const [tried, setTried] = useState(false)
  const found = useInfiniteQuery({
    ...evidencePages({ school: school.id, ...(search === '' ? {} : { search }) }),
    placeholderData: keepPreviousData,
  })
  const pieces = found.data?.pages.flatMap((page) => page.items) ?? []
  const free = pieces.filter((piece) => piece.abilities.link && !linked.includes(piece.id))
  const chosen = free.some((piece) => piece.id === evidenceId) ? evidenceId : null
  const link = useMutation({
    mutationFn: (body: { evidenceId: string; stance: Stance }) =>
      call(linkRatingEvidence, { params: place, body: { ...body, source } }),
    onSuccess: async () => {
      await refreshAll(queryClient)
      onDone()
      await notify(`Linked to ${name}`)
    },
  })
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (takesFocus && !found.isPending) first.current?.focus()
  }, [takesFocus, found.isPending])
  if (found.isPending) return <Skeleton height="9rem" />
  if (pieces.length === 0 && search === '' && found.isSuccess)
    return (
      <EmptyState title="This school has no evidence yet" action={<AddNew {...adding} />}>
        Add what somebody saw, counted or wrote down: it is linked to this rating at once.
      </EmptyState>
    )
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setTried(true)
    if (chosen !== null && stance !== null) link.mutate({ evidenceId: chosen, stance })
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <TextInput
        ref={first}
        type="search"
        label="Find by words"
        description="In title, note, link or file name."
        maxLength={200}
        leftSection={<IconSearch size="1.125rem" aria-hidden="true" />}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value)
          searchSoon(event.currentTarget.value)
        }}
      />
      <ProblemAlert error={found.error} />
      {free.length === 0 ? (
        <p className={classes.soft} role="status">
          {pieces.length === 0 ? 'Nothing is found so.' : 'All that is shown here is linked already.'}
        </p>
      ) : (
        <div className={classes.choosing}>
          <ChoiceCards
            label={`Which evidence of ${school.name}?`}
            choices={free.map((piece) => ({
              value: piece.id,
              label: piece.title,
              description: lineOf(piece),
            }))}
            value={chosen}
            onChange={setEvidenceId}
            {...(tried && chosen === null ? { error: 'Choose a piece of evidence' } : {})}
          />
        </div>
      )}
      {found.hasNextPage && (
        <div>
          <Button
            variant="default"
            size="compact-md"
            loading={found.isFetchingNextPage}
            onClick={() => void found.fetchNextPage()}
          >
            Show more
          </Button>
        </div>
      )}
      <StanceField
        label="What does it say of the rating?"
        value={stance ?? ''}
        onChange={setStance}
        missing={tried && stance === null}
      />
      <p className={classes.soft}>
        Once linked, it stays linked. Is what you look for not here? <AddNew {...adding} />
      </p>
      <LinkEnd link={link} onCancel={onDone} />
    </form>
  )
}

/** In a sentence, or on its own where there is nothing to link. */
const AddNew = ({ addRef, onAdd }: Pick<LinkToRatingProps, 'addRef' | 'onAdd'>) => (
  <Button ref={addRef} variant="default" size="compact-md" onClick={onAdd}>
    Add new evidence
  </Button>
)

const lineOf = (piece: Evidence): string =>
  [
    kindWords[piece.kind],
    fromWords[piece.source],
    formatDay(piece.effectiveOn),
    ...(piece.live ? [] : [stateLabel(piece).toLowerCase()]),
  ].join(' · ')
