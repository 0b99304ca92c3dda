import { createRequire } from 'node:module'
import { formatDate, type PlainDate } from '@jzt/kernel'
import PDFDocument from 'pdfkit'
import type { Paragraph } from '../notice/index.ts'

type Document = InstanceType<typeof PDFDocument>

const font = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf',
)
const bold = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf')

const margin = 64
const missingGlyph = '〓'

/** What stands on the paper of a decision or a notice. */
export interface Printed {
  readonly title: string
  readonly number: string
  readonly paragraphs: readonly Paragraph[]
  readonly on: PlainDate
}

/** The letter on A4, with the font in it, so that it prints the same everywhere. */
export async function letterPdf(letter: Printed, issuer: string): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: margin, bottom: margin, left: margin, right: margin },
    bufferPages: true,
    lang: 'zh-CN',
    info: { Title: letter.title, Author: issuer },
  })
  const chunks: Buffer[] = []
  const ended = new Promise<Buffer>((resolve, reject) => {
    document.on('data', (chunk: Buffer) => chunks.push(chunk))
    document.on('end', () => resolve(Buffer.concat(chunks)))
    document.on('error', reject)
  })
  document.registerFont('plain', font).registerFont('bold', bold)
  writeLetter(document, letter, issuer)
  numberPages(document)
  document.end()
  return ended
}

function writeLetter(document: Document, letter: Printed, issuer: string): void {
  const print = printer(document)
  document.font('bold').fontSize(15)
  print(issuer, { align: 'center' })
  document.moveDown(0.3).fontSize(20)
  print(letter.title, { align: 'center' })
  document.moveDown(0.4).font('plain').fontSize(11)
  print(`编号：${letter.number}`, { align: 'right' })
  document.moveDown(0.5)
  for (const [place, paragraph] of letter.paragraphs.entries()) {
    const isLast = place === letter.paragraphs.length - 1
    keepTogether(document, isLast ? heightOf(document, paragraph) + signatureHeight : headingHeight)
    writeParagraph(document, print, paragraph)
  }
  document.moveDown(1).fontSize(12)
  if (print.missing > 0) print(`“${missingGlyph}”是字库中没有的字，以救助通网上的文书为准。`, {})
  print(issuer, { align: 'right' })
  print(formatDate(letter.on), { align: 'right' })
}

function writeParagraph(document: Document, print: Printer, { heading, sentences }: Paragraph): void {
  if (heading) {
    document.font('bold').fontSize(13)
    print(heading, {})
    document.moveDown(0.2)
  }
  document.font('plain').fontSize(12)
  for (const sentence of sentences) print(sentence, sentenceLayout)
  document.moveDown(0.6)
}

const sentenceLayout = { indent: 24, lineGap: 4 }
/** In points: a heading with two lines under it; who wrote the letter and when, with the mark for a missing character. */
const headingHeight = 72
const signatureHeight = 96

/** A heading never stands alone at the foot of a page, nor the signature alone at the head of one. */
function keepTogether(document: Document, height: number): void {
  const room = document.page.height - 2 * margin
  if (document.y + Math.min(height, room) > document.page.height - margin) document.addPage()
}

function heightOf(document: Document, { sentences }: Paragraph): number {
  document.font('plain').fontSize(12)
  return sentences.reduce((sum, one) => sum + document.heightOfString(one, sentenceLayout), headingHeight / 2)
}

interface Printer {
  (text: string, options: PDFKit.Mixins.TextOptions): void
  missing: number
}

/** A rare character of a name that the font lacks would print as nothing at all: it gets a mark, and the letter says so. */
function printer(document: Document): Printer {
  const print: Printer = (text, options) => {
    const shown = [...text].map((character) => (hasGlyph(document, character) ? character : missingGlyph))
    print.missing += shown.filter((character, index) => character !== [...text][index]).length
    document.text(shown.join(''), options)
  }
  print.missing = 0
  return print
}

/** pdfkit keeps the opened font (fontkit) to itself; nothing of its public face tells which characters it has. */
function hasGlyph(document: Document, character: string): boolean {
  const opened = (document as unknown as { _font: { font: { hasGlyphForCodePoint(code: number): boolean } } })._font
  return opened.font.hasGlyphForCodePoint(character.codePointAt(0) ?? 0)
}

function numberPages(document: Document): void {
  const { start, count } = document.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    document.switchToPage(page)
    const { bottom } = document.page.margins
    document.page.margins.bottom = 0
    document.font('plain').fontSize(9)
    document.text(`第 ${page + 1} 页 共 ${count} 页`, margin, document.page.height - 40, { align: 'center' })
    document.page.margins.bottom = bottom
  }
}
