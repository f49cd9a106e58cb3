import { Textarea } from '@mantine/core'
import {
  type Categorisation,
  proposeCategory,
  rationaleLimit,
} from '@sixfold/shared/contracts/categorisation.ts'
import { departureLimit } from '@sixfold/shared/contracts/ratings.ts'
import {
  type CriterionKey,
  criterionName,
  levels,
  type Level,
} from '@sixfold/shared/domain/categorisation/default-scheme.ts'
import { departs } from '@sixfold/shared/domain/categorisation/departure.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ChoiceCards } from '../../ui/ChoiceCards.tsx'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './Categorisation.module.css'
import { categoryLook, entitlementWords } from './category-look.ts'

interface ProposeFormProps {
  it: Categorisation
  /** Criteria of which something isn't saved: the board would not see it. */
  unsaved: readonly CriterionKey[]
}

/**
 * Proposes a category with its rationale, and with the reason where it isn't what the ratings suggest. What is typed stays on
 * this device until it is sent.
 */
export function ProposeForm({ it, unsaved }: ProposeFormProps) {
  const queryClient = useQueryClient()
  const draft = useDraft({
    name: `propose.${it.id}`,
    title: `The category you propose for ${it.school.name}`,
    saved: {
      level: String(it.level ?? ''),
      rationale: it.rationale ?? '',
      departure: it.departure?.reason ?? '',
    },
    version: it.version,
  })
  const { rationale, departure } = draft.values
  const level = levels.find((one) => String(one) === draft.values.level) ?? null
  const suggested = it.suggestion?.level ?? null
  const departing = level !== null && departs(level, suggested)
  const propose = useMutation({
    mutationFn: (chosen: Level) =>
      call(proposeCategory, {
        params: { categorisationId: it.id },
        body: { level: chosen, rationale, ...(departing ? { departure } : {}) },
        version: it.version,
        key: `propose-${it.version}-${it.id}`,
      }),
    onSuccess: async (_, chosen) => {
      draft.clear()
      await notify(`${categoryLook(chosen).word} proposed: the board decides next`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const missing = [
    ...(level === null ? ['Choose a category'] : []),
    ...(departing && departure.trim() === '' ? ['Say why you depart from the suggestion'] : []),
    ...(rationale.trim() === '' ? ['Write the rationale'] : []),
    ...unsaved.map((key) => `Save or discard what you changed of ${criterionName(key)}`),
  ]
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (level !== null && missing.length === 0) propose.mutate(level)
  }
  return (
    <form onSubmit={submit} noValidate className={classes.form}>
      <DraftNote draft={draft} />
      {draft.dirty && draft.base !== it.version && <Standing it={it} />}
      <ChoiceCards
        label="Which category do you propose?"
        choices={levels.map((one) => {
          const { word, shape, tone } = categoryLook(one)
          return {
            value: String(one),
            label: word,
            shape,
            tone,
            description: describe(one, it.before, suggested),
          }
        })}
        value={level === null ? null : String(level)}
        onChange={(value) => draft.change({ level: value })}
      />
      {departing && suggested !== null && (
        <Textarea
          label={`Why not ${categoryLook(suggested).word}, as the ratings suggest?`}
          description="For leaders, the school’s partners and the board. It isn’t published. Name no pupils and no individual staff."
          autosize
          minRows={3}
          maxLength={departureLimit}
          value={departure}
          onChange={(event) => draft.change({ departure: event.currentTarget.value })}
        />
      )}
      <Textarea
        label="Rationale"
        description="Published with the category: the school, its governors and every trustee read it. Name no pupils and no individual staff."
        autosize
        minRows={5}
        maxLength={rationaleLimit}
        value={rationale}
        onChange={(event) => draft.change({ rationale: event.currentTarget.value })}
      />
      <ProblemAlert error={propose.error} takeFocus />
      <p className={classes.soft}>
        Kept on this device as you type. Until it is published, only leaders, the school’s partners and the
        board see it.
      </p>
      <ActionBar>
        <ReasonedButton type="submit" reasons={missing} loading={propose.isPending}>
          Hand to the board
        </ReasonedButton>
      </ActionBar>
    </form>
  )
}

/** Someone proposed between the first word typed here and now: theirs is read before it is replaced. */
function Standing({ it }: { it: Categorisation }) {
  if (it.level === null || it.proposed === null) return null
  return (
    <Notice tone="amber">
      <p>This changed after you began to type. Sending yours replaces what stands:</p>
      <Quote by={`${categoryLook(it.level).word}, proposed by ${it.proposed.by.name}`}>{it.rationale}</Quote>
    </Notice>
  )
}

const describe = (level: Level, before: Level | null, suggested: Level | null) =>
  `${entitlementWords(level)}${level === before ? ' · as last year' : ''}${level === suggested ? ' · suggested' : ''}`
