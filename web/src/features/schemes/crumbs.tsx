import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'

/** The way to a page of the scheme: through Set up for those who set up, else from the round. */
export const crumbsTo = (setsUp: boolean, ...rest: ReactNode[]): ReactNode[] =>
  setsUp
    ? setUpCrumbs(...rest)
    : [
        <Link key="categorise" to="/categorise">
          Categorise
        </Link>,
        ...rest,
      ]
