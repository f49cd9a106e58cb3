/** Largest file that can be kept, in bytes: 25 MiB. */
export const largestFile = 25 * 1024 * 1024
/** How many files one upload may bring. */
export const mostFiles = 10

export const fileKinds = [
  'pdf',
  'word',
  'excel',
  'powerpoint',
  'writer',
  'calc',
  'impress',
  'jpeg',
  'png',
  'webp',
  'gif',
  'csv',
  'text',
] as const
export type FileKind = (typeof fileKinds)[number]

type Kind = {
  /** As people call it. */
  words: string
  /** What is kept as its media type; the first where the content leaves it open. */
  mediaTypes: readonly [string, ...string[]]
  /** Endings of names that fit it, the usual one first. */
  endings: readonly [string, ...string[]]
}

const ooxml = 'application/vnd.openxmlformats-officedocument'
const odf = 'application/vnd.oasis.opendocument'

/** Every kind of file that is kept as evidence. */
export const kindsOfFile: Record<FileKind, Kind> = {
  pdf: { words: 'PDF', mediaTypes: ['application/pdf'], endings: ['pdf'] },
  word: {
    words: 'Word document',
    mediaTypes: [`${ooxml}.wordprocessingml.document`, 'application/msword'],
    endings: ['docx', 'doc'],
  },
  excel: {
    words: 'Excel workbook',
    mediaTypes: [`${ooxml}.spreadsheetml.sheet`, 'application/vnd.ms-excel'],
    endings: ['xlsx', 'xls'],
  },
  powerpoint: {
    words: 'PowerPoint presentation',
    mediaTypes: [`${ooxml}.presentationml.presentation`, 'application/vnd.ms-powerpoint'],
    endings: ['pptx', 'ppt'],
  },
  writer: { words: 'text document', mediaTypes: [`${odf}.text`], endings: ['odt'] },
  calc: { words: 'spreadsheet', mediaTypes: [`${odf}.spreadsheet`], endings: ['ods'] },
  impress: { words: 'presentation', mediaTypes: [`${odf}.presentation`], endings: ['odp'] },
  jpeg: { words: 'photo (JPEG)', mediaTypes: ['image/jpeg'], endings: ['jpg', 'jpeg'] },
  png: { words: 'picture (PNG)', mediaTypes: ['image/png'], endings: ['png'] },
  webp: { words: 'picture (WebP)', mediaTypes: ['image/webp'], endings: ['webp'] },
  gif: { words: 'picture (GIF)', mediaTypes: ['image/gif'], endings: ['gif'] },
  csv: { words: 'table (CSV)', mediaTypes: ['text/csv'], endings: ['csv'] },
  text: { words: 'plain text', mediaTypes: ['text/plain'], endings: ['txt', 'md', 'text'] },
}

/** Kinds that a camera makes: they lose where and with what they were taken. */
export const photoKinds = ['jpeg', 'png', 'webp'] as const
export type PhotoKind = (typeof photoKinds)[number]
export const isPhoto = (kind: FileKind): kind is PhotoKind => photoKinds.some((photo) => photo === kind)

/** The kind of a kept media type; null for one that no version of Sixfold kept. */
export const kindOfMedia = (mediaType: string): FileKind | null =>
  fileKinds.find((kind) => kindsOfFile[kind].mediaTypes.includes(mediaType)) ?? null

/** "PDF", "Word document"; "file" for a media type that isn't known here. */
export function mediaWords(mediaType: string): string {
  const kind = kindOfMedia(mediaType)
  return kind ? kindsOfFile[kind].words : 'file'
}

/** Every ending of a name that fits a kind, with its dot: what a file chooser offers. */
export const allowedEndings: readonly string[] = fileKinds.flatMap((kind) =>
  kindsOfFile[kind].endings.map((ending) => `.${ending}`),
)

export const allowedWords =
  'PDF, Word, Excel, PowerPoint and OpenDocument files, photos and pictures (JPEG, PNG, WebP, GIF), CSV and plain text'
