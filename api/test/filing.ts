import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import * as files from '@sixfold/shared/contracts/evidence-files.ts'
import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { v7 } from 'uuid'
import type { TestPerson } from './factories.ts'
import { pdf } from './files.ts'
import { filesForm, type SentFile } from './forms.ts'
import { Improving, succeeded } from './improving.ts'

export const sha256 = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex')

/** A school whose people send files as evidence, its head unless told otherwise; and what the store then holds. */
export class Filing {
  readonly given: Improving
  private constructor(given: Improving) {
    this.given = given
  }
  static async create(): Promise<Filing> {
    return new Filing(await Improving.create())
  }

  private get head(): TestPerson {
    return this.given.people.head
  }

  /** The part `evidence` of an upload. */
  told(more: object = {}) {
    return {
      id: v7(),
      schoolId: this.given.school.id,
      kind: 'work-scrutiny',
      source: 'school',
      effectiveOn: '2026-11-20',
      ...more,
    }
  }

  send(sent: readonly SentFile[], more: object = {}, by: TestPerson = this.head) {
    return by.call(files.addEvidenceFiles, filesForm({ evidence: JSON.stringify(this.told(more)) }, sent))
  }

  async added(
    sent: readonly SentFile[] = [{ name: 'Books.pdf', bytes: pdf() }],
    more: object = {},
  ): Promise<Evidence[]> {
    return succeeded(await this.send(sent, more)).json<{ items: Evidence[] }>().items
  }

  /** One piece with one file. */
  async one(sent?: SentFile, more: object = {}): Promise<Evidence> {
    const [piece] = await this.added(sent && [sent], more)
    if (!piece) throw new Error('an upload of one file made nothing')
    return piece
  }

  revise(
    evidenceId: string,
    bytes: Buffer,
    { by = this.head, id = v7() }: { by?: TestPerson; id?: string } = {},
  ) {
    const form = filesForm({ id }, [{ name: 'Books.pdf', bytes }])
    return by.call(files.reviseEvidence, { ...form, params: { evidenceId } })
  }

  download(
    evidenceId: string,
    {
      number = 1,
      by = this.head,
      headers = {},
    }: { number?: number; by?: TestPerson; headers?: Record<string, string> } = {},
  ) {
    return by.call(files.downloadRevision, { params: { evidenceId, number: String(number) }, headers })
  }

  async keys(): Promise<string[]> {
    const keys: string[] = []
    for await (const { key } of this.given.test.deps.files.store.list(this.given.world.trustId))
      keys.push(key)
    return keys
  }

  /** How many files the store holds for the trust, how many are still being received, and how many pieces there are. */
  readonly kept = async () => ({
    files: (await this.keys()).length,
    incoming: readdirSync(this.given.test.deps.files.incoming).length,
    pieces: (await this.given.test.ownerSql('select id from evidence')).length,
  })
}
