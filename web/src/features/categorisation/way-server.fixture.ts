import type { Categorisation } from '@sixfold/shared/contracts/categorisation.ts'
import { type Answers, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { noNotes } from './ratings.fixture.ts'
import { aRating, place, school } from './way.fixture.ts'

type Sent = { path: string; body: unknown; version: string | undefined; key: string | undefined }

/** A server that holds one school's way through a round. Acts answer what `after` makes of it, or `refuse` once. */
export function serveWay(
  it: Categorisation,
  of: { after?: (it: Categorisation) => Categorisation; refuse?: () => Response; more?: Answers } = {},
) {
  const kept = { it, sent: [] as Sent[], refuse: of.refuse }
  const act =
    (path: string): Answers[string] =>
    ({ headers, body }) => {
      kept.sent.push({ path, body, version: headers['if-match'], key: headers['idempotency-key'] })
      const refused = kept.refuse?.()
      kept.refuse = undefined
      if (refused) return refused
      kept.it = of.after?.(kept.it) ?? kept.it
      return Response.json(kept.it)
    }
  const acts = [
    'submit',
    'propose',
    'moderate',
    'conversation',
    'reply',
    'extend',
    're-reviewer',
    're-review',
  ]
  const rate =
    (source: 'rating' | 'self', key: (typeof it.ratings)[number]['criterionKey']): Answers[string] =>
    ({ headers, body }) => {
      const { value, note } = body as { value: 3; note: string | null }
      kept.sent.push({
        path: `${source} ${key}`,
        body,
        version: headers['if-match'],
        key: headers['idempotency-key'],
      })
      const saved = aRating(key, value, { note })
      kept.it = {
        ...kept.it,
        ratings: kept.it.ratings.map((one) => (one.criterionKey === key ? { ...one, [source]: saved } : one)),
      }
      return Response.json(saved)
    }
  serve({
    [`GET /categorisations/${it.id}`]: () => Response.json(kept.it),
    [`GET /categorisations/${it.id}/leader-notes`]: () => Response.json(noNotes),
    [`GET /schools/${school.id}/categories`]: () => Response.json({ items: [], nextCursor: null }),
    'GET /reviews': () => Response.json({ items: [], nextCursor: null }),
    ...Object.fromEntries(acts.map((path) => [`POST /categorisations/${it.id}/${path}`, act(path)])),
    ...Object.fromEntries(
      it.ratings.flatMap(({ criterionKey: key }) => [
        [`PUT /categorisations/${it.id}/ratings/${key}`, rate('rating', key)],
        [`PUT /categorisations/${it.id}/self-ratings/${key}`, rate('self', key)],
      ]),
    ),
    ...of.more,
  })
  return kept
}

export const openWay = () => openApp(place)

/** What the API says of one field. */
export const faultAnswer = (path: string, message: string): Response =>
  problemAnswer(400, 'Some of what was sent can’t be taken.', { errors: [{ path, message }] })
