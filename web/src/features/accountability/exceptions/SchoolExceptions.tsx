import { useQuery } from '@tanstack/react-query'
import { Section } from '../../../ui/Section.tsx'
import { OpenAndFolded } from './Folded.tsx'
import { exceptionsQuery } from './queries.ts'

/** What rules find at a school, for whoever has its exceptions; nothing where they find none. */
export function SchoolExceptions({ schoolId }: { schoolId: string }) {
  const { data } = useQuery(exceptionsQuery(undefined, schoolId))
  if (!data || data.items.length === 0) return null
  return (
    <Section heading="What should be looked at?" divided>
      <OpenAndFolded items={data.items} ofSchool />
    </Section>
  )
}
