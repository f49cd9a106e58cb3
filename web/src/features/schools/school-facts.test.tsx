import { schoolFactLabels } from '@sixfold/shared/domain/schools/facts.ts'
import { QueryClientProvider } from '@tanstack/react-query'
import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { makeQueryClient } from '../../lib/query.ts'
import { show } from '../../lib/show.tsx'
import { thornmere } from './school.fixture.ts'
import { SchoolFactsSection } from './SchoolFactsSection.tsx'

const open = (edit: boolean) =>
  show(
    <QueryClientProvider client={makeQueryClient()}>
      <SchoolFactsSection school={{ ...thornmere, abilities: { edit } }} />
    </QueryClientProvider>,
  )

test('every fact is either given or named among those that the register doesn’t say', () => {
  open(false)
  const given = screen.getAllByRole('term').map((term) => term.textContent?.toLowerCase())
  const unsaid = screen.getByText(/^The register doesn’t say/).textContent?.toLowerCase() ?? ''
  for (const label of Object.values(schoolFactLabels).map((it) => it.toLowerCase()))
    expect([label, given.includes(label) !== unsaid.includes(label)]).toEqual([label, true])
})

test('the joining day is for those to change who may', () => {
  open(false)
  expect(screen.queryByRole('button', { name: 'Change the joining day' })).toBeNull()
})
