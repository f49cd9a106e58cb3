import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

/** The way to a page under Set up. */
export const setUpCrumbs = (...rest: ReactNode[]): ReactNode[] => [
  <Link key="set-up" to="/set-up">
    Set up
  </Link>,
  ...rest,
]
