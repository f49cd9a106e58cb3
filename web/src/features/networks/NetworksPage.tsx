import { Button } from '@mantine/core'
import type { Network } from '@sixfold/shared/contracts/networks.ts'
import { networkKindWords } from '@sixfold/shared/domain/networks/kinds.ts'
import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { formatDay } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { Rows } from '../../ui/Lists.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { AddNetwork, type Adding } from './AddNetwork.tsx'
import { useNetworkCrumbs } from './crumbs.tsx'
import { schoolsInWords } from './network-words.ts'
import classes from './Networks.module.css'
import { networksQuery } from './queries.ts'

/** The trust's hubs and the other networks of its schools, each with who belongs to it. */
export function NetworksPage() {
  const { data } = useSuspenseQuery(networksQuery)
  const crumbs = useNetworkCrumbs('Hubs and networks')
  const [adding, setAdding] = useState<Adding | null>(null)
  const standing = data.items.filter(({ ended }) => ended === null)
  const ended = data.items.filter((network) => network.ended !== null)
  const may = data.abilities.add
  const hubs = standing.filter(({ kind }) => kind === 'hub')
  const networks = standing.filter(({ kind }) => kind !== 'hub')
  const addHub = may && (
    <Button variant="default" onClick={() => setAdding('hub')}>
      Set up a hub
    </Button>
  )
  const addOther = may && (
    <Button variant="default" onClick={() => setAdding('network')}>
      Set up a network
    </Button>
  )
  return (
    <Page
      title="Which of our schools belong together?"
      lead="A school is in one hub at most, and in any number of networks. Schools that share one are suggested to each other sooner for support."
      crumbs={crumbs}
    >
      <Section
        heading="Hubs"
        lead="Schools that work side by side, often because they are near each other."
        actions={hubs.length > 0 && addHub}
        divided
      >
        {hubs.length === 0 ? (
          <EmptyState title="No hubs yet" action={addHub}>
            {may
              ? 'Name a hub first, then say which schools are in it. A trust without hubs needs none.'
              : 'Trust leaders set them up here, if the trust has any.'}
          </EmptyState>
        ) : (
          <NetworkRows networks={hubs} />
        )}
      </Section>
      <Section
        heading="Networks"
        lead="People from several schools who meet: on a subject, on teaching and learning, on inclusion, or as a working group."
        actions={networks.length > 0 && addOther}
        divided
      >
        {networks.length === 0 ? (
          <EmptyState title="No networks yet" action={addOther}>
            {may
              ? 'Name a network first, with what it is for, then say which schools meet in it.'
              : 'Trust leaders set them up here.'}
          </EmptyState>
        ) : (
          <NetworkRows networks={networks} />
        )}
      </Section>
      {ended.length > 0 && (
        <Section heading="Ended" divided>
          <NetworkRows networks={ended} />
        </Section>
      )}
      <AddNetwork adding={adding} onClose={() => setAdding(null)} />
    </Page>
  )
}

function NetworkRows({ networks }: { networks: readonly Network[] }) {
  return (
    <Rows
      items={networks.map((network) => ({
        key: network.id,
        children: (
          <>
            <div className={classes.line}>
              <Link to="/set-up/networks/$networkId" params={{ networkId: network.id }}>
                {network.name}
              </Link>
              {(network.kind !== 'hub' || network.ended) && (
                <Chip variant="quiet">{networkKindWords[network.kind]}</Chip>
              )}
            </div>
            {network.purpose !== null && <p className={classes.text}>{network.purpose}</p>}
            <p className={classes.soft}>
              {network.ended ? `Ended on ${formatDay(network.ended.on)}.` : schoolsInWords(network)}
            </p>
          </>
        ),
      }))}
    />
  )
}
