import { NumberInput } from '@mantine/core'
import { defaultWeights, type Weights } from '@sixfold/shared/domain/support/suggest/weights.ts'
import classes from '../Support.module.css'
import { useScheme } from '../../../lib/scheme.tsx'

type Single = Exclude<keyof Weights, 'cover'>

const singles: readonly [Single, label: string, description: string][] = [
  ['halfDay', 'Each half-day given', 'Points for every half-day'],
  ['level', 'Strength', 'For each level that the giver is rated above the receiver'],
  ['phase', 'Phases in common', 'Where the giver knows every phase of the receiver'],
  ['distance', 'Next door', 'At no distance; evenly less up to the reach'],
  ['reachKm', 'Reach', 'Kilometres as the crow flies'],
  ['impact', 'Impact of earlier help', 'Where all of it was sustained; from three pairings on'],
  ['together', 'Together already', 'Where they share a hub or a network'],
  ['load', 'Days still free', 'Where all the giver’s days of the year are free'],
  ['cost', 'Cost', 'Taken off for each £100 a day'],
]
const covers = [1, 2, 3, 4] as const

/** What counts for how much, each with its usual weight. */
export function WeightFields({ value, onChange }: { value: Weights; onChange: (weights: Weights) => void }) {
  const { ratingWords } = useScheme()
  const whole = (typed: number | string, usual: number) =>
    typeof typed === 'number' && Number.isFinite(typed) ? Math.round(typed) : usual
  const field = (
    label: string,
    description: string,
    now: number,
    least: number,
    set: (n: number) => void,
    usual: number,
  ) => (
    <NumberInput
      key={label}
      label={label}
      description={`${description}. Usually ${usual}.`}
      min={least}
      max={1000}
      clampBehavior="strict"
      allowDecimal={false}
      value={now}
      onChange={(typed) => set(whole(typed, usual))}
    />
  )
  return (
    <div className={classes.two}>
      {covers.map((level) =>
        field(
          `A need rated ${ratingWords[level]}`,
          'For helping with it at all',
          value.cover[level],
          0,
          (points) => onChange({ ...value, cover: { ...value.cover, [level]: points } }),
          defaultWeights.cover[level],
        ),
      )}
      {field(
        'A need without a rating',
        'For helping with it at all',
        value.cover.unrated,
        0,
        (points) => onChange({ ...value, cover: { ...value.cover, unrated: points } }),
        defaultWeights.cover.unrated,
      )}
      {singles.map(([key, label, description]) =>
        field(
          label,
          description,
          value[key],
          key === 'reachKm' ? 1 : 0,
          (points) => onChange({ ...value, [key]: points }),
          defaultWeights[key],
        ),
      )}
    </div>
  )
}
