import { type Api, newId } from './api.ts'
import { rationale } from './journey/categorise.ts'

type Way = { id: string; version: number }
type RoundList = { items: { school: { id: string }; categorisationId: string | null }[] }

const rated = [
  'inclusion',
  'curriculum-and-teaching',
  'achievement',
  'attendance-and-behaviour',
  'leadership-and-governance',
  'safeguarding',
]

/** A school's way through the round, begun unless it is, rated alike on six criteria and proposed at that level. */
export async function givenProposed(
  by: Api,
  { roundId, schoolId, level }: { roundId: string; schoolId: string; level: number },
): Promise<string> {
  const { items } = await by<RoundList>('GET', `/rounds/${roundId}/categorisations`)
  const begun = items.find(({ school }) => school.id === schoolId)?.categorisationId ?? null
  const id = begun ?? newId()
  const path = `/categorisations/${id}`
  if (begun === null) await by('POST', `/rounds/${roundId}/categorisations`, { data: { id, schoolId } })
  for (const key of rated)
    await by('PUT', `${path}/ratings/${key}`, { data: { value: level, note: null }, version: 0 })
  const { version } = await by<Way>('GET', path)
  await by('POST', `${path}/propose`, { data: { level, rationale }, version })
  return id
}

/** From proposed to the board: moderated as it is, talked over by phone with the head, who agrees. */
export async function givenAgreed(id: string, { leader, head }: { leader: Api; head: Api }): Promise<void> {
  const path = `/categorisations/${id}`
  const it = await leader<Way & { level: number; rationale: string }>('GET', path)
  const asItIs = { level: it.level, rationale: it.rationale }
  const moderated = await leader<Way>('POST', `${path}/moderate`, { data: asItIs, version: it.version })
  const spoken = { whyNone: 'Spoken with on the phone as part of a visit.' }
  await leader('POST', `${path}/conversation`, { data: spoken, version: moderated.version })
  const { version } = await head<Way>('GET', path)
  await head('POST', `${path}/reply`, { data: { answer: 'agrees' }, version })
}
