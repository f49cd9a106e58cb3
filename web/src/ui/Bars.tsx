import classes from './Bars.module.css'

interface BarsProps {
  /** How many of three bars are filled, 0 to 3. */
  filled: 0 | 1 | 2 | 3
  /** The word that says the same, e.g. "Adequate". */
  label: string
  /** Where the word stands elsewhere already (a dense grid), it is kept for screen readers only. */
  hideLabel?: boolean
}

/** Three bars and a word: how strong something is. */
export function Bars({ filled, label, hideLabel = false }: BarsProps) {
  return (
    <span className={classes.bars} {...(hideLabel ? { role: 'img', 'aria-label': label } : {})}>
      <svg viewBox="0 0 16 14" width="1.125em" height="1em" aria-hidden="true" focusable="false">
        {[1, 2, 3].map((bar) => (
          <rect
            key={bar}
            x={(bar - 1) * 5.5 + 0.5}
            y={13 - bar * 4}
            width="4"
            height={bar * 4}
            rx="1.2"
            className={bar <= filled ? classes.full : classes.empty}
          />
        ))}
      </svg>
      {!hideLabel && <span>{label}</span>}
    </span>
  )
}
