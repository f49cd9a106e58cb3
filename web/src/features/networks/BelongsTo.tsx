import type { School } from '@sixfold/shared/contracts/schools.ts'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'

/** Under a school's name: its hub and its networks, each a link. Nothing where it belongs to none. */
export function BelongsTo({ school: { hub, networks } }: { school: Pick<School, 'hub' | 'networks'> }) {
  const parts = [
    ...(hub ? [{ label: 'Hub', items: [hub] }] : []),
    ...(networks.length > 0
      ? [{ label: networks.length === 1 ? 'Network' : 'Networks', items: networks }]
      : []),
  ]
  if (parts.length === 0) return null
  return (
    <p>
      {parts.map(({ label, items }, place) => (
        <Fragment key={label}>
          {place > 0 && ' · '}
          {label}:{' '}
          {items.map(({ id, name }, at) => (
            <Fragment key={id}>
              {at > 0 && ', '}
              <Link to="/set-up/networks/$networkId" params={{ networkId: id }}>
                {name}
              </Link>
            </Fragment>
          ))}
        </Fragment>
      ))}
    </p>
  )
}
