import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { capacityQuery } from '../strengths/queries.ts'
import classes from './Support.module.css'

/** The ways from Support to who can give and wants what, what was delivered and what it changed, as far as one may go there. */
export function SupportLinks({ readGivers }: { readGivers: boolean }) {
  const { data } = useQuery(capacityQuery)
  const { readGrid = false, readOffers = false } = data?.abilities ?? {}
  return (
    <nav aria-label="About support">
      <ul className={classes.ways}>
        {readGrid && (
          <li>
            <Link to="/support/strengths">Strengths and needs</Link>
          </li>
        )}
        {readGrid && (
          <li>
            <Link to="/support/suggest">Suggested pairings</Link>
          </li>
        )}
        {readOffers && (
          <li>
            <Link to="/support/offers">
              {data?.schools.length === 1 ? 'What can we offer?' : 'Who offers help?'}
            </Link>
          </li>
        )}
        {readGivers && (
          <li>
            <Link to="/support/givers">Trust team and partners</Link>
          </li>
        )}
        <li>
          <Link to="/support/ledger">Ledger</Link>
        </li>
        <li>
          <Link to="/support/network">Who supports whom</Link>
        </li>
        <li>
          <Link to="/support/impact">What it changed</Link>
        </li>
      </ul>
    </nav>
  )
}
