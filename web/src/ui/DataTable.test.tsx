import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../lib/show.tsx'
import { type Column, DataTable } from './DataTable.tsx'

interface School {
  name: string
  pupils: number
}
const schools: School[] = [
  { name: 'Thornmere', pupils: 412 },
  { name: 'Aldercombe', pupils: 90 },
]
const columns: Column<School>[] = [
  {
    key: 'name',
    header: 'School',
    naming: true,
    sortBy: (school) => school.name,
    cell: (school) => school.name,
  },
  {
    key: 'pupils',
    header: 'Pupils',
    align: 'end',
    sortBy: (school) => school.pupils,
    cell: (school) => school.pupils,
  },
]
const names = () => screen.getAllByRole('rowheader').map((cell) => cell.textContent)

test('rows stay as given until a header is asked to sort, and the header says how', () => {
  show(<DataTable caption="Schools" columns={columns} rows={schools} rowKey={(school) => school.name} />)
  expect(screen.getByRole('table', { name: 'Schools' })).toBeDefined()
  expect(names()).toEqual(['Thornmere', 'Aldercombe'])
  fireEvent.click(screen.getByRole('button', { name: 'Pupils' }))
  expect(names()).toEqual(['Aldercombe', 'Thornmere'])
  expect(screen.getByRole('columnheader', { name: 'Pupils' }).getAttribute('aria-sort')).toBe('ascending')
  fireEvent.click(screen.getByRole('button', { name: 'Pupils' }))
  expect(names()).toEqual(['Thornmere', 'Aldercombe'])
})

test('without rows it shows what to do first', () => {
  show(
    <DataTable
      caption="Schools"
      columns={columns}
      rows={[]}
      rowKey={(school) => school.name}
      empty={<p>No schools yet</p>}
    />,
  )
  expect(screen.getByText('No schools yet')).toBeDefined()
  expect(screen.queryByRole('table')).toBeNull()
})

test('a column that gives way on a tablet stands below another one', () => {
  const given: Column<School> = {
    key: 'given',
    header: 'Given',
    under: 'pupils',
    cell: () => '6 days',
    below: () => '6 days given',
  }
  const [thornmere] = schools
  show(<DataTable caption="Schools" columns={[...columns, given]} rows={[thornmere!]} rowKey={() => '1'} />)
  const [below, pupils] = [screen.getByText('6 days given'), screen.getByRole('cell', { name: /^412/ })]
  expect(pupils.contains(below)).toBe(true)
  expect(screen.getByText('6 days').closest('td')?.dataset['moves']).toBe('true')
})
