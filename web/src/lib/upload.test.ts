import { createImport } from '@sixfold/shared/contracts/imports.ts'
import { afterEach, expect, test, vi } from 'vitest'
import { ApiProblem, Unreachable } from './api-client.ts'
import { answeringUploads, type UploadAnswer } from './answering-uploads.ts'
import { problemAnswer } from './open-app.tsx'
import { upload } from './upload.ts'

afterEach(() => {
  vi.unstubAllGlobals()
})

const ready = { status: 'ready' }
const refused = {
  status: 401,
  title: 'Not signed in',
  detail: 'Sign in',
  type: 'about:blank',
  requestId: 'r',
}

function refreshing(ok: boolean) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    asked.push(url)
    return ok ? Response.json({}) : problemAnswer(401, 'Sign in')
  })
  return asked
}

function send(...answers: UploadAnswer[]) {
  const requests = answeringUploads(...answers)
  const sent: number[] = []
  const answer = upload(createImport, { form: new FormData(), onSent: (share) => sent.push(share) })
  return { answer, sent, requests }
}

test('a form is sent to its endpoint, which says how much of it is there', async () => {
  const { answer, sent, requests } = send({ status: 201, body: ready })
  expect(await answer).toEqual(ready)
  expect(requests).toEqual(['POST /api/v1/imports'])
  expect(sent).toEqual([0.5, 1])
})

test('an expired sign-in is refreshed once, and the form is sent again', async () => {
  const asked = refreshing(true)
  const { answer, requests } = send({ status: 401, body: refused }, { status: 201, body: ready })
  expect(await answer).toEqual(ready)
  expect(asked).toEqual(['/api/v1/auth/refresh'])
  expect(requests).toHaveLength(2)
})

test('a sign-in that can’t be refreshed is a problem, as every refusal in words', async () => {
  refreshing(false)
  await expect(send({ status: 401, body: refused }).answer).rejects.toMatchObject({
    problem: { status: 401 },
  })
  const large = { ...refused, status: 413, detail: 'Files of a register may be up to 100 MiB.' }
  const failure = await send({ status: 413, body: large }).answer.catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(ApiProblem)
  expect((failure as ApiProblem).message).toBe(large.detail)
})

test('a line that breaks is said as such', async () => {
  await expect(send('broken').answer).rejects.toBeInstanceOf(Unreachable)
})
