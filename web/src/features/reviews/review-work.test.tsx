import type { ReviewWork } from '@sixfold/shared/contracts/review-work.ts'
import type { ReviewWithTrail } from '@sixfold/shared/contracts/reviews.ts'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { type Asked, openApp, problemAnswer, serve } from '../../lib/open-app.tsx'
import { nothing, review, withTrail } from './reviews.fixture.ts'
import { judgement, outcome, priorityId, work } from './work.fixture.ts'

afterEach(() => {
  vi.unstubAllGlobals()
  localStorage.clear()
})

const path = `/reviews/${review.id}`
const reviewer = { ...nothing, prepare: true, judge: true, hold: true, signOff: true }
const blockers = withTrail().blockers
const closed = [{ code: 'x', message: 'Not now' }]

/** Each answer may differ from one time to the next: what is asked is kept in `sent`. */
function open(shown: ReviewWithTrail, answers: Record<string, (asked: Asked) => Response> = {}) {
  serve({
    [`GET ${path}`]: () => Response.json(shown),
    'GET /reviews': () => Response.json({ items: [], nextCursor: null }),
    ...answers,
  })
  openApp(path)
  return screen.findByRole('heading', { level: 1 })
}

const preparing = (more: Partial<ReviewWithTrail> = {}) =>
  withTrail({
    status: 'preparing',
    abilities: reviewer,
    blockers: { ...blockers, prepare: closed, signOff: closed },
    work: work(),
    ...more,
  })

