import { vi } from 'vitest'

/** What a server answers to one upload; `broken`: the line breaks on the way; `waiting`: no answer comes. */
export type UploadAnswer = { status: number; body: unknown } | 'broken' | 'waiting'

/**
 * Puts a server with these answers, one an upload, at the end of `XMLHttpRequest` for a test; undo it with
 * `vi.unstubAllGlobals()`. Half of the form is reported sent, then all of it.
 * @returns the requests, e.g. "POST /api/v1/imports", as they come
 */
export function answeringUploads(...answers: UploadAnswer[]): string[] {
  const requests: string[] = []
  class Request extends EventTarget {
    upload = new EventTarget()
    status = 0
    responseText = ''
    open(method: string, url: string) {
      requests.push(`${method} ${url}`)
    }
    getResponseHeader() {
      return this.status < 400 ? 'application/json' : 'application/problem+json'
    }
    abort() {
      this.dispatchEvent(new Event('abort'))
    }
    send() {
      const answer = answers.shift() ?? 'waiting'
      queueMicrotask(() => {
        this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded: 1, total: 2 }))
        if (answer === 'waiting') return
        if (answer === 'broken') {
          this.dispatchEvent(new Event('error'))
          return
        }
        this.upload.dispatchEvent(new Event('load'))
        this.status = answer.status
        this.responseText = JSON.stringify(answer.body)
        this.dispatchEvent(new Event('load'))
      })
    }
  }
  vi.stubGlobal('XMLHttpRequest', Request)
  return requests
}
