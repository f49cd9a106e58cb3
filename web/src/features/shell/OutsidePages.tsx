import { useRouter, type ErrorComponentProps } from '@tanstack/react-router'
import { ErrorPage } from '../../ui/StatusPages.tsx'
import { PageSkeleton } from '../../ui/PageSkeleton.tsx'
import classes from './AppFrame.module.css'

/** An error before the rail can stand, e.g. when the server can't say who is signed in. */
export function OutsideErrorPage({ error, reset }: Pick<ErrorComponentProps, 'error' | 'reset'>) {
  const router = useRouter()
  const retry = () => {
    reset()
    void router.invalidate()
  }
  return (
    <main className={classes.main}>
      <ErrorPage error={error} onRetry={retry} />
    </main>
  )
}

/** The frame's shape while the server says who is signed in: nothing moves when the rail arrives. */
export function FrameSkeleton() {
  return (
    <div className={classes.frame}>
      <div className={classes.railRoom} />
      <main className={classes.main}>
        <PageSkeleton />
      </main>
    </div>
  )
}
