import { Skeleton, VisuallyHidden } from '@mantine/core'
import classes from './Page.module.css'
import cards from './Columns.module.css'

/** The shape of the page that is on its way: `table`, `columns` (main and aside) or `form`. */
export function PageSkeleton({ shape = 'table' }: { shape?: 'table' | 'columns' | 'form' }) {
  return (
    <div className={classes.page} aria-busy="true">
      <VisuallyHidden role="status">Loading</VisuallyHidden>
      <Skeleton height="1rem" width="10rem" />
      <Skeleton height="2rem" width="min(32rem, 80%)" />
      {shape === 'table' && <Skeleton height="28rem" radius="lg" />}
      {shape === 'form' && <Skeleton height="20rem" width="min(44rem, 100%)" radius="lg" />}
      {shape === 'columns' && (
        <div className={cards.frame}>
          <div className={cards.columns}>
            <Skeleton height="24rem" radius="lg" />
            <Skeleton height="16rem" radius="lg" />
          </div>
        </div>
      )}
    </div>
  )
}
