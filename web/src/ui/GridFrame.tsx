import type { ReactNode } from 'react'
import classes from './GridFrame.module.css'

/** A grid that one moves about in; `panel`, what its cell rests on, stands beside it where there is room for it. */
export function GridFrame({ panel, children }: { panel: ReactNode; children: ReactNode }) {
  return (
    <div className={classes.frame} data-beside={panel !== null}>
      <div className={classes.main}>{children}</div>
      {panel !== null && <div className={classes.panel}>{panel}</div>}
    </div>
  )
}
