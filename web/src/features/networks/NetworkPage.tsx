import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { networkKindWords } from '@sixfold/shared/domain/networks/kinds.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count, formatDay } from '../../lib/format.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { useNetworkCrumbs } from './crumbs.tsx'
import { EditNetwork } from './EditNetwork.tsx'
import { EndNetwork } from './EndNetwork.tsx'
import { questionOf } from './network-words.ts'
import classes from './Networks.module.css'
import { networkQuery } from './queries.ts'
import { SetSchools } from './SetSchools.tsx'

/** A hub or a network: what it is, which schools belong to it since when, and which did before. */
export function NetworkPage({ networkId }: { networkId: string }) {
  const { data: network } = useSuspenseQuery(networkQuery(networkId))
  const crumbs = useNetworkCrumbs(
    <Link key="networks" to="/set-up/networks">
      Hubs and networks
    </Link>,
    network.name,
  )
  const stands = network.blockers.change.length === 0
  return (
    <Page
      title={network.name}
      heading={questionOf(network)}
      crumbs={crumbs}
      actions={
        stands && (
          <>
            {network.abilities.edit && <EditNetwork network={network} />}
            {network.abilities.end && <EndNetwork network={network} />}
          </>
        )
      }
    >
      <WhatItIs network={network} />
      <Schools network={network} />
      {network.former.length > 0 && (
        <Section heading="Before" divided>
          <Rows
            items={network.former.map(({ id, name, fromOn, toOn }) => ({
              key: `${id} ${fromOn}`,
              children: (
                <>
                  <SchoolLink id={id} name={name} />
                  <p className={classes.soft}>
                    {formatDay(fromOn)} to {formatDay(toOn)}
                  </p>
                </>
              ),
            }))}
          />
        </Section>
      )}
    </Page>
  )
}

function WhatItIs({ network: { kind, purpose, ended } }: { network: Network }) {
  return (
    <Section heading="What it is">
      <Facts
        items={[
          { label: 'Kind', value: networkKindWords[kind] },
          {
            label: 'Purpose',
            value: purpose === null ? 'Nobody has said yet' : <p className={classes.text}>{purpose}</p>,
          },
          ...(ended
            ? [
                {
                  label: 'Ended',
                  value: (
                    <p className={classes.text}>
                      {formatDay(ended.on)}
                      {ended.reason !== null && `: ${ended.reason}`}
                    </p>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Section>
  )
}

function Schools({ network }: { network: Network }) {
  const { schools, abilities, blockers, kind } = network
  const stands = blockers.change.length === 0
  const set = abilities.edit && stands && <SetSchools network={network} />
  return (
    <Section
      heading="Its schools"
      lead={schools.length > 0 && count(schools.length, 'school')}
      actions={schools.length > 0 && set}
      divided
    >
      {schools.length === 0 ? (
        <EmptyState title={stands ? 'No school belongs to it yet' : 'No school belongs to it'} action={set}>
          {!stands
            ? 'It has ended.'
            : abilities.edit
              ? `Say which schools ${kind === 'hub' ? 'are in this hub' : 'meet in it'}.`
              : 'Trust leaders say which schools do.'}
        </EmptyState>
      ) : (
        <Rows
          items={schools.map(({ id, name, fromOn }) => ({
            key: id,
            children: (
              <>
                <SchoolLink id={id} name={name} />
                <p className={classes.soft}>Since {formatDay(fromOn)}</p>
              </>
            ),
          }))}
        />
      )}
    </Section>
  )
}

const SchoolLink = ({ id, name }: { id: string; name: string }) => (
  <Link to="/schools/$schoolId" params={{ schoolId: id }}>
    {name}
  </Link>
)
