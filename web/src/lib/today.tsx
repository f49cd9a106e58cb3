import { createContext, useContext, type ReactNode } from 'react'

const Today = createContext<string | null>(null)

/** Says which day "today" is below it; the server says so, since its clock is the one that rules. */
export function TodayProvider({ today, children }: { today: string; children: ReactNode }) {
  return <Today value={today}>{children}</Today>
}

/** Today as `YYYY-MM-DD` in London, as the server said. @throws outside a TodayProvider */
export function useToday(): string {
  const today = useContext(Today)
  if (!today) throw new Error('No TodayProvider above says which day it is')
  return today
}
