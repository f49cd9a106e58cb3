import { strFromU8, unzipSync } from 'fflate'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

type Node = { role?: string; type?: string; id?: string; alt?: string; children?: Node[] }

/** A PDF as a screen reader has it: each tagged piece with its text, in reading order, and all the text on each page. */
export async function readPdf(bytes: Buffer) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
  const pieces: { role: string; text: string }[] = []
  const pages: string[] = []
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number)
    const { items } = await page.getTextContent({ includeMarkedContent: true })
    pages.push(items.map((item) => ('str' in item ? item.str + (item.hasEOL ? ' ' : '') : ' ')).join(''))
    const byId = textById(items)
    const walk = (node: Node, role: string) => {
      if (node.type === 'content') pieces.push({ role, text: byId.get(node.id ?? '')?.trim() ?? '' })
      for (const child of node.children ?? []) walk(child, child.role ?? node.role ?? role)
    }
    const tree = (await page.getStructTree()) as Node | null
    if (tree) walk(tree, 'Root')
  }
  const { info } = (await pdf.getMetadata()) as { info: Record<string, unknown> }
  await pdf.loadingTask.destroy()
  return { pages, pieces, info, raw: bytes.toString('latin1') }
}

function textById(items: readonly object[]): Map<string, string> {
  const byId = new Map<string, string>()
  const open: string[] = []
  for (const item of items as { type?: string; id?: string; str?: string; hasEOL?: boolean }[]) {
    if (item.type?.startsWith('begin')) open.push(item.id ?? '')
    else if (item.type === 'endMarkedContent') open.pop()
    else {
      const id = open.at(-1) ?? ''
      byId.set(id, (byId.get(id) ?? '') + (item.str ?? '') + (item.hasEOL ? ' ' : ''))
    }
  }
  return byId
}

/** The parts of a Word file that hold its words, as XML. */
export function readWord(bytes: Buffer) {
  const files = unzipSync(new Uint8Array(bytes))
  const part = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const xml = part('word/document.xml')
  return {
    xml,
    styles: part('word/styles.xml'),
    header: part('word/header1.xml'),
    footer: part('word/footer1.xml'),
    core: part('docProps/core.xml'),
    /** Each paragraph's words. */
    paragraphs: [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) =>
      [...paragraph.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
    ),
  }
}
