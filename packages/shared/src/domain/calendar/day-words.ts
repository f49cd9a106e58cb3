/** Not Intl: British English writes "Sept" there, and Sixfold writes "9 Sep 2026". */
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** "3 Nov 2026"; given today, "3 Nov" within the same calendar year. What is no day reads as it is. */
export function dayWords(day: string, today = ''): string {
  const month = months[Number(day.slice(5, 7)) - 1]
  if (!month) return day
  const short = `${Number(day.slice(8))} ${month}`
  return day.slice(0, 4) === today.slice(0, 4) ? short : `${short} ${day.slice(0, 4)}`
}
