import { NativeSelect, TextInput } from '@mantine/core'
import { roleWords } from '@sixfold/shared/domain/people/roles.ts'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { schoolPeopleQuery } from './school-people.ts'

export interface Lead {
  /** In words; empty where a person leads, or nobody yet. */
  lead: string
  /** A person of the trust; empty where words say who leads. */
  leadPersonId: string
}

interface LeadFieldProps {
  schoolId: string
  label?: string
  error?: string | undefined
  value: Lead
  /** Who it is that leads now, for a person whose roles have ended since. */
  nameNow?: string | null
  onChange: (lead: Lead) => void
}

const inWords = 'words'

/** Who leads, or sees to something: somebody of the school, or whoever one writes down. */
export function LeadField({
  schoolId,
  label = 'Who leads it? (optional)',
  error,
  value,
  nameNow,
  onChange,
}: LeadFieldProps) {
  const { data } = useQuery(schoolPeopleQuery(schoolId))
  const [writing, setWriting] = useState(false)
  const people = data?.items ?? []
  const { lead, leadPersonId } = value
  const gone = leadPersonId !== '' && !people.some((person) => person.id === leadPersonId)
  const byWords = lead !== '' || (writing && leadPersonId === '')
  const choose = (chosen: string) => {
    setWriting(chosen === inWords)
    onChange(chosen === inWords ? { lead: '', leadPersonId: '' } : { lead: '', leadPersonId: chosen })
  }
  return (
    <>
      <NativeSelect
        label={label}
        error={error}
        value={byWords ? inWords : leadPersonId}
        onChange={(event) => choose(event.currentTarget.value)}
        data={[
          { value: '', label: 'Nobody yet' },
          ...(gone ? [{ value: leadPersonId, label: nameNow ?? 'Chosen before' }] : []),
          ...people.map(({ id, name, roles }) => ({
            value: id,
            label: `${name}, ${roles.map((role) => roleWords[role].toLowerCase()).join(', ')}`,
          })),
          { value: inWords, label: 'Somebody else, in words' },
        ]}
      />
      {byWords && (
        <TextInput
          label="Who is it?"
          description="A name or a post, as the school says it."
          maxLength={120}
          value={lead}
          onChange={(event) => onChange({ lead: event.currentTarget.value, leadPersonId: '' })}
        />
      )}
    </>
  )
}

/** Who leads, as the API takes it. */
export const leadSent = ({ lead, leadPersonId }: Lead) =>
  leadPersonId === '' ? { lead: lead.trim() || null } : { leadPersonId }
