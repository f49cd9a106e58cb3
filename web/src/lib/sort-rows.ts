export interface Sort {
  key: string
  direction: 'ascending' | 'descending'
}

const names = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' })

/** A new array in order; what has no value (null) comes last in both directions, equals keep their order. */
export function sortRows<Row>(
  rows: readonly Row[],
  by: (row: Row) => string | number | null,
  direction: Sort['direction'],
): Row[] {
  const sign = direction === 'ascending' ? 1 : -1
  return rows.toSorted((a, b) => {
    const x = by(a)
    const y = by(b)
    if (x === null || y === null) return Number(x === null) - Number(y === null)
    return (
      sign * (typeof x === 'number' && typeof y === 'number' ? x - y : names.compare(String(x), String(y)))
    )
  })
}

/** What a click on a column's header asks for: ascending first, then the other way round. */
export function nextSort(now: Sort | null, key: string): Sort {
  return { key, direction: now?.key === key && now.direction === 'ascending' ? 'descending' : 'ascending' }
}
