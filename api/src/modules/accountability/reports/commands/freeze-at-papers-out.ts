import { contentDay } from '@sixfold/shared/domain/accountability/reports/freeze.ts'
import { v7 } from 'uuid'
import { Actor } from '../../../../access/actor.ts'
import { londonDay } from '../../../../clock.ts'
import type { Conn } from '../../../../db/client.ts'
import { asApp, asSystem, type Ctx, type Moment } from '../../../../db/tenant.ts'
import type { Deps } from '../../../../deps.ts'
import { retryingCollisions } from '../../../../http/handle.ts'
import { record } from '../../../../record.ts'
import { sealContent } from '../freeze-content.ts'
import { dueDrafts, lockReport, stateOf } from '../queries.ts'
import { workOut } from '../work-out.ts'
import { insertFreeze } from '../writes.ts'
import { writeReport } from '../writing/write-report.ts'
import { unwritten } from '../writing/writing-queries.ts'

type JobDeps = Pick<Deps, 'db' | 'files' | 'clock'>

/**
 * Freezes, unsigned, every draft of a pack whose meeting's papers-out day has ended in London, as it stood then; and writes files that
 * are missing, of signed ones too. Trust by trust, each report in a transaction of its own. @returns how many it froze
 * @throws once all were tried, when something went wrong
 */
export async function freezeAtPapersOut(deps: JobDeps): Promise<{ frozen: number }> {
  const moment = deps.clock()
  const requestId = `papers-out-${v7()}`
  const trusts = await asSystem(deps.db, requestId, (conn) =>
    conn.rows<{ id: string }>('select id from trusts order by id'),
  )
  let frozen = 0
  const faults: unknown[] = []
  /** What goes wrong with one report keeps no other waiting. */
  const attempt = async <Answer>(work: () => Promise<Answer>): Promise<Answer | null> => {
    try {
      return await work()
    } catch (fault) {
      faults.push(fault)
      return null
    }
  }
  for (const { id } of trusts) {
    const inTrust = <Answer>(work: (conn: Conn) => Promise<Answer>) => asApp(deps.db, id, requestId, work)
    for (const draft of await inTrust((conn) => dueDrafts(conn, id, moment.today)))
      if (await attempt(() => freeze(deps, { trustId: id, ...draft }, moment, requestId))) frozen += 1
    for (const { id: reportId } of await inTrust((conn) => unwritten(conn, id)))
      await attempt(() => writeReport(deps, { trustId: id, reportId }, new AbortController().signal))
  }
  if (faults.length > 0) throw new AggregateError(faults, 'Some reports were not frozen, or not written')
  return { frozen }
}

type Due = { trustId: string; id: string; madeBy: string; papersOutOn: string }

/** False when somebody signed or discarded it meanwhile. */
const freeze = ({ db }: JobDeps, due: Due, moment: Moment, requestId: string): Promise<boolean> =>
  retryingCollisions(() =>
    asApp(
      db,
      due.trustId,
      requestId,
      async (conn) => {
        const ctx = forNobody(conn, due, moment, requestId)
        const report = await lockReport(ctx, due.id)
        if (!report || stateOf(report) !== 'draft') return false
        const day = contentDay(report.asAt, due.papersOutOn)
        // Somebody signed another that corrects the same: this one then stands for itself.
        const correctsId = report.correctsTaken ? null : (report.corrects?.id ?? null)
        const { manifest, parts } = sealContent(await workOut(ctx, report, day), {
          reportId: due.id,
          frozenAt: moment.now.toISOString(),
          signedBy: null,
          corrects: correctsId,
        })
        const freezing = {
          reportId: due.id,
          day,
          signedBy: null,
          correctsId,
          at: moment.now,
          manifest,
          parts,
        }
        await insertFreeze(conn, due.trustId, freezing)
        await record(ctx, {
          kind: 'report-frozen',
          schoolId: null,
          recordKind: 'report',
          recordId: due.id,
          audiences: ['leaders', 'trustees'],
          data: { title: report.title },
        })
        return true
      },
      { oneMoment: true },
    ),
  )

/** The timeline names whoever made the draft; the audit trail says that nobody did this. */
function forNobody(conn: Conn, { trustId, madeBy }: Due, { now }: Moment, requestId: string): Ctx {
  const actor = new Actor({ trustId, personId: madeBy, name: '', memberships: [] })
  return {
    actor,
    now,
    today: londonDay(now),
    requestId,
    rows: conn.rows,
    get orm() {
      return conn.orm
    },
  }
}
