import { ActionIcon, Button, VisuallyHidden } from '@mantine/core'
import { moved } from '@sixfold/shared/domain/cycle/ranks.ts'
import { IconArrowDown, IconArrowUp, IconGripVertical } from '@tabler/icons-react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { notify } from '../../lib/notify.ts'
import { ActionBar } from '../../ui/ActionBar.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { type Reason, ReasonedButton } from '../../ui/ReasonedButton.tsx'
import classes from './OrderEditor.module.css'
import { refreshAll } from './queries.ts'
import { useDragOrder } from './use-drag-order.ts'

interface OrderEditorProps {
  items: readonly { id: string; title: string }[]
  /** Which comes first, and how to move them. */
  lead: string
  /** Why the order can't be saved now. */
  reasons: readonly Reason[]
  save: (ids: string[]) => Promise<unknown>
  onDone: () => void
}

/** A list by name alone, to put in order: by dragging, or by two buttons each. Nothing is saved before “Save”. */
export function OrderEditor({ items, lead, reasons, save: send, onDone }: OrderEditorProps) {
  const queryClient = useQueryClient()
  const [order, setOrder] = useState(items)
  const [said, setSaid] = useState('')
  const list = useRef<HTMLOListElement>(null)
  const heading = useRef<HTMLParagraphElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const save = useMutation({
    mutationFn: () => send(order.map(({ id }) => id)),
    onSuccess: async () => {
      await refreshAll(queryClient)
      onDone()
      await notify('The order is saved')
    },
    onError: () => refreshAll(queryClient),
  })
  const move = (from: number, to: number) => {
    const title = order[from]?.title
    if (!title || to < 0 || to >= order.length) return
    setOrder(moved(order, from, to))
    setSaid(`“${title}” is now ${to + 1} of ${order.length}`)
  }
  const drag = useDragOrder(move)
  /** The button stays under the finger and the focus, wherever its row goes. */
  const step = (from: number, by: 1 | -1) => {
    move(from, from + by)
    const id = order[from]?.id
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-move="${by} ${id}"]`)?.focus(),
    )
  }
  return (
    <div className={classes.editor}>
      <p ref={heading} tabIndex={-1} className={classes.lead}>
        {lead}
      </p>
      <ol ref={list} className={classes.list}>
        {order.map(({ id, title }, place) => (
          <li key={id} className={classes.row} {...drag.row(place)}>
            <span className={classes.handle} {...drag.handle(place)} aria-hidden="true">
              <IconGripVertical size="1.25em" />
            </span>
            <span className={classes.title}>
              <b>{place + 1}</b> {title}
            </span>
            {([-1, 1] as const).map((by) => {
              const stuck = by === -1 ? place === 0 : place === order.length - 1
              return (
                <ActionIcon
                  key={by}
                  variant="default"
                  size="xl"
                  data-move={`${by} ${id}`}
                  {...(stuck ? { 'aria-disabled': true, 'data-disabled': true } : {})}
                  onClick={() => !stuck && step(place, by)}
                >
                  {by === -1 ? (
                    <IconArrowUp size="1.25em" aria-hidden="true" />
                  ) : (
                    <IconArrowDown size="1.25em" aria-hidden="true" />
                  )}
                  <VisuallyHidden>
                    Move “{title}” {by === -1 ? 'up' : 'down'}
                  </VisuallyHidden>
                </ActionIcon>
              )
            })}
          </li>
        ))}
      </ol>
      <VisuallyHidden role="status">{said}</VisuallyHidden>
      <ProblemAlert error={save.error} takeFocus />
      <ActionBar>
        <ReasonedButton reasons={reasons} loading={save.isPending} onClick={() => save.mutate()}>
          Save this order
        </ReasonedButton>
        <Button variant="default" onClick={onDone}>
          Cancel
        </Button>
      </ActionBar>
    </div>
  )
}
