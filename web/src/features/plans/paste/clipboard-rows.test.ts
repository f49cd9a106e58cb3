import { expect, test } from 'vitest'
import { pastedRows } from './clipboard-rows.ts'

const rowsOf = (html: string) => pastedRows(html, '').rows

test('a table of a spreadsheet is its cells, with breaks as lines and a merged cell said once', () => {
  expect(
    rowsOf(`<html><head><style>td { color: red }</style></head><body><!--StartFragment-->
      <table><col width=64><tr><td>Priority</td><td>Action</td><td>Who</td></tr>
      <tr><td rowspan=2>Writing
        every day</td><td>Teach<br>Publish</td><td>HT</td></tr><tr><td>Meet</td><td></td></tr>
      <tr><td colspan=2>Reading</td><td>DHT</td></tr></table><!--EndFragment--></body></html>`),
  ).toEqual([
    ['Priority', 'Action', 'Who'],
    ['Writing every day', 'Teach\nPublish', 'HT'],
    ['', 'Meet', ''],
    ['Reading', '', 'DHT'],
  ])
})

test('a document’s tables come with the headings between them, each a row across', () => {
  const { rows, wide } = pastedRows(
    `<h2>Priority 1: Writing</h2><div><table><tr><th>Action</th><th>Who</th></tr>
     <tr><td colspan=2>Autumn</td></tr>
     <tr><td><ul><li>Teach</li><li>Publish</li></ul></td><td><p>HT</p><p>DHT</p></td></tr></table></div>
     Priority 2: <b>Reading</b>`,
    '',
  )
  expect(rows).toEqual([
    ['Priority 1: Writing', ''],
    ['Action', 'Who'],
    ['Autumn', ''],
    ['• Teach\n• Publish', 'HT\nDHT'],
    ['Priority 2:', ''],
    ['Reading', ''],
  ])
  expect(wide).toEqual([0, 2, 4, 5])
})

test('what stands in it is words: nothing runs', () => {
  expect(
    rowsOf(
      '<table><tr><td><script>document.title = "taken"</script><img src=x onerror="document.title = 1">=1+1</td><td>&lt;b&gt;</td></tr></table>',
    ),
  ).toEqual([['=1+1', '<b>']])
  expect(document.title).toBe('')
})

test('without a table it is the text that counts', () => {
  expect(pastedRows('<p>a b</p>', 'a\tb').rows).toEqual([['a', 'b']])
  expect(pastedRows('', 'a,b\nc,"d, e"').rows).toEqual([
    ['a', 'b'],
    ['c', 'd, e'],
  ])
})

test('a span that no table has costs no time', () => {
  expect(rowsOf('<table><tr><td colspan=1000000 rowspan=1000000>x</td></tr></table>')[0]).toHaveLength(100)
})
