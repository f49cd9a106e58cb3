import { Textarea, TextInput } from '@mantine/core'
import { FormErrors } from '../../ui/FormErrors.tsx'
import { noNames } from '../cycles/no-names.ts'
import { CriterionField } from '../cycles/PriorityFields.tsx'
import { practiceFields, type PracticeText } from './practice-text.ts'

interface PracticeFieldsProps {
  text: PracticeText
  change: (patch: Partial<PracticeText>) => void
  faults: readonly { fieldId: string; message: string }[]
  attempt: number
}

/** The texts of a practice, new or to be changed. */
export function PracticeFields({ text, change, faults, attempt }: PracticeFieldsProps) {
  const errorOf = (name: keyof PracticeText) =>
    faults.find((fault) => fault.fieldId === `practice-${name}`)?.message
  return (
    <>
      <FormErrors errors={faults} attempt={attempt} />
      <TextInput
        id="practice-title"
        label="Its name, in one line"
        description="So that other schools find it."
        maxLength={160}
        value={text.title}
        onChange={(event) => change({ title: event.currentTarget.value })}
        error={errorOf('title')}
      />
      <CriterionField value={text.criterionKey} onChange={(criterionKey) => change({ criterionKey })} />
      {practiceFields.map(({ name, label, maxLength, optional }) => (
        <Textarea
          key={name}
          id={`practice-${name}`}
          label={optional ? `${label} (optional)` : label}
          description={noNames}
          maxLength={maxLength}
          value={text[name]}
          onChange={(event) => change({ [name]: event.currentTarget.value })}
          error={errorOf(name)}
        />
      ))}
    </>
  )
}
