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
      <SchoolFactsSection school={{ ...thornmere, abilities: { edit, readForecasts: false } }} />
    </QueryClientProvider>,
  )

test('every fact is either given or named among those that the register doesn’t say, but for lines that are mostly blank', () => {
  open(false)
  const given = screen.getAllByRole('term').map((term) => term.textContent?.toLowerCase())
  const unsaid = screen.getByText(/^The register doesn’t say/).textContent?.toLowerCase() ?? ''
  const nowhere = Object.values(schoolFactLabels)
    .map((label) => label.toLowerCase())
    .filter((label) => given.includes(label) === unsaid.includes(label))
  expect(nowhere).toEqual(['locality', 'address line 3', 'closed on'])
})

test('the joining day is for those to change who may', () => {
  open(false)
  expect(screen.queryByRole('button', { name: 'Change the joining day' })).toBeNull()
})
