import * as files from '@sixfold/shared/contracts/evidence-files.ts'
import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { beforeEach, describe, expect, test } from 'vitest'
import { pdf, photo, program } from '../../../test/files.ts'
import { filesForm } from '../../../test/forms.ts'
import { Filing, sha256 } from '../../../test/filing.ts'

let filing: Filing
beforeEach(async () => {
  filing = await Filing.create()
})

const mebibyte = 1024 * 1024
const nothing = { files: 0, incoming: 0, pieces: 0 }
const faults = (answer: { json(): { errors?: { path: string; message: string }[] } }) =>
  answer.json().errors?.map((fault) => [fault.path, fault.message.split(/: |, | \(|[.] /)[0]])

describe('files as evidence', () => {
  test('make a piece of each, called after its file, and are linked as it says', async () => {
    const priority = await filing.given.priority()
    const links = [{ priorityId: priority.id, stance: 'supports' }]
    const sent = [
      { name: 'Books, years 4 and 5.pdf', bytes: pdf() },
      { name: 'Größe – تقرير.csv', bytes: 'Year,Pupils\n4,28\n' },
    ]
    const items = await filing.added(sent, { links, expiresOn: '2027-02-01' })
    expect(items).toMatchObject([
      {
        title: 'Books, years 4 and 5',
        note: null,
        expiresOn: '2027-02-01',
        file: {
          number: 1,
          fileName: 'Books, years 4 and 5.pdf',
          mediaType: 'application/pdf',
          sizeBytes: pdf().length,
          sha256: sha256(pdf()),
          recordedAt: '2026-11-21T09:30:00.000Z',
          by: { name: 'Rosa Adeyemi' },
        },
        links: [{ claim: 'step', step: 'diagnose', turn: 1, stance: 'supports' }],
      },
      { title: 'Größe – تقرير', file: { fileName: 'Größe – تقرير.csv', mediaType: 'text/csv' } },
    ])
    expect((await filing.given.see(priority.id)).evidence).toMatchObject({
      count: 2,
      items: [{ file: { number: 1 } }, { file: { number: 1 } }],
    })
    expect(await filing.kept()).toEqual({ files: 2, incoming: 0, pieces: 2 })
  })

  test('have the title that is given, several of them with their names', async () => {
    const one = await filing.added([{ name: 'a.pdf', bytes: pdf() }], { title: 'Books' })
    const two = await filing.added(
      [
        { name: 'a.pdf', bytes: pdf() },
        { name: 'b.pdf', bytes: pdf() },
      ],
      { title: 'Books' },
    )
    expect([...one, ...two].map((piece) => piece.title)).toEqual(['Books', 'Books: a', 'Books: b'])
  })

  test('that are photos lose place and device', async () => {
    const sent = await photo()
    const piece = await filing.one({ name: 'wall.jpg', bytes: sent })
    const got = (await filing.download(piece.id)).rawPayload
    expect([sent.includes('SpyPhone'), got.includes('SpyPhone'), got.includes('GPS')]).toEqual([
      true,
      false,
      false,
    ])
    expect(piece.file).toMatchObject({ mediaType: 'image/jpeg', sizeBytes: got.length, sha256: sha256(got) })
  })

  test('are refused all together, each that isn’t kept with its reason, and nothing is kept', async () => {
    const refused = await filing.send([
      { name: 'books.pdf', bytes: pdf() },
      { name: 'plan.pdf', bytes: program() },
      { name: 'empty.docx', bytes: '' },
      { name: 'page.txt', bytes: '<!doctype html><script>alert(1)</script>' },
    ])
    expect(refused.statusCode).toBe(400)
    expect(faults(refused)).toEqual([
      ['file.1', '“plan.pdf” is a program'],
      ['file.2', '“empty.docx” is empty'],
      ['file.3', '“page.txt” is a web page or a drawing that can carry programs'],
    ])
    expect(await filing.kept()).toEqual(nothing)
  })

  test('of 25 MiB are kept, and of one byte more refused with the limit in words', async () => {
    const text = Buffer.alloc(25 * mebibyte, 'a')
    expect((await filing.send([{ name: 'long.txt', bytes: text }])).statusCode).toBe(201)
    const refused = await filing.send([
      { name: 'long.txt', bytes: Buffer.concat([text, Buffer.from('b')]) },
      { name: 'plan.pdf', bytes: program() },
    ])
    expect([refused.statusCode, refused.json().detail]).toEqual([
      413,
      expect.stringContaining('larger than 25 MiB'),
    ])
    expect(faults(refused)?.map(([path]) => path)).toEqual(['file.0', 'file.1'])
    expect(await filing.kept()).toEqual({ files: 1, incoming: 0, pieces: 1 })
  })

  test('are ten at most, and one at least', async () => {
    const eleven = Array.from({ length: 11 }, (_, n) => ({ name: `${n}.pdf`, bytes: pdf() }))
    expect(faults(await filing.send(eleven))).toEqual([['file', 'Send at most 10 files at once']])
    expect(faults(await filing.send([]))).toEqual([['file', 'Choose a file']])
    expect(await filing.kept()).toEqual(nothing)
    expect((await filing.send(eleven.slice(1))).json().items).toHaveLength(10)
  })

  test('are not read when what comes with them is wrong or not allowed', async () => {
    const sent = [{ name: 'Books.pdf', bytes: pdf() }]
    const wrong = await filing.send(sent, { kind: 'gossip', effectiveOn: '2026-12-24', extra: 1 })
    expect(wrong.json().errors.map((fault: { path: string }) => fault.path)).toEqual([
      'evidence.kind',
      'evidence',
    ])
    expect(faults(await filing.send(sent, { effectiveOn: '2026-12-24' }))?.[0]?.[0]).toBe('effectiveOn')
    expect((await filing.send(sent, {}, filing.given.people.trustee)).statusCode).toBe(403)
    const late = filesForm({}, sent)
    expect((await filing.given.people.head.call(files.addEvidenceFiles, late)).statusCode).toBe(400)
    const json = await filing.given.people.head.call(files.addEvidenceFiles, { body: filing.told() })
    expect(json.json().errors[0].message).toContain('multipart/form-data')
    expect(await filing.kept()).toEqual(nothing)
  })

  test('with a link that can’t be keep nothing', async () => {
    const priority = await filing.given.priority()
    const links = [{ priorityId: priority.id, step: 'deliver', stance: 'supports' }]
    expect((await filing.send([{ name: 'a.pdf', bytes: pdf() }], { links })).statusCode).toBe(409)
    expect(await filing.kept()).toEqual(nothing)
  })

  test('sent again with the same id answer as the first time, and are kept once', async () => {
    const body = filing.told()
    const form = () => filesForm({ evidence: JSON.stringify(body) }, [{ name: 'a.pdf', bytes: pdf() }])
    const first = await filing.given.people.head.call(files.addEvidenceFiles, form())
    const again = await filing.given.people.head.call(files.addEvidenceFiles, form())
    expect([again.statusCode, again.json()]).toEqual([201, first.json()])
    const both = await Promise.all(
      [1, 2].map(() => filing.given.people.head.call(files.addEvidenceFiles, form())),
    )
    expect(both.map((answer) => answer.json())).toEqual([first.json(), first.json()])
    const other = filesForm({ evidence: JSON.stringify(body) }, [{ name: 'a.pdf', bytes: pdf('other') }])
    expect((await filing.given.people.head.call(files.addEvidenceFiles, other)).statusCode).toBe(409)
    expect(await filing.kept()).toEqual({ files: 1, incoming: 0, pieces: 1 })
  })

  test('whose sender breaks off on the way leave nothing', async () => {
    await filing.given.test.app.listen({ port: 0, host: '127.0.0.1' })
    const { port } = filing.given.test.app.server.address() as AddressInfo
    const whole = filesForm({ evidence: JSON.stringify(filing.told()) }, [
      { name: 'first.pdf', bytes: pdf() },
      { name: 'long.txt', bytes: Buffer.alloc(4 * mebibyte, 'a') },
    ])
    const body = whole.body as Buffer
    const sending = request({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: `/api/v1${files.addEvidenceFiles.path}`,
      headers: {
        ...whole.headers,
        authorization: `Bearer ${filing.given.people.head.token}`,
        'content-length': body.length,
      },
    })
    const gone = new Promise((resolve) => sending.once('error', resolve))
    sending.write(body.subarray(0, 2 * mebibyte))
    await expect.poll(async () => (await filing.kept()).incoming).toBe(2)
    sending.destroy(new Error('gone'))
    await gone
    await expect.poll(filing.kept).toEqual(nothing)
    await filing.given.test.app.close()
  })
})
