import { TextInput } from '@mantine/core'
import { useDebouncedCallback } from '@mantine/hooks'
import { IconSearch } from '@tabler/icons-react'
import { useState } from 'react'

interface SchoolSearchProps {
  /** What is searched for now. */
  search: string
  /** Called a moment after the last key. */
  onSearch: (search: string) => void
}

/** Finds schools by part of their name or URN while one types. */
export function SchoolSearch({ search, onSearch }: SchoolSearchProps) {
  const [words, setWords] = useState(search)
  const searchSoon = useDebouncedCallback((typed: string) => onSearch(typed.trim()), 250)
  return (
    <div role="search">
      <TextInput
        type="search"
        label="Find a school by name or URN"
        maxLength={100}
        maw="28rem"
        leftSection={<IconSearch size="1.125rem" aria-hidden="true" />}
        value={words}
        onChange={(event) => {
          setWords(event.currentTarget.value)
          searchSoon(event.currentTarget.value)
        }}
      />
    </div>
  )
}
