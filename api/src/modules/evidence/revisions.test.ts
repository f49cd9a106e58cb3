import * as contract from '@sixfold/shared/contracts/evidence.ts'
import type { Evidence } from '@sixfold/shared/contracts/evidence.ts'
import * as files from '@sixfold/shared/contracts/evidence-files.ts'
import { v7 } from 'uuid'
import { beforeEach, describe, expect, test } from 'vitest'
import { everyRole, World } from '../../../test/factories.ts'
import { pdf } from '../../../test/files.ts'
import { filesForm } from '../../../test/forms.ts'
import { Filing, sha256 } from '../../../test/filing.ts'
import { succeeded } from '../../../test/improving.ts'

let filing: Filing
beforeEach(async () => {
  filing = await Filing.create()
})

describe('versions of a file', () => {
  test('are numbered in order, all kept, and the newest shows', async () => {
    const piece = await filing.one()
    const second = succeeded(await filing.revise(piece.id, pdf('second'))).json<Evidence>()
    expect(second).toMatchObject({ version: 2, file: { number: 2, sha256: sha256(pdf('second')) } })
    const list = await filing.given.people.head.call(files.listRevisions, {
      params: { evidenceId: piece.id },
    })
    expect(list.json().items).toMatchObject([
      { number: 2, sha256: sha256(pdf('second')) },
      { number: 1, sha256: sha256(pdf()), by: { name: 'Rosa Adeyemi' } },
    ])
    expect((await filing.download(piece.id, { number: 1 })).rawPayload.equals(pdf())).toBe(true)
    expect((await filing.download(piece.id, { number: 3 })).statusCode).toBe(404)
  })

  test('begin with the first file of a note', async () => {
    const note = await filing.given.evidence()
    expect(note.file).toBeNull()
    expect((await filing.revise(note.id, pdf())).json()).toMatchObject({ file: { number: 1 } })
  })

  test('sent at the same time get numbers without gaps or doubles', async () => {
    const piece = await filing.one()
    const all = await Promise.all([1, 2, 3, 4].map((n) => filing.revise(piece.id, pdf(String(n)))))
    expect(all.map((answer) => answer.statusCode)).toEqual([201, 201, 201, 201])
    const list = await filing.given.people.head.call(files.listRevisions, {
      params: { evidenceId: piece.id },
    })
    expect(list.json().items.map((one: { number: number }) => one.number)).toEqual([5, 4, 3, 2, 1])
  })

  test('sent again with the same id are one', async () => {
    const piece = await filing.one()
    const id = v7()
    const first = await filing.revise(piece.id, pdf('second'), { id })
    expect((await filing.revise(piece.id, pdf('second'), { id })).json()).toEqual(first.json())
    expect((await filing.kept()).files).toBe(2)
  })

  test('come from whoever looks after the piece, as long as it isn’t withdrawn', async () => {
    const piece = await filing.one()
    expect((await filing.revise(piece.id, pdf(), { by: filing.given.people.contributor })).statusCode).toBe(
      403,
    )
    expect((await filing.revise(piece.id, pdf(), { by: filing.given.people.governor })).statusCode).toBe(404)
    succeeded(
      await filing.given.people.head.call(contract.withdrawEvidence, {
        params: { evidenceId: piece.id },
        version: 1,
        body: { reason: 'Counted the wrong books' },
      }),
    )
    expect((await filing.revise(piece.id, pdf())).statusCode).toBe(409)
    const two = await filing.given.people.head.call(files.reviseEvidence, {
      ...filesForm({ id: v7() }, [
        { name: 'a.pdf', bytes: pdf() },
        { name: 'b.pdf', bytes: pdf() },
      ]),
      params: { evidenceId: (await filing.given.evidence()).id },
    })
    expect(two.json().errors).toEqual([{ path: 'file', message: 'Send one file' }])
    expect((await filing.kept()).files).toBe(1)
  })

  test('are no longer changed or removed, not even by the application', async () => {
    await filing.added()
    for (const sql of ['update evidence_revisions set number = 9', 'delete from evidence_revisions'])
      await expect(filing.given.world.as(filing.given.people.leader, (ctx) => ctx.rows(sql))).rejects.toThrow(
        /permission denied/,
      )
  })
})

describe('downloading a file', () => {
  test('saves it under its name and lets it do nothing here', async () => {
    const piece = await filing.one({ name: 'Größe "4"\u202Efdp.exe', bytes: pdf() })
    const answer = await filing.download(piece.id)
    expect(answer.rawPayload.equals(pdf())).toBe(true)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf().length),
      'content-disposition': `attachment; filename="Gr__e _4_ fdp.exe.pdf"; filename*=UTF-8''Gr%C3%B6%C3%9Fe%20%224%22%20fdp.exe.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
      etag: `"${sha256(pdf())}"`,
    })
    const again = await filing.download(piece.id, { headers: { 'if-none-match': `"${sha256(pdf())}"` } })
    expect([again.statusCode, again.rawPayload.length]).toEqual([304, 0])
  })

  test('text that looks like a page, a formula or SQL comes as the text it is, unpacked for nobody', async () => {
    const sent = Buffer.from(`=HYPERLINK("http://x","a"),<b>bold</b>,'; drop table evidence;--\n`.repeat(200))
    const piece = await filing.one({ name: '=cmd|calc!A1.csv', bytes: sent })
    expect(piece.title).toBe('=cmd|calc!A1')
    const answer = await filing.download(piece.id, { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8')
    expect(answer.headers['content-encoding']).toBeUndefined()
    expect(answer.rawPayload.equals(sent)).toBe(true)
  })

  test('is for its audience, in its trust, alone', async () => {
    const inner = await filing.one()
    const open = await filing.one({ name: 'b.pdf', bytes: pdf() }, { audience: 'governors-and-trustees' })
    const { governor, trustee, partner, contributor } = filing.given.people
    for (const reader of [governor, trustee])
      expect([
        (await filing.download(inner.id, { by: reader })).statusCode,
        (await filing.download(open.id, { by: reader })).statusCode,
      ]).toEqual([404, 200])
    for (const reader of [partner, contributor])
      expect((await filing.download(inner.id, { by: reader })).statusCode).toBe(200)
    const elsewhere = await filing.given.world.person('headteacher', [
      await filing.given.world.school('Aldercombe Primary School'),
    ])
    expect((await filing.download(open.id, { by: elsewhere })).statusCode).toBe(404)
    const other = await World.create(filing.given.test, 'Harbour Schools Trust', 991_100)
    const theirs = await everyRole(other, await other.school('Quay Primary School'))
    expect((await filing.download(open.id, { by: theirs.leader })).statusCode).toBe(404)
    expect((await filing.revise(open.id, pdf(), { by: theirs.leader })).statusCode).toBe(404)
  })

  test('that is gone from its folder says so, and shows no path', async () => {
    const piece = await filing.one()
    for (const key of await filing.keys()) await filing.given.test.deps.files.store.remove(key)
    const answer = await filing.download(piece.id)
    expect([answer.statusCode, answer.json().title]).toEqual([500, 'The file is missing'])
    expect(answer.body).not.toContain(filing.given.world.trustId)
  })
})
