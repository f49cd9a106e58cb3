import { NativeSelect } from '@mantine/core'
import { editTrust, type Trust } from '@sixfold/shared/contracts/trust.ts'
import { type ExceptionRule, exceptionRules } from '@sixfold/shared/domain/accountability/exceptions/names.ts'
import { ruleOf } from '@sixfold/shared/domain/accountability/exceptions/rules.ts'
import { thresholdsFrom } from '@sixfold/shared/domain/accountability/exceptions/thresholds.ts'
import { useQueryClient } from '@tanstack/react-query'
import type { FormEvent } from 'react'
import { call } from '../../lib/api-client.ts'
import { notify } from '../../lib/notify.ts'
import { useDraft } from '../../lib/use-draft.ts'
import { DraftNote } from '../../ui/DraftNote.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { SaveBar } from '../cycles/SaveBar.tsx'
import { SaveEnd } from '../cycles/SaveEnd.tsx'
import { trustQuery } from './queries.ts'
import classes from './Trusts.module.css'
import { useSetting } from './use-setting.ts'

const words = (rule: ExceptionRule, value: number): string => {
  const { unit, usual } = ruleOf(rule).threshold
  return `${value} ${value === 1 ? unit[0] : unit[1]}${value === usual ? ' (usual)' : ''}`
}
const choices = (rule: ExceptionRule) => {
  const { min, max } = ruleOf(rule).threshold
  return Array.from({ length: max - min + 1 }, (_, index) => ({
    value: `${min + index}`,
    label: words(rule, min + index),
  }))
}

/** From when on each rule finds something, as it is set. */
export const Thresholds = ({ trust }: { trust: Trust }) => {
  const set = thresholdsFrom(trust.settings.exceptionThresholds)
  return (
    <Facts
      items={exceptionRules.map((rule) => ({
        label: ruleOf(rule).name(set[rule]),
        value: words(rule, set[rule]),
      }))}
    />
  )
}

/** Sets from when on each rule finds something. No rule can be switched off: by them the board holds leaders to account. */
export function ThresholdsForm({ trust }: { trust: Trust }) {
  const queryClient = useQueryClient()
  const set = thresholdsFrom(trust.settings.exceptionThresholds)
  const saved = Object.fromEntries(exceptionRules.map((rule) => [rule, `${set[rule]}`])) as Record<
    ExceptionRule,
    string
  >
  const draft = useDraft({
    name: `thresholds.${trust.id}`,
    title: 'When rules find something',
    saved,
    version: trust.version,
  })
  const save = useSetting({
    body: {
      exceptionThresholds: Object.fromEntries(
        exceptionRules.map((rule) => [rule, Number(draft.values[rule])]),
      ),
    },
    save: (sent) => call(editTrust, sent),
    reread: () => queryClient.fetchQuery({ ...trustQuery, staleTime: 0 }),
    onSaved: async (after) => {
      draft.clear()
      queryClient.setQueryData(trustQuery.queryKey, after)
      await notify('Settings saved')
    },
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    save.mutate(draft.base)
  }
  return (
    <form onSubmit={submit} className={classes.form} noValidate>
      <DraftNote draft={draft} />
      {exceptionRules.map((rule) => (
        <NativeSelect
          key={rule}
          label={ruleOf(rule).threshold.asks}
          description={ruleOf(rule).name(Number(draft.values[rule]))}
          data={choices(rule)}
          value={draft.values[rule]}
          onChange={(event) => draft.change({ [rule]: event.currentTarget.value })}
        />
      ))}
      <SaveEnd
        save={save}
        draft={draft}
        version={trust.version}
        texts={exceptionRules.map((rule) => ({
          label: ruleOf(rule).threshold.asks,
          mine: words(rule, Number(draft.values[rule])),
          theirs: words(rule, set[rule]),
        }))}
      >
        <SaveBar dirty={draft.dirty} loading={save.isPending} waiting={false} />
      </SaveEnd>
    </form>
  )
}
