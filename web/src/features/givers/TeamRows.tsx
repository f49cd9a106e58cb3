import { endTeamMember, type TeamMember } from '@sixfold/shared/contracts/givers.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { formatHalfDays } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx'
import { useEnding } from '../bodies/use-ending.ts'
import { type Doing, GiverRows } from './GiverRows.tsx'
import classes from './Givers.module.css'
import { EditMember } from './MemberForm.tsx'

/** Who is in the trust team this year, with what they can help and how many days they have. */
export function TeamRows({ members }: { members: readonly TeamMember[] }) {
  const scheme = useScheme()
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const about = (act: Doing['act']) =>
    doing?.act === act ? (members.find(({ id }) => id === doing.id) ?? null) : null
  return (
    <>
      <GiverRows
        items={members.map(({ id, person, halfDays, criterionKeys, abilities }) => ({
          id,
          name: person.name,
          words: (
            <>
              <p className={classes.soft}>{formatHalfDays(halfDays)}</p>
              {criterionKeys.length > 0 && (
                <p className={classes.text}>
                  Helps with {criterionKeys.map((key) => criterionName(scheme, key)).join('; ')}
                </p>
              )}
            </>
          ),
          may: abilities.edit,
        }))}
        endLabel="Take out"
        onDo={setDoing}
      />
      <EditMember member={about('edit')} onClose={close} />
      <EndMember member={about('end')} onClose={close} />
    </>
  )
}

function EndMember({ member, onClose }: { member: TeamMember | null; onClose: () => void }) {
  const ending = useEnding(
    (key) =>
      member === null
        ? Promise.resolve()
        : call(endTeamMember, { params: { memberId: member.id }, version: member.version, key }),
    onClose,
  )
  return (
    <ConfirmDialog
      opened={member !== null}
      onClose={onClose}
      title={member ? `Take ${member.person.name} out of the team?` : ''}
      confirmLabel="Take out"
      onConfirm={ending.end}
      loading={ending.isPending}
      error={ending.error}
    >
      <p className={classes.text}>Their days no longer count to what the team has. What was given stays.</p>
    </ConfirmDialog>
  )
}
