import type { Page } from '@playwright/test'
import { expectAccessible, expectAccessibleByDayAndNight } from './accessible.ts'
import { demoPassword } from './servers.ts'
import { expect, expectHeading, signIn, test } from './support.ts'

/** As Word puts a table of a plan on the clipboard: a paragraph over it, bullets in a cell, merged and empty cells. */
const wordTable = (writing: string, attendance: string) => `
  <html xmlns:o="urn:schemas-microsoft-com:office:office"><head><style>td { border: solid 1pt }</style></head><body>
  <p class=MsoNormal><b>School improvement plan</b><o:p></o:p></p>
  <table class=MsoTableGrid border=1>
    <tr><td><p>Priority</p></td><td><p>Actions</p></td><td><p>Who</p></td><td><p>By when</p></td><td><p>Cost</p></td><td><p>RAG</p></td></tr>
    <tr><td rowspan=2><p class=MsoNormal>${writing}</p></td>
      <td><p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Teach sentences in every class</p>
          <p class=MsoListParagraph><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp; </span></span>Publish what children write</p></td>
      <td><p>A. Head</p></td><td><p>12/11/2026</p></td><td><p>£500</p></td><td><p>Green</p></td></tr>
    <tr><td><p>Meet the English lead</p></td><td><p>DHT</p></td><td><p>Autumn 2</p></td><td><p>nil</p></td><td></td></tr>
    <tr><td><p>Priority</p></td><td><p>Actions</p></td><td><p>Who</p></td><td><p>By when</p></td><td><p>Cost</p></td><td><p>RAG</p></td></tr>
    <tr><td><p>${attendance}</p></td><td><p>=Ring home on the first day</p></td><td><p>Office</p></td><td><p>ongoing</p></td><td></td><td></td></tr>
  </table></body></html>`

/** Through the machine's own clipboard, as Ctrl V does it. */
async function paste(page: Page, html: string) {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  const field = page.getByRole('textbox', { name: 'The table' })
  await field.focus()
  await page.evaluate(
    (text) =>
      navigator.clipboard.write([
        new ClipboardItem({
          'text/html': new Blob([text], { type: 'text/html' }),
          'text/plain': new Blob(['table'], { type: 'text/plain' }),
        }),
      ]),
    html,
  )
  await page.keyboard.press('Control+V')
}

test('a table pasted from Word becomes a plan, and pasted again adds nothing', async ({ page, demo }) => {
  const [writing, attendance] = [`Every child writes (${Date.now()})`, `Every day counts (${Date.now()})`]
  await signIn(page, demo, 'head@lanternfield.example', demoPassword)
  const me = (await (await page.request.get(`${demo.address}/api/v1/auth/me`)).json()) as {
    memberships: { schoolIds: string[] }[]
  }
  const address = `${demo.address}/schools/${me.memberships[0]?.schoolIds[0]}/plan/paste`
  await page.goto(address)
  await expectHeading(page, 'What have you planned already?')
  await expectAccessibleByDayAndNight(page)
  await paste(page, wordTable(writing, attendance))

  await test.step('what was made of it is shown, and put right', async () => {
    await expect(page.getByText('2 priorities and 4 actions will be added.').first()).toBeVisible()
    await expect(page.getByText('1 row says the headings again, and is dropped.')).toBeVisible()
    await expectAccessibleByDayAndNight(page)
    await page.getByRole('button', { name: /^Row \d: write 18 Dec 2026$/ }).click()
    await page
      .getByLabel(/^Due day, row \d$/)
      .last()
      .fill('21 July 2027')
    const criteria = page.getByLabel('Which criterion does it serve?')
    await criteria.nth(0).selectOption({ label: 'Curriculum and teaching' })
    await criteria.nth(1).selectOption({ label: 'Attendance and behaviour' })
  })

  await test.step('it outlives a reload', async () => {
    await page.reload()
    await expect(page.getByText('What you typed here earlier was kept on this device.')).toBeVisible()
    await expectAccessible(page)
  })

  await test.step('all of it is added, each thing once', async () => {
    await page.getByRole('button', { name: 'Add to the plan' }).click()
    await expect(page.getByText('2 priorities and 4 actions added to the plan')).toBeVisible()
    await page.goto(address)
    await paste(page, wordTable(writing, attendance))
    await expect(page.getByText('Nothing will be added; 4 are there already.').first()).toBeVisible()
    await expect(page.getByText('=Ring home on the first day').first()).toBeVisible()
  })
})
