import { NativeSelect, TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import {
  audienceWords,
  evidenceAudiences,
  evidenceKinds,
  evidenceSources,
  evidenceStates,
  kindWords,
  sourceWords,
  stateWords,
} from '@sixfold/shared/domain/evidence/words.ts'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'
import classes from './Evidence.module.css'
import { librarySearch } from './library-search.ts'
import type { LibrarySearch } from './queries.ts'

interface LibraryFiltersProps {
  asked: LibrarySearch
  onAsk: (asked: LibrarySearch) => void
  /** To choose from; one or none needs no choice. */
  schools: readonly { id: string; name: string }[]
}

/** What the library is narrowed to; the page's address keeps it. */
export function LibraryFilters({ asked, onAsk, schools }: LibraryFiltersProps) {
  const [typed, setTyped] = useState(asked.search ?? '')
  const ask = (name: keyof LibrarySearch, value: string) => onAsk(librarySearch({ ...asked, [name]: value }))
  const askSoon = useDebouncedCallback((words: string) => ask('search', words.trim()), 250)
  const select = <Value extends string>(
    name: keyof LibrarySearch,
    label: string,
    all: string,
    values: readonly Value[],
    words: Record<Value, string>,
  ) => (
    <NativeSelect
      label={label}
      value={asked[name] ?? ''}
      onChange={(event) => ask(name, event.currentTarget.value)}
      data={[{ value: '', label: all }, ...values.map((value) => ({ value, label: words[value] }))]}
    />
  )
  return (
    <div role="search" className={classes.filters}>
      <div className={classes.words}>
        <TextInput
          type="search"
          label="Find by words"
          description="In title, note, link or file name."
          maxLength={200}
          leftSection={<IconSearch size="1.125rem" aria-hidden="true" />}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            askSoon(event.currentTarget.value)
          }}
        />
      </div>
      {schools.length > 1 &&
        select(
          'school',
          'School',
          'All schools',
          schools.map(({ id }) => id),
          Object.fromEntries(schools.map(({ id, name }) => [id, name])),
        )}
      {select('kind', 'Kind', 'All kinds', evidenceKinds, kindWords)}
      {select('source', 'Source', 'All sources', evidenceSources, sourceWords)}
      {select('state', 'Counts', 'All', evidenceStates, stateWords)}
      {select('audience', 'Read by', 'All', evidenceAudiences, audienceWords)}
    </div>
  )
}
