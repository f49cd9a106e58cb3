import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'

export const reportCrumbs = (...rest: ReactNode[]): ReactNode[] => [
  <Link key="reports" to="/reports">
    Reports
  </Link>,
  ...rest,
]
