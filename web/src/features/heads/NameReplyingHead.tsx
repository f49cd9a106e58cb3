import { type Heads, type Headship, nameReplyingHead } from '@sixfold/shared/contracts/heads.ts'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { rescueFocus } from '../../lib/page-focus.ts'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useStableKey } from '../cycles/use-stable-key.ts'

interface NameReplyingHeadProps {
  heads: Heads
  /** Who is to reply from now on; null closes the dialog. */
  head: Headship | null
  onClose: () => void
}

/** Asks before another head replies for a school. */
export function NameReplyingHead({ heads, head, onClose }: NameReplyingHeadProps) {
  const queryClient = useQueryClient()
  const keyOf = useStableKey()
  const save = useMutation({
    mutationFn: ({ person }: Headship) =>
      call(nameReplyingHead, {
        params: { schoolId: heads.school.id },
        version: heads.version,
        key: keyOf([heads.version, person.id]),
        body: { personId: person.id },
      }),
    onSuccess: async (_, { person }) => {
      onClose()
      await notify(`${person.name} replies for ${heads.school.name} from now on`)
    },
    onSettled: async () => {
      await queryClient.invalidateQueries()
      rescueFocus()
    },
  })
  const now = heads.items.find((it) => it.replies)
  return (
    <ConfirmDialog
      opened={head !== null}
      onClose={() => {
        save.reset()
        onClose()
      }}
      title={head ? `Should ${head.person.name} reply for ${heads.school.name}?` : ''}
      confirmLabel={head ? `Let ${head.person.name} reply` : ''}
      onConfirm={() => head && save.mutate(head)}
      loading={save.isPending}
      error={save.error}
    >
      <p>
        They reply to the category that is proposed, from now on and to one that waits already.{' '}
        {now && `${now.person.name} still reads all of it, and assesses the school as before.`}
      </p>
    </ConfirmDialog>
  )
}