describe('a review that is scheduled', () => {
  test('lets its preparation be opened, for the version read', async () => {
    const sent: Asked[] = []
    await open(withTrail({ abilities: reviewer }), {
      [`POST ${path}/prepare`]: (asked) => {
        sent.push(asked)
        return Response.json(preparing())
      },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Open the preparation' }))
    await waitFor(() => expect(sent).toMatchObject([{ headers: { 'if-match': '"2"' } }]))
  })

  test('offers nothing of it to those who only read', async () => {
    await open(withTrail({ abilities: nothing }))
    expect(screen.queryByRole('button', { name: 'Open the preparation' })).toBeNull()
  })
})

describe('a review being prepared', () => {
  test('shows what changed beside the judgement, priority by priority', async () => {
    expect((await open(preparing())).textContent).toBe(
      'What has changed at Thornmere Primary School, and what do we make of it?',
    )
    const whole = within(screen.getByRole('region', { name: 'The school as a whole' }))
    expect(whole.getByText('Since the category took effect on 14 Oct 2026')).toBeDefined()
    expect(whole.getByText('2½ days agreed of 15 days promised, 12½ days left')).toBeDefined()
    expect(whole.getByText('The head has not written it yet.')).toBeDefined()
    const one = within(screen.getByRole('region', { name: 'Every child writes at length' }))
    expect(one.getByText('Late: it was due on 20 Nov 2026')).toBeDefined()
    expect(
      one.getByText(
        'One measure on fewer than six pupils, two pieces of evidence for school and trust, not shown here.',
      ),
    ).toBeDefined()
    expect(one.getByText('Thin, contested')).toBeDefined()
  })

  test('is judged with all three said, for the judgement’s own version', async () => {
    const sent: Asked[] = []
    await open(preparing(), {
      [`PUT ${path}/judgements/${priorityId}`]: (asked) => {
        sent.push(asked)
        return Response.json(judgement)
      },
    })
    const form = within(screen.getByRole('form', { name: 'Judge Every child writes at length' }))
    fireEvent.click(form.getByRole('button', { name: 'Save the judgement' }))
    expect((await form.findByRole('alert')).textContent).toContain('3 things need another look')
    fireEvent.click(form.getByRole('radio', { name: 'At risk' }))
    fireEvent.click(form.getByRole('radio', { name: 'Early signs' }))
    fireEvent.change(form.getByLabelText('How do you know?'), { target: { value: 'Books show it.' } })
    expect(form.getByRole('status').textContent).toBe('Not saved yet')
    fireEvent.click(form.getByRole('button', { name: 'Save the judgement' }))
    await waitFor(() =>
      expect(sent).toMatchObject([
        {
          headers: { 'if-match': '"0"' },
          body: { progress: 'at-risk', impact: 'early-signs', note: 'Books show it.' },
        },
      ]),
    )
  })

  test('shows both judgements when somebody else judged meanwhile', async () => {
    let shown = preparing()
    serve({
      [`GET ${path}`]: () => Response.json(shown),
      'GET /reviews': () => Response.json({ items: [], nextCursor: null }),
      [`PUT ${path}/judgements/${priorityId}`]: () => {
        const [priority] = work().priorities
        shown = preparing({ work: work({ priorities: [{ ...priority!, judgement }] }) })
        return problemAnswer(412, 'Someone else changed this')
      },
    })
    openApp(path)
    const form = within(await screen.findByRole('form', { name: 'Judge Every child writes at length' }))
    fireEvent.click(form.getByRole('radio', { name: 'Off track' }))
    fireEvent.click(form.getByRole('radio', { name: 'None yet' }))
    fireEvent.change(form.getByLabelText('How do you know?'), { target: { value: 'Nothing moved.' } })
    fireEvent.click(form.getByRole('button', { name: 'Save the judgement' }))
    const conflict = within(await form.findByRole('alert'))
    expect(conflict.getByText('Nothing moved.')).toBeDefined()
    expect(await conflict.findByText('Books show more writing.')).toBeDefined()
    expect(conflict.getByRole('button', { name: 'Save mine' })).toBeDefined()
  })

  test('has the head write the statement, which is kept on the device until it is saved', async () => {
    const head = { ...nothing, writeStatement: true }
    await open(preparing({ abilities: head }))
    const field = screen.getByLabelText('Your statement')
    fireEvent.change(field, { target: { value: 'We write every day.' } })
    expect(JSON.stringify(localStorage)).toContain('We write every day.')
    expect(screen.queryByRole('form', { name: /^Judge/ })).toBeNull()
    expect(screen.getByText('Not judged yet.')).toBeDefined()
  })

  test('is said to have been held, with who was present', async () => {
    const sent: Asked[] = []
    await open(preparing(), {
      [`POST ${path}/hold`]: (asked) => {
        sent.push(asked)
        return Response.json(preparing({ status: 'held', version: 3 }))
      },
    })
    fireEvent.click(screen.getByRole('button', { name: 'It was held' }))
    expect(screen.getByText('Say who was present')).toBeDefined()
    fireEvent.change(screen.getByLabelText('Held on'), { target: { value: '2026-12-04' } })
    fireEvent.change(screen.getByLabelText('Who was present?'), { target: { value: 'The head' } })
    fireEvent.click(screen.getByRole('button', { name: 'It was held' }))
    await waitFor(() => expect(sent).toMatchObject([{ body: { heldOn: '2026-12-04', present: 'The head' } }]))
  })
})

describe('a review that was held', () => {
  const held = (more: Partial<ReviewWithTrail> = {}) =>
    preparing({
      status: 'held',
      blockers: { ...blockers, hold: closed },
      work: work({
        held: { heldOn: '2026-12-04', present: 'The head', by: review.moves[0]!.by },
        nextDueOn: '2027-06-04',
      }),
      ...more,
    })

  test('says what is missing for its sign-off', async () => {
    const message = 'Judge “Every child writes at length” first'
    await open(held({ blockers: { ...blockers, signOff: [{ code: 'not-judged', message }] } }))
    const button = screen.getByRole('button', { name: 'Sign off' })
    expect(document.getElementById(String(button.getAttribute('aria-describedby')))?.textContent).toContain(
      message,
    )
  })

  test('is signed off with an outcome and why, after one more question', async () => {
    const sent: Asked[] = []
    await open(held(), {
      [`POST ${path}/sign-off`]: (asked) => {
        sent.push(asked)
        return Response.json(held({ status: 'signed-off', work: work({ outcome }) }))
      },
    })
    fireEvent.click(screen.getByRole('button', { name: 'Sign off' }))
    expect(screen.getByRole('link', { name: 'Say why' })).toBeDefined()
    fireEvent.click(screen.getByRole('radio', { name: /Less support needed/ }))
    fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'It leads its own work.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Sign off' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(dialog.getByText(/next review falls due on 4 Jun 2027/)).toBeDefined()
    fireEvent.click(dialog.getByRole('button', { name: 'Sign off' }))
    await waitFor(() =>
      expect(sent).toMatchObject([{ body: { outcome: 'raise', reason: 'It leads its own work.' } }]),
    )
  })

  const asksFor = async (decidedOn: ReviewWork['decidedOn'], outcomeName: RegExp) => {
    const sent: Asked[] = []
    const { work: done } = held()
    await open(held({ work: { ...done!, decidedOn } }), {
      [`POST ${path}/sign-off`]: (asked) => {
        sent.push(asked)
        return Response.json(held({ status: 'signed-off', work: work({ outcome }) }))
      },
    })
    fireEvent.click(screen.getByRole('radio', { name: outcomeName }))
    fireEvent.change(screen.getByLabelText('Why?'), { target: { value: 'It leads its own work.' } })
    fireEvent.click(screen.getByRole('button', { name: 'Sign off' }))
    return sent
  }
  const confirmed = async () =>
    fireEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Sign off' }))

  test('asks which category is proposed, the only one chosen already', async () => {
    const sent = await asksFor({ level: 3, underWay: null }, /Less support needed/)
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /^Sustain\b/ }).checked).toBe(true)
    await confirmed()
    await waitFor(() => expect(sent).toMatchObject([{ body: { outcome: 'raise', level: 4 } }]))
  })

  test('names the category as missing where there are several', async () => {
    const sent = await asksFor({ level: 3, underWay: null }, /More support needed/)
    fireEvent.click(screen.getByRole('link', { name: 'Choose the category to propose' }))
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: /^Repair/ }))
    fireEvent.click(screen.getByRole('radio', { name: /^Stabilise/ }))
    fireEvent.click(screen.getByRole('button', { name: 'Sign off' }))
    await confirmed()
    await waitFor(() => expect(sent).toMatchObject([{ body: { outcome: 'lower', level: 1 } }]))
  })

  test('says that there is no category with less support than the first', async () => {
    await asksFor({ level: 4, underWay: null }, /Less support needed/)
    expect(screen.getByText('The category is Sustain already: none has less support.')).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
  })

  test('leaves it to a decision under way', async () => {
    const underWay = { id: '01a20000-0000-7000-8000-0000000000d6', academicYear: 2027 }
    const sent = await asksFor({ level: 3, underWay }, /More support needed/)
    expect(screen.getByRole('link', { name: 'Its category for 2027/28 is being decided' })).toBeDefined()
    expect(screen.queryByRole('radio', { name: /^Repair/ })).toBeNull()
    await confirmed()
    await waitFor(() => expect(sent).toHaveLength(1))
    expect(sent[0]?.body).not.toHaveProperty('level')
  })
})

test('a signed review reads, and nothing is asked of anybody', async () => {
  const [priority] = work().priorities
  const signedOff = work({
    outcome,
    statement: { text: 'We write every day.', by: outcome.by, day: '2026-12-03', version: 2 },
    priorities: [{ ...priority!, evidence: judgement.evidence, judgement }],
  })
  const all = { ...blockers, judge: closed, hold: closed, signOff: closed, writeStatement: closed }
  await open(withTrail({ status: 'signed-off', abilities: reviewer, blockers: all, work: signedOff }))
  const came = within(screen.getByRole('region', { name: 'Less support needed' }))
  expect(came.getByText('A new decision is asked for.')).toBeDefined()
  expect(came.getByRole('link', { name: '5 Jun 2027' })).toBeDefined()
  expect(screen.getByText('We write every day.')).toBeDefined()
  expect(screen.getByText('Books show more writing.')).toBeDefined()
  for (const name of ['PDF of this review', 'Word file of this review'])
    expect(screen.getByRole('button', { name })).toBeDefined()
  expect(screen.queryByRole('textbox')).toBeNull()
  expect(screen.queryByRole('form', { name: /^Judge/ })).toBeNull()
})
