import type { Forecasts as Answer } from '@sixfold/shared/contracts/forecasts.ts'
import { type Forecast, forecastFinding } from '@sixfold/shared/domain/accountability/forecasts.ts'
import { ratingWords } from '@sixfold/shared/domain/progress/words.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Section } from '../../ui/Section.tsx'
import { forecastsQuery } from './queries.ts'

type Row = NonNullable<Answer['trust']>[number]

const forecastWords: Record<Forecast, string> = { ...ratingWords, none: 'No update' }

const columns: Column<Row>[] = [
  { key: 'said', header: 'Last update said', naming: true, cell: ({ forecast }) => forecastWords[forecast] },
  { key: 'met', header: 'Target met', align: 'end', cell: ({ met }) => met },
  { key: 'missed', header: 'Missed', align: 'end', cell: ({ missed }) => missed },
  { key: 'notObserved', header: 'Not observed', align: 'end', cell: ({ notObserved }) => notObserved },
]
const heading = 'Did updates foretell what came?'

/** How updates before a target's day foretold what came of it: across the trust, and by school for whoever may read that. */
export function TrustForecasts({ asAt }: { asAt: string | undefined }) {
  const { data, error } = useQuery(forecastsQuery(asAt))
  if (error) return <ProblemAlert error={error} />
  if (!data?.trust) return null
  return (
    <Section heading={heading} lead={<Lead rows={data.trust} />}>
      <Outcomes
        caption="Targets whose day has come, by what the last update before it said"
        rows={data.trust}
      />
      {data.schools.length > 0 && (
        <details>
          <summary>School by school</summary>
          {data.schools.map(({ school, rows }) => (
            <Section
              key={school.id}
              level={3}
              variant="open"
              heading={
                <Link to="/schools/$schoolId" params={{ schoolId: school.id }}>
                  {school.name}
                </Link>
              }
            >
              <Outcomes caption={`Targets of ${school.name}`} rows={rows} />
            </Section>
          ))}
        </details>
      )}
    </Section>
  )
}

/** The same of one school, for leaders and its head. Nothing where no target has come to its day. */
export function SchoolForecasts({ schoolId }: { schoolId: string }) {
  const { data } = useQuery(forecastsQuery(undefined))
  const rows = data?.schools.find(({ school }) => school.id === schoolId)?.rows
  if (!rows) return null
  return (
    <Section heading={heading} lead={<Lead rows={rows} />}>
      <Outcomes caption="Targets whose day has come, by what the last update before it said" rows={rows} />
    </Section>
  )
}

const Lead = ({ rows }: { rows: Row[] }) => (
  <>
    {forecastFinding(rows)}. This is about how well updates foretell, not about how good a school is: an
    honest “off track” is worth more than a hopeful “on track”.
  </>
)

/** Only what there is: a row of nothing says nothing. */
function Outcomes({ caption, rows }: { caption: string; rows: Row[] }) {
  const shown = rows.filter(({ met, missed, notObserved }) => met + missed + notObserved > 0)
  if (shown.length === 0) return null
  return <DataTable caption={caption} columns={columns} rows={shown} rowKey={({ forecast }) => forecast} />
}
