/** Pence as "£1,250", or "£12.50" when there are odd pence; "not set" for none. */
export function moneyWords(pence: number | null): string {
  if (pence === null) return 'not set'
  const digits = pence % 100 === 0 ? 0 : 2
  const pounds = (pence / 100).toLocaleString('en-GB', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `£${pounds}`
}
