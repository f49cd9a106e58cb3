import {
  IconBulb,
  IconCalendarCheck,
  IconCalendarEvent,
  IconFileSearch,
  IconHeartHandshake,
  IconPresentationAnalytics,
  IconReportAnalytics,
  IconSchool,
  IconSettings,
  IconStairsUp,
  IconSun,
  type Icon,
} from '@tabler/icons-react'
import type { Session } from './session.ts'

export interface Place {
  to:
    | '/'
    | '/schools'
    | '/evidence'
    | '/categorise'
    | '/reviews'
    | '/support'
    | '/practices'
    | '/board'
    | '/meetings'
    | '/reports'
    | '/set-up'
  label: string
  icon: Icon
  /** How many things wait there; not shown when 0 or absent. */
  badge?: number
  show: boolean
}

/** Governors have the board's page of their own school. */
export const boardLabel = ({ seeGovernors }: Pick<Session['abilities'], 'seeGovernors'>): string =>
  seeGovernors ? 'Governors' : 'Board'

/** The places of the house in the order of the rail (experience.md), with those that this person may open shown. */
export function placesFor({ abilities }: Pick<Session, 'abilities'>): Place[] {
  return [
    { to: '/', label: 'Today', icon: IconSun, show: true },
    { to: '/schools', label: 'Schools', icon: IconSchool, show: abilities.seeSchools },
    { to: '/evidence', label: 'Evidence', icon: IconFileSearch, show: abilities.seeEvidence },
    { to: '/categorise', label: 'Categorise', icon: IconStairsUp, show: abilities.seeCategorise },
    { to: '/reviews', label: 'Reviews', icon: IconCalendarCheck, show: abilities.seeCategorise },
    { to: '/support', label: 'Support', icon: IconHeartHandshake, show: abilities.seeSupport },
    { to: '/practices', label: 'Practices', icon: IconBulb, show: abilities.seeTrust },
    {
      to: '/board',
      label: boardLabel(abilities),
      icon: IconPresentationAnalytics,
      show: abilities.seeBoard || abilities.seeGovernors,
    },
    { to: '/meetings', label: 'Meetings', icon: IconCalendarEvent, show: abilities.seeBoard },
    { to: '/reports', label: 'Reports', icon: IconReportAnalytics, show: abilities.seeBoard },
    { to: '/set-up', label: 'Set up', icon: IconSettings, show: abilities.setUp },
  ]
}
