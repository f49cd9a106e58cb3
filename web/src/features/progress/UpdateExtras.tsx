import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { impactRatings, impactWords } from '@sixfold/shared/domain/progress/words.ts'
import { IconPlus } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useToday } from '../../lib/today.tsx'
import { DayField } from '../../ui/DayField.tsx'
import { noNames } from '../cycles/no-names.ts'
import type { ChosenFile } from '../evidence/chosen-files.ts'
import { FilesField } from '../evidence/FilesField.tsx'
import { ObservationFields } from './ObservationFields.tsx'
import classes from './Progress.module.css'
import type { UpdateText } from './update-text.ts'

const extras = ['way', 'photo', 'link', 'observation', 'impact', 'day'] as const
type Extra = (typeof extras)[number]

const extraWords: Record<Extra, string> = {
  way: 'What is in the way',
  photo: 'Photo',
  link: 'Link',
  observation: 'Observation',
  impact: 'Impact',
  day: 'Another day',
}

/** The field that takes the focus when it is asked for, so that it costs one tap. */
const fieldOf: Record<Extra, string> = {
  way: 'update-in-the-way',
  photo: 'update-photo',
  link: 'update-url',
  observation: 'update-value',
  impact: 'update-impact',
  day: 'update-day',
}

interface UpdateExtrasProps {
  priority: Priority
  corrects: boolean
  text: UpdateText
  change: (patch: Partial<UpdateText>) => void
  errorOf: (name: string) => string | undefined
  photos: readonly ChosenFile[]
  onPhotos: (photos: ChosenFile[]) => void
}

/** What may come with an update: each a button until it is wanted. A correction keeps its day and adds no evidence. */
export function UpdateExtras(props: UpdateExtrasProps) {
  const { corrects, text } = props
  const [asked, setAsked] = useState<Extra[]>([])
  const open = (extra: Extra) => asked.includes(extra) || holds(text, extra)
  const offered = extras.filter((extra) => !corrects || extra === 'way' || extra === 'impact')
  const last = asked.at(-1)
  useEffect(() => {
    if (last) document.getElementById(fieldOf[last])?.focus()
  }, [last])
  return (
    <>
      {offered.filter(open).map((extra) => (
        <Field key={extra} extra={extra} {...props} />
      ))}
      <div className={classes.buttons}>
        {offered
          .filter((extra) => !open(extra))
          .map((extra) => (
            <Button
              key={extra}
              variant="default"
              size="compact-md"
              leftSection={<IconPlus size="1em" aria-hidden="true" />}
              onClick={() => setAsked([...asked, extra])}
            >
              {extraWords[extra]}
            </Button>
          ))}
      </div>
    </>
  )
}

const holds = (text: UpdateText, extra: Extra): boolean =>
  ({
    way: text.inTheWay,
    photo: '',
    link: text.url,
    observation: text.measureId,
    impact: text.impact,
    day: text.day,
  })[extra] !== ''

function Field({
  extra,
  priority,
  text,
  change,
  errorOf,
  photos,
  onPhotos,
}: UpdateExtrasProps & { extra: Extra }) {
  const today = useToday()
  const id = fieldOf[extra]
  switch (extra) {
    case 'way':
      return (
        <Textarea
          id={id}
          label="What is in the way? (optional)"
          description={noNames}
          minRows={2}
          maxLength={2000}
          value={text.inTheWay}
          onChange={(event) => change({ inTheWay: event.currentTarget.value })}
        />
      )
    case 'photo':
      return (
        <div>
          <FilesField id={id} label="Photo or file (optional)" one files={photos} onChange={onPhotos} />
          <p className={classes.soft}>
            It becomes evidence, for school and trust. Unlike words it isn’t kept on this device: choose it
            last.
          </p>
        </div>
      )
    case 'link':
      return (
        <TextInput
          id={id}
          label="Link (optional)"
          description="Kept as evidence, for school and trust."
          inputMode="url"
          maxLength={2000}
          value={text.url}
          onChange={(event) => change({ url: event.currentTarget.value })}
          error={errorOf('url')}
        />
      )
    case 'observation':
      return (
        <ObservationFields
          priorityId={priority.id}
          measureId={text.measureId}
          value={text.value}
          error={errorOf('value')}
          onChange={change}
        />
      )
    case 'impact':
      return (
        <NativeSelect
          id={id}
          label="Impact so far (optional)"
          description="Apart from whether it goes to plan."
          value={text.impact}
          onChange={(event) => change({ impact: event.currentTarget.value })}
          data={[
            { value: '', label: 'Not said' },
            ...impactRatings.map((value) => ({
              value,
              label: `${impactWords[value].label}: ${impactWords[value].means}`,
            })),
          ]}
        />
      )
    case 'day':
      return (
        <DayField
          id={id}
          label="Which day does it speak of?"
          description="Today, unless you write up an earlier one. It counts for the term of that day; a day in the holidays counts for none."
          max={today}
          value={text.day}
          onChange={(day) => change({ day })}
          error={errorOf('day')}
        />
      )
  }
}
