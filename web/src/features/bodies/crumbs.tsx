import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useSession } from '../shell/session.ts'
import { setUpCrumbs } from '../trusts/SetUpCrumbs.tsx'

/** The way to who decides: under Set up for leaders, by way of the meetings for the rest of the boardroom. */
export function useBodyCrumbs(...rest: ReactNode[]): ReactNode[] {
  return useSession().abilities.setUp ? setUpCrumbs(...rest) : meetingCrumbs(...rest)
}

export const meetingCrumbs = (...rest: ReactNode[]): ReactNode[] => [
  <Link key="meetings" to="/meetings">
    Meetings
  </Link>,
  ...rest,
]
