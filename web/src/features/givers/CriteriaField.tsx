import { Checkbox } from '@mantine/core'
import { useScheme } from '../../lib/scheme.tsx'
import classes from './Givers.module.css'

interface CriteriaFieldProps {
  value: string[]
  onChange: (value: string[]) => void
  error: string | undefined
}

/** With which criteria of the trust's scheme somebody can help; those that it has no more stay chosen. */
export function CriteriaField({ value, onChange, error }: CriteriaFieldProps) {
  const { criteria, former } = useScheme()
  const choices = [...criteria, ...former.filter(({ key }) => value.includes(key))]
  return (
    <Checkbox.Group label="With what?" value={value} onChange={onChange} error={error}>
      <div className={classes.choices}>
        {choices.map(({ key, name }) => (
          <Checkbox key={key} value={key} label={name} />
        ))}
      </div>
    </Checkbox.Group>
  )
}
