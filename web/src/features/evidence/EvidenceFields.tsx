import { NativeSelect, SimpleGrid, Textarea, TextInput } from '@mantine/core'
import {
  audienceWords,
  evidenceAudiences,
  evidenceKinds,
  evidenceSources,
  kindWords,
  sourceWords,
} from '@sixfold/shared/domain/evidence/words.ts'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { noNames } from '../cycles/no-names.ts'
import type { EvidenceText } from './evidence-text.ts'

/** The fields that a change of evidence has too. */
export type CommonText = Pick<
  EvidenceText,
  'title' | 'kind' | 'source' | 'effectiveOn' | 'expiresOn' | 'audience'
>

interface FieldsProps<Text> {
  text: Text
  change: (patch: Partial<Text>) => void
  errorOf: (name: keyof Text) => string | undefined
}

const fieldOf =
  <Text extends Record<string, string>>({ text, change, errorOf }: FieldsProps<Text>) =>
  (name: keyof Text & string) => ({
    id: `evidence-${name}`,
    value: text[name] ?? '',
    error: errorOf(name),
    onChange: (event: { currentTarget: { value: string } }) =>
      change({ [name]: event.currentTarget.value } as Partial<Text>),
  })

/** What was seen: in words, or where it is kept. */
export function SeenFields(props: FieldsProps<EvidenceText>) {
  const field = fieldOf(props)
  return (
    <>
      <Textarea
        {...field('note')}
        label="What was seen, counted or said?"
        description={`${noNames} Nothing on one person’s performance.`}
        maxLength={8000}
      />
      <TextInput
        {...field('url')}
        label="Link (optional)"
        description="To where it is kept, for those who may open it there."
        inputMode="url"
        maxLength={2000}
      />
    </>
  )
}

/** `named`: files say by their names what they are. `first`: it is where one begins. */
export function TitleField({
  named,
  first,
  ...props
}: FieldsProps<CommonText> & { named: boolean; first: boolean }) {
  return (
    <TextInput
      {...fieldOf(props)('title')}
      label={named ? 'What is it, in a line? (optional)' : 'What is it, in a line?'}
      description={
        named
          ? 'Without it, each piece is called after its file.'
          : 'For example “Work scrutiny, years 4 and 5”.'
      }
      maxLength={200}
      data-autofocus={first || undefined}
    />
  )
}

/** Kind, source and days: what its strength hangs on. */
export function CountingFields(props: FieldsProps<CommonText>) {
  const today = useToday()
  const field = fieldOf(props)
  return (
    <SimpleGrid type="container" cols={{ base: 1, '24rem': 2 }}>
      <NativeSelect
        {...field('kind')}
        label="Kind"
        data={[
          { value: '', label: 'Choose' },
          ...evidenceKinds.map((value) => ({ value, label: kindWords[value] })),
        ]}
      />
      <NativeSelect
        {...field('source')}
        label="Where does it come from?"
        data={evidenceSources.map((value) => ({ value, label: sourceWords[value] }))}
      />
      <DayField
        {...field('effectiveOn')}
        label="Seen on"
        max={today}
        onChange={(effectiveOn) => props.change({ effectiveOn })}
      />
      <DayField
        {...field('expiresOn')}
        label="Last day that it counts (optional)"
        {...(props.text.effectiveOn ? { min: props.text.effectiveOn } : {})}
        onChange={(expiresOn) => props.change({ expiresOn })}
      />
    </SimpleGrid>
  )
}

export function AudienceField(props: FieldsProps<CommonText>) {
  return (
    <NativeSelect
      {...fieldOf(props)('audience')}
      label="Who reads it?"
      description="Others know only that there is one more piece."
      data={evidenceAudiences.map((value) => ({ value, label: audienceWords[value] }))}
    />
  )
}
