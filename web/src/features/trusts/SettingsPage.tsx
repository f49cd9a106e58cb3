import { NativeSelect, TextInput } from '@mantine/core'
import { editTrust, type Trust } from '@sixfold/shared/contracts/trust.ts'
import { settingLimits } from '@sixfold/shared/domain/trusts/settings.ts'
import { useQueryClient, useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { type FormEvent, useState } from 'react'
import { call } from '../../lib/api-client.ts'
import { count } from '../../lib/format.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Page } from '../../ui/Page.tsx'
import { Section } from '../../ui/Section.tsx'
import { SaveBar } from '../cycles/SaveBar.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { trustQuery } from './queries.ts'
import { PlanByField } from './PlanByField.tsx'
import { atOnceWords, dayOfYearWords, delayWords, monthsIn, monthsWords } from './setting-words.ts'
import { setUpCrumbs } from './SetUpCrumbs.tsx'
import classes from './Trusts.module.css'
import { useSetting } from './use-setting.ts'

/** What the trust sets about its record. */
export function SettingsPage() {
  const { data: trust } = useSuspenseQuery(trustQuery)
  return (
    <Page
      title="What does the trust show when, what counts, and what is due?"
      width="narrow"
      lead="What you set here holds from now on. Past days of the board’s page keep what held then."
      crumbs={setUpCrumbs('Settings')}
    >
      <Section heading="Settings">
        {trust.abilities.edit ? <SettingsForm trust={trust} /> : <Settings trust={trust} />}
      </Section>
    </Page>
  )
}

const Settings = ({ trust: { settings } }: { trust: Trust }) => (
  <Facts
    items={[
      { label: 'Progress updates are published', value: delayWords(settings.updateDelayDays) },
      { label: 'Evidence counts for', value: monthsWords(settings.evidenceMonths) },
      { label: 'Plans are to be approved by', value: dayOfYearWords(settings.planBy) },
      { label: 'A school gives in', value: atOnceWords(settings.pairingsAtOnce) },
    ]}
  />
)

const all = ({ min, max }: { min: number; max: number }) =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index)
const delays = all(settingLimits.updateDelayDays)
const pairings = all(settingLimits.pairingsAtOnce)

function SettingsForm({ trust }: { trust: Trust }) {
  const queryClient = useQueryClient()
  const { settings } = trust
  const draft = useDraft({
    name: `settings.${trust.id}`,
    title: 'Settings of the trust',
    saved: {
      delay: `${settings.updateDelayDays}`,
      months: `${settings.evidenceMonths}`,
      planBy: settings.planBy,
      atOnce: `${settings.pairingsAtOnce}`,
    },
    version: trust.version,
  })
  const { delay, months, planBy, atOnce } = draft.values
  const [asked, setAsked] = useState(false)
  const evidenceMonths = monthsIn(months)
  const save = useSetting({
    body: {
      updateDelayDays: Number(delay),
      evidenceMonths: evidenceMonths ?? 0,
      planBy,
      pairingsAtOnce: Number(atOnce),
    },
    save: (sent) => call(editTrust, sent),
    reread: () => queryClient.fetchQuery({ ...trustQuery, staleTime: 0 }),
    onSaved: async (saved) => {
      draft.clear()
      queryClient.setQueryData(trustQuery.queryKey, saved)
      await notify('Settings saved')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (evidenceMonths !== null) save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      <NativeSelect
        label="When is a progress update published?"
        description="Trust leaders, the school’s partner and the school read it at once. Its governors, trustees and the clerk read it from then on."
        data={delays.map((days) => ({ value: `${days}`, label: delayWords(days) }))}
        value={delay}
        onChange={(event) => draft.change({ delay: event.currentTarget.value })}
      />
      <TextInput
        label="For how many months does evidence count?"
        description="From the day on which it was seen. Older evidence stays where it is, and is shown as out of date."
        inputMode="numeric"
        className={classes.short ?? ''}
        value={months}
        onChange={(event) => draft.change({ months: event.currentTarget.value })}
        error={
          asked &&
          evidenceMonths === null &&
          `Give a whole number from ${settingLimits.evidenceMonths.min} to ${settingLimits.evidenceMonths.max}`
        }
      />
      <PlanByField value={planBy} onChange={(value) => draft.change({ planBy: value })} />
      <NativeSelect
        label="In how many pairings may a school give at once?"
        description="Those that it is asked about count too, until they are over. More need a reason, show in the ledger, and aren’t suggested."
        data={pairings.map((one) => ({ value: `${one}`, label: count(one, 'pairing') }))}
        value={atOnce}
        onChange={(event) => draft.change({ atOnce: event.currentTarget.value })}
      />
      <p>
        When rules find something to look at is set <Link to="/set-up/exceptions">on a page of its own</Link>.
      </p>
      <p>
        What counts for how much where pairings are suggested is set{' '}
        <Link to="/support/suggest">beside the suggestions</Link>: the trust uses{' '}
        {settings.supportWeights ? 'weights of its own' : 'the usual weights'}.
      </p>
      <SaveEnd
        save={save}
        draft={draft}
        version={trust.version}
        texts={[
          {
            label: 'Updates are published',
            mine: delayWords(Number(delay)),
            theirs: delayWords(settings.updateDelayDays),
          },
          {
            label: 'Evidence counts for',
            mine: count(evidenceMonths ?? 0, 'month'),
            theirs: monthsWords(settings.evidenceMonths),
          },
          {
            label: 'Plans are to be approved by',
            mine: dayOfYearWords(planBy),
            theirs: dayOfYearWords(settings.planBy),
          },
          {
            label: 'A school gives in',
            mine: atOnceWords(Number(atOnce)),
            theirs: atOnceWords(settings.pairingsAtOnce),
          },
        ]}
      >
        <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={false} />
      </SaveEnd>
    </form>
  )
}
