import PDFDocument from 'pdfkit'

import { fontFiles, paperColours } from './paper'
import { setText, type SetText } from './set-text'

type Face = keyof typeof fontFiles

/** A text as it is set: in which face, and with code points where that has no sign. */
interface Settable extends SetText {
  readonly face: Face
}

export interface Lettering {
  readonly face: Face
  /** Points. */
  readonly size: number
  readonly colour?: string
  readonly align?: 'left' | 'right'
}

/** Letter paper, in points, with room for the foot. */
const margin = { top: 60, side: 54, bottom: 72 }

type Structure = PDFKit.PDFStructureElement

/**
 * Pages on which text is set from top to bottom, each piece of it within the element of the structure that it is; what only decorates is marked
 * as such, so that readers by ear are not told of it.
 */
export class PdfPaper {
  readonly doc: PDFKit.PDFDocument
  readonly left = margin.side
  readonly width: number
  /** Whether anything had characters for which there is no sign in the font. */
  hasCodePoints = false
  private readonly body: Structure
  private section: Structure
  /** Laying text out is most of the work, and the same cells are asked for several times. */
  private readonly heights = new Map<string, number>()
  private readonly signs = new Map<Face, (codePoint: number) => boolean>()

  constructor({ title, office, language, at }: { title: string; office: string; language: string; at: string }) {
    this.doc = new PDFDocument({
      size: 'LETTER',
      margins: { top: margin.top, bottom: margin.bottom, left: margin.side, right: margin.side },
      pdfVersion: '1.7',
      tagged: true,
      lang: language,
      displayTitle: true,
      bufferPages: true,
      font: fontFiles.regular,
      info: { Title: title, Author: office, Creator: office, Producer: 'pdfkit', CreationDate: new Date(at), ModDate: new Date(at) },
    })
    for (const [face, file] of Object.entries(fontFiles)) this.doc.registerFont(face, file)
    this.width = this.doc.page.width - 2 * margin.side
    this.body = this.doc.struct('Document')
    this.doc.addStructure(this.body)
    this.section = this.body
  }

  /** What follows belongs to a section of its own. */
  beginSection(): void {
    if (this.section !== this.body) this.section.end()
    this.section = this.doc.struct('Sect')
    this.body.add(this.section)
  }

  /** Leaves the page where there is less room than this. */
  keep(height: number): boolean {
    if (this.doc.y + height <= this.bottom) return false
    this.doc.addPage()
    return true
  }

  get bottom(): number {
    return this.doc.page.height - margin.bottom
  }

  down(height: number): void {
    this.doc.y += height
  }

  /** A text with Chinese in it is set in that font as a whole, Latin included. The font is large, and read only where there is any. */
  private settable(text: string, face: Face): Settable {
    const own = { ...setText(text, this.hasSign(face)), face }
    if (own.missing === 0) return own
    const chinese = { ...setText(text, this.hasSign('chinese')), face: 'chinese' as const }
    const better = chinese.missing < own.missing ? chinese : own
    this.hasCodePoints ||= better.missing > 0
    return better
  }

  private hasSign(face: Face): (codePoint: number) => boolean {
    const known = this.signs.get(face)
    if (known) return known
    const { font } = (this.doc.font(face) as unknown as { _font: { font: { hasGlyphForCodePoint(codePoint: number): boolean } } })._font
    const has = (codePoint: number) => font.hasGlyphForCodePoint(codePoint)
    this.signs.set(face, has)
    return has
  }

  /** Takes up the lettering of a text, and answers with the text as it is set in it. */
  private take(text: string, { face, size, colour }: Lettering): string {
    const set = this.settable(text, face)
    this.doc.font(set.face).fontSize(size).fillColor(paperColours[colour ?? '--ink']!)
    return set.text
  }

  heightOf(text: string, lettering: Lettering, width = this.width): number {
    const key = `${lettering.face} ${lettering.size} ${width} ${text}`
    const known = this.heights.get(key)
    if (known !== undefined) return known
    const height = this.doc.heightOfString(this.take(text, lettering), { width, lineGap: 1.5 })
    this.heights.set(key, height)
    return height
  }

  /** Sets a text as an element of the structure, from the place on the page where the last one ended. */
  set(type: string, text: string, lettering: Lettering, { parent = this.section, x = this.left, width = this.width } = {}): void {
    parent.add(this.doc.struct(type, {}, () => this.write(text, lettering, x, width)))
  }

  add(element: Structure): void {
    this.section.add(element)
  }

  write(text: string, lettering: Lettering, x: number, width: number, y = this.doc.y): void {
    this.doc.text(this.take(text, lettering), x, y, { width, align: lettering.align ?? 'left', lineGap: 1.5 })
  }

  /** What is no part of what is said. */
  decorate(draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
    this.doc.markContent('Artifact', { type })
    draw()
    this.doc.endMarkedContent()
  }

  rule(y: number, colour: string, thickness: number): void {
    this.decorate(() => this.doc.moveTo(this.left, y).lineTo(this.left + this.width, y).lineWidth(thickness).strokeColor(paperColours[colour]!).stroke())
  }

  /** Writes the foot of each page, and ends the file. */
  async end(foot: (page: number, pages: number) => string): Promise<Buffer> {
    if (this.section !== this.body) this.section.end()
    this.body.end()
    const { count } = this.doc.bufferedPageRange()
    for (let i = 0; i < count; i += 1) {
      this.doc.switchToPage(i)
      // Below the margin a text would begin a page of its own.
      this.doc.page.margins.bottom = 0
      this.decorate(() => this.write(foot(i + 1, count), { face: 'regular', size: 7.5, colour: '--ink-soft' }, this.left, this.width, this.doc.page.height - 48), 'Pagination')
    }
    const pieces: Buffer[] = []
    const done = new Promise<void>((resolve, reject) => {
      this.doc.on('data', (piece: Buffer) => pieces.push(piece)).on('end', resolve).on('error', reject)
    })
    this.doc.end()
    await done
    return Buffer.concat(pieces)
  }
}
