import type { SchemeChange } from '@sixfold/shared/domain/schemes/scheme-changes.ts'
import { DataTable } from '../../ui/DataTable.tsx'

/** What differs between two schemes: what it is, as it was and as it is. `none` stands where nothing does. */
export function SchemeChanges({ changes, none }: { changes: readonly SchemeChange[]; none: string }) {
  return (
    <DataTable
      caption="What differs"
      rows={changes}
      rowKey={({ what, was, now }) => `${what} ${was ?? ''} ${now ?? ''}`}
      empty={<p>{none}</p>}
      columns={[
        { key: 'what', header: 'What', cell: ({ what }) => what, naming: true },
        { key: 'was', header: 'Before', cell: ({ was }) => was ?? 'Nothing' },
        { key: 'now', header: 'After', cell: ({ now }) => now ?? 'Nothing' },
      ]}
    />
  )
}
