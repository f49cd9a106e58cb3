import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import PdfFile from 'pdfkit'
import { printable, type Document } from '../document.ts'

/** The type family that the web shows, as TrueType (SIL Open Font License), embedded as far as it is used. */
const fonts = { regular: '400Regular', bold: '700Bold' } as const
type Face = keyof typeof fonts
const fontFile = (face: Face) =>
  fileURLToPath(
    import.meta.resolve(
      `@expo-google-fonts/atkinson-hyperlegible-next/${fonts[face]}/AtkinsonHyperlegibleNext_${fonts[face]}.ttf`,
    ),
  )

export type Style = { face: Face; size: number; colour: string; align?: 'left' | 'right' }

const ink = '#1c2430'
export const colours = { ink, soft: '#4a5464', line: '#b9b6ae', tint: '#f3f1ec', accent: '#0b5c63' }
export const styles = {
  title: { face: 'bold', size: 21, colour: ink },
  section: { face: 'bold', size: 15, colour: colours.accent },
  part: { face: 'bold', size: 11.5, colour: ink },
  text: { face: 'regular', size: 10.5, colour: ink },
  strong: { face: 'bold', size: 10.5, colour: ink },
  soft: { face: 'regular', size: 9.5, colour: colours.soft },
  cell: { face: 'regular', size: 9.5, colour: ink },
  head: { face: 'bold', size: 9.5, colour: ink },
} as const satisfies Record<string, Style>

const margin = 56
const headroom = 20
const lineGap = 2

export type Tag = PDFKit.PDFStructureElement

/** A4 pages and a place on them: `y` goes down as things are written. */
export class Paper {
  readonly doc: PDFKit.PDFDocument
  readonly root: Tag
  readonly left = margin
  readonly width: number
  y = margin
  /** Something was written that the font doesn't have. */
  replaced = false

  constructor(document: Document) {
    this.doc = new PdfFile({
      size: 'A4',
      margins: { top: margin + headroom, bottom: margin + headroom, left: margin, right: margin },
      pdfVersion: '1.7',
      lang: 'en-GB',
      tagged: true,
      displayTitle: true,
      bufferPages: true,
      font: '',
      info: {
        Title: document.title,
        Author: document.author,
        Creator: 'Sixfold',
        CreationDate: document.madeAt,
      },
    })
    for (const face of Object.keys(fonts) as Face[]) this.doc.registerFont(face, fontBytes(face))
    this.width = this.doc.page.width - 2 * margin
    this.root = this.doc.struct('Document')
    this.doc.addStructure(this.root)
    this.y = this.top
  }

  get top(): number {
    return this.doc.page.margins.top
  }
  get bottom(): number {
    return this.doc.page.height - this.doc.page.margins.bottom
  }

  newPage(): void {
    this.doc.addPage()
    this.y = this.top
  }

  /** Turns the page when what comes next needs more room than is left. */
  need(height: number): void {
    if (this.y + height > this.bottom && this.y > this.top) this.newPage()
  }

  height(text: string, style: Style, width = this.width): number {
    const shown = this.shown(text)
    this.use(style)
    return this.doc.heightOfString(shown, { width, lineGap })
  }

  /** Writes text at a place inside the tag of a paragraph, a heading or a cell; goes on to the next page where it must. */
  write(
    parent: Tag,
    tag: string,
    text: string,
    style: Style,
    at: Partial<{ x: number; width: number; scope: string }> = {},
  ) {
    const shown = this.shown(text)
    const options = {
      ...(shown === oneKindOfSpace(text) ? {} : { actual: text }),
      ...(at.scope ? { scope: at.scope } : {}),
    }
    parent.add(
      this.doc.struct(tag, options, () => {
        this.use(style)
        this.doc.text(shown, at.x ?? this.left, this.y, {
          width: at.width ?? this.width,
          align: style.align ?? 'left',
          lineGap,
        })
      }),
    )
  }

  /** What no reader needs to be told: lines, tints, and what is said again on each page. */
  decoration(draw: (doc: PDFKit.PDFDocument) => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw(this.doc)
    this.doc.endMarkedContent()
  }

  use(style: Style): void {
    this.doc.font(style.face).fontSize(style.size).fillColor(style.colour)
  }

  /** The text with a sign where the font has nothing to show: words of another script, pictures. */
  shown(text: string): string {
    const spaced = oneKindOfSpace(text)
    // The font's own list of what it has, which pdfkit keeps to itself.
    const { font } = Reflect.get(this.doc.font('regular'), '_font') as {
      font: { hasGlyphForCodePoint(code: number): boolean }
    }
    const marked = Array.from(spaced, (sign) =>
      sign === '\n' || font.hasGlyphForCodePoint(sign.codePointAt(0) ?? 0) ? sign : gap,
    ).join('')
    if (!marked.includes(gap)) return spaced
    this.replaced = true
    return marked.replace(gaps, missing)
  }
}

export const missing = '[?]'
const gap = '\uFFFF'
/** A run of such signs, with the spaces between them. */
const gaps = new RegExp(`${gap}(?:[${gap} ]*${gap})?`, 'g')

const oneKindOfSpace = (text: string) =>
  printable(text)
    .replace(/[^\S\n]/g, ' ')
    .replaceAll('\u2011', '-')

const kept = new Map<Face, Buffer>()
function fontBytes(face: Face): Buffer {
  const bytes = kept.get(face) ?? readFileSync(fontFile(face))
  kept.set(face, bytes)
  return bytes
}
