import { listCategoryYears } from '@sixfold/shared/contracts/earlier-categories.ts'
import { academicYearOf, academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { count } from '../../lib/format.ts'
import { queryFor } from '../../lib/query.ts'
import { useToday } from '../../lib/today.tsx'
import { CheckList } from '../../ui/Lists.tsx'
import { Section } from '../../ui/Section.tsx'
import { roundsQuery } from '../categorisation/queries.ts'
import { currentSchemeQuery } from '../schemes/current-scheme.ts'
import { networksQuery } from '../networks/queries.ts'
import { calendarsQuery } from './calendar-queries.ts'
import { cycleModelQuery } from './cycle-model.ts'
import { trustQuery } from './queries.ts'
import { dayOfYearWords, delayWords, monthsWords } from './setting-words.ts'

/** Calendars, wording and settings: each has a sensible default, and is worth a look. */
export function SetUpTrust() {
  const today = useToday()
  const { data: calendars } = useQuery(calendarsQuery)
  const { data: model } = useQuery(cycleModelQuery)
  const { data: trust } = useQuery(trustQuery)
  const { data: rounds } = useQuery(roundsQuery())
  const { data: categories } = useQuery(queryFor(listCategoryYears, { query: { limit: 200 } }))
  const { data: scheme } = useQuery(currentSchemeQuery)
  const { data: networks } = useQuery(networksQuery)
  const standing = (networks?.items ?? []).filter(({ ended }) => ended === null)
  const hubs = standing.filter(({ kind }) => kind === 'hub').length
  const year = academicYearOf(today)
  const set = calendars?.items.some((one) => one.isDefault && one.yearsSet.includes(year)) ?? false
  return (
    <Section
      heading="How the trust works"
      lead="Everything here works as it is; make it your own when you like."
    >
      <CheckList
        items={[
          {
            key: 'calendars',
            done: set,
            text: set
              ? `Calendars: ${academicYearWords(year)} is set.`
              : `Calendars: ${academicYearWords(year)} is as usual in England until you set it.`,
            action: <Link to="/set-up/calendars">{set ? 'See the calendars' : 'Set the calendar'}</Link>,
          },
          {
            key: 'bodies',
            done: true,
            text: 'Bodies: who decides, by your scheme of delegation; the board, with every trustee, until you say otherwise.',
            action: <Link to="/set-up/bodies">Say who decides</Link>,
          },
          {
            key: 'networks',
            done: standing.length > 0,
            text:
              standing.length > 0
                ? `Hubs and networks: ${count(hubs, 'hub')} and ${count(standing.length - hubs, 'network')}.`
                : 'Hubs and networks: which schools work side by side, or meet on a subject. None yet.',
            action: <Link to="/set-up/networks">See hubs and networks</Link>,
          },
          {
            key: 'scheme',
            done: true,
            text:
              scheme && scheme.number > 0
                ? `Scheme: version ${scheme.number}, your own categories and criteria.`
                : 'Scheme: Sixfold’s own categories and criteria, until you publish yours.',
            action: <Link to="/set-up/scheme">See the scheme</Link>,
          },
          {
            key: 'earlier',
            done: (categories?.items ?? []).some((it) => it.years.some(({ level }) => level !== null)),
            text: 'Earlier categories: what schools had before, so that movement shows from the first round.',
            action: <Link to="/set-up/earlier-categories">Enter earlier years</Link>,
          },
          {
            key: 'round',
            done: (rounds?.items.length ?? 0) > 0,
            text: `A round, once a year: ${rounds?.items.length ? `the one for ${academicYearWords(rounds.items[0]?.academicYear ?? year)} is open.` : 'none is open yet.'}`,
            action: (
              <Link to="/categorise">{rounds?.items.length ? 'See the round' : 'Open the first round'}</Link>
            ),
          },
          {
            key: 'wording',
            done: true,
            text: `Wording of the six steps: ${model?.isDefault === false ? 'your own' : 'Sixfold’s'}.`,
            action: <Link to="/set-up/wording">Word the steps</Link>,
          },
          {
            key: 'approaches',
            done: true,
            text: 'A library of approaches, for schools to weigh: it begins with the EEF Toolkit’s strands.',
            action: <Link to="/approaches">Keep the library</Link>,
          },
          {
            key: 'settings',
            done: true,
            text: trust
              ? `Updates are published ${delayWords(trust.settings.updateDelayDays)}; evidence counts for ${monthsWords(trust.settings.evidenceMonths)}; plans are to be approved by ${dayOfYearWords(trust.settings.planBy)}.`
              : 'When updates are published, for how long evidence counts, and by when plans are to be approved.',
            action: <Link to="/set-up/settings">Change the settings</Link>,
          },
          {
            key: 'exceptions',
            done: true,
            text: 'Exceptions: when rules find something to look at, as usual until you set it.',
            action: <Link to="/set-up/exceptions">Set when rules find something</Link>,
          },
        ]}
      />
    </Section>
  )
}
