import { VisuallyHidden } from '@mantine/core'
import { IconDots, IconHexagon } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useRef } from 'react'
import classes from './Rail.module.css'
import { type Place, placesFor } from './places.ts'
import { roleLabels } from './role-labels.ts'
import { useSession } from './session.ts'

/** Behind a button, so it comes after the first page. */
const AccountPanel = lazy(async () => ({ default: (await import('./AccountPanel.tsx')).AccountPanel }))

/** On a phone the bar has room for four places beside "More", for three on a narrow one; the rest are behind it. */
const barAt = (index: number) => (index < 3 ? 'always' : index === 3 ? 'wide' : 'none')

/** The way around: a rail on the left, a bar at the bottom of a phone. */
export function Rail() {
  const session = useSession()
  const panel = useRef<HTMLDivElement>(null)
  const places = placesFor(session).filter((place) => place.show)
  const close = () => panel.current?.hidePopover()
  const name = session.person?.name ?? ''
  const initials = name
    .split(/\s+/)
    .map((word) => word.charAt(0))
    .filter((_, index, all) => index === 0 || index === all.length - 1)
    .join('')
  return (
    <header className={classes.rail}>
      <Link to="/" className={classes.brand}>
        <IconHexagon size="1.5rem" stroke={2.2} aria-hidden="true" />
        <span className={classes.brandName}>Sixfold</span>
      </Link>
      <nav aria-label="Main" className={classes.nav}>
        <ul>
          {places.map((place, index) => (
            <li key={place.label} data-bar={barAt(index)}>
              <PlaceLink place={place} />
            </li>
          ))}
          <li className={classes.moreItem}>
            <button type="button" className={classes.place} popoverTarget="account-panel">
              <IconDots size="1.375rem" aria-hidden="true" />
              <span>More</span>
            </button>
          </li>
        </ul>
      </nav>
      <button type="button" className={classes.person} popoverTarget="account-panel">
        <span className={classes.initials} aria-hidden="true">
          {initials}
        </span>
        <span className={classes.personWords}>
          <span className={classes.personName}>{name}</span>
          <RoleLine />
        </span>
        <VisuallyHidden>Account and settings</VisuallyHidden>
      </button>
      <div ref={panel} id="account-panel" popover="auto" className={classes.panel}>
        <ul className={classes.beyond} aria-label="More places">
          {places.map((place, index) =>
            barAt(index) === 'always' ? null : (
              <li key={place.label} data-bar={barAt(index)}>
                <PlaceLink place={place} onClick={close} />
              </li>
            ),
          )}
        </ul>
        <Suspense>
          <AccountPanel session={session} onDone={close} />
        </Suspense>
      </div>
    </header>
  )
}

function RoleLine() {
  const { trust, memberships } = useSession()
  return (
    <>
      <span>{roleLabels(memberships.filter((membership) => membership.trustId === trust?.id))}</span>
      <span>{trust?.name}</span>
    </>
  )
}

function PlaceLink({ place, onClick }: { place: Place; onClick?: (() => void) | undefined }) {
  const { icon: Icon, label, badge = 0 } = place
  return (
    <Link
      to={place.to}
      className={classes.place ?? ''}
      activeOptions={{ exact: place.to === '/' }}
      {...(onClick ? { onClick } : {})}
    >
      <Icon size="1.375rem" stroke={1.8} aria-hidden="true" />
      <span>{label}</span>
      {badge > 0 && (
        <span className={classes.badge}>
          {badge}
          <VisuallyHidden> waiting</VisuallyHidden>
        </span>
      )}
    </Link>
  )
}
