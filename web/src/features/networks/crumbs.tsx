import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../shell/session.ts'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'

/** The way to hubs and networks: under Set up for leaders, by way of the schools for everybody else. */
export function useNetworkCrumbs(...rest: ReactNode[]): ReactNode[] {
  const setUp = useSession().abilities.setUp
  return setUp
    ? setUpCrumbs(...rest)
    : [
        <Link key="schools" to="/schools">
          Schools
        </Link>,
        ...rest,
      ]
}
