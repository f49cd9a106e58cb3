import { Button, TextInput } from '@mantine/core'
import type { Import } from '@sixfold/shared/contracts/imports.ts'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import { count } from '../../lib/format.ts'
import { Rows } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import classes from './ChooseGroup.module.css'

type Group = Import['groups'][number]

/** As many as one looks through without searching. */
const shown = 12

interface ChooseGroupProps {
  register: Import
  onChoose: (uid: string) => void
  onAnother: () => void
}

/** The trusts that the file names, one's own first, with a search by name or group number. */
export function ChooseGroup({ register, onChoose, onAnother }: ChooseGroupProps) {
  const { groups, ownGroupUid, fileName, rowsRead } = register
  const [words, setWords] = useState('')
  const own = groups.filter((group) => group.uid === ownGroupUid)
  const found = [...own, ...groups.filter((group) => group.uid !== ownGroupUid)].filter((group) =>
    matches(group, words),
  )
  const hidden = found.length - shown
  return (
    <Section
      heading="Which of these trusts is yours?"
      lead={`“${fileName}” has ${count(rowsRead, 'row')}, and schools of ${count(groups.length, 'trust')}.`}
      actions={
        <Button variant="default" onClick={onAnother}>
          Another file
        </Button>
      }
    >
      {groups.length > shown && (
        <TextInput
          type="search"
          label="Find a trust"
          description="Part of its name, or its group number (UID)"
          maw="28rem"
          leftSection={<IconSearch size="1.125rem" aria-hidden="true" />}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      <p role="status" className={classes.soft}>
        {words.trim() !== '' && `${count(found.length, 'trust')} found`}
      </p>
      <Rows
        items={found.slice(0, shown).map((group) => ({
          key: group.uid,
          children: (
            <>
              <strong>{group.name}</strong>
              <div className={classes.soft}>
                Group {group.uid} ·{' '}
                {group.schools === 0 ? 'no school that can be imported' : count(group.schools, 'school')}
                {group.uid === ownGroupUid && ' · your own'}
              </div>
            </>
          ),
          end: (
            <Button variant="default" onClick={() => onChoose(group.uid)} aria-label={`Choose ${group.name}`}>
              Choose
            </Button>
          ),
        }))}
      />
      {hidden > 0 && (
        <p className={classes.soft}>… and {hidden.toLocaleString('en-GB')} more. Search to see them.</p>
      )}
    </Section>
  )
}

function matches({ name, uid }: Group, words: string): boolean {
  const sought = words.trim().toLowerCase()
  return name.toLowerCase().includes(sought) || uid === sought
}
