import { Button } from '@mantine/core'
import type { Import } from '@sixfold/shared/contracts/imports.ts'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { Card } from '../../ui/Card.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { Applied } from './Applied.tsx'
import { ChooseGroup } from './ChooseGroup.tsx'
import { Difference } from './Difference.tsx'
import classes from './ReadRegister.module.css'
import { Stage } from './Stage.tsx'
import type { Counts } from './words.ts'

interface ReadRegisterProps {
  register: Import
  /** The group asked for; undefined: the trust's own, or the only one. */
  groupUid: string | undefined
  onGroup: (uid: string) => void
  onAnother: () => void
}

/** A register that is read to its end: which trust of it, what that would change, and then what was changed. */
export function ReadRegister({ register, groupUid, onGroup, onAnother }: ReadRegisterProps) {
  const [choosing, setChoosing] = useState(false)
  const [applied, setApplied] = useState<Counts | null>(null)
  const { groups, ownGroupUid } = register
  const only = groups.length === 1 ? groups[0] : undefined
  const group = groups.find(({ uid }) => uid === (groupUid ?? ownGroupUid ?? only?.uid))
  if (applied) {
    return (
      <Stage name="Done">
        <Applied counts={applied} onAnother={onAnother} />
      </Stage>
    )
  }
  if (groups.length === 0) {
    return (
      <EmptyState
        title="The file names no trust"
        action={<Button onClick={onAnother}>Choose another file</Button>}
      >
        It has {count(register.rowsRead, 'row')}, and none says which trust its school belongs to.
      </EmptyState>
    )
  }
  if (!group || choosing) {
    return (
      <Stage name="Choosing your trust">
        <ChooseGroup
          register={register}
          onAnother={onAnother}
          onChoose={(uid) => {
            setChoosing(false)
            onGroup(uid)
          }}
        />
      </Stage>
    )
  }
  return (
    <Stage name="What the import would change">
      <Card>
        <div className={classes.row}>
          <div className={classes.words}>
            <strong>{group.name}</strong>
            <div className={classes.soft}>
              Group {group.uid} · {count(group.schools, 'school')} among the {count(register.rowsRead, 'row')}{' '}
              of “{register.fileName}”
            </div>
          </div>
          <div className={classes.buttons}>
            {groups.length > 1 && (
              <Button variant="default" onClick={() => setChoosing(true)}>
                Another trust
              </Button>
            )}
            <Button variant="default" onClick={onAnother}>
              Another file
            </Button>
          </div>
        </div>
      </Card>
      {register.appliedGroupUid === group.uid && (
        <Notice tone="teal">
          This file is applied already. Applying it again changes only what is different by now.
        </Notice>
      )}
      <Difference
        key={group.uid}
        importId={register.id}
        groupUid={group.uid}
        onApplied={setApplied}
        onAnother={onAnother}
      />
    </Stage>
  )
}
