import { allowedWords, largestFile } from './file-kinds.ts'

/** Why a file isn't kept; the code is for programs, `refusalWords` for people. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'program'
  | 'web-page'
  | 'archive'
  | 'macros'
  | 'heic'
  | 'password'
  | 'not-utf-8'
  | 'video'
  | 'damaged'
  | 'unknown'

const mebibytes = largestFile / 1024 / 1024
const kept = `Kept are ${allowedWords}.`

const words: Record<FileRefusal, string> = {
  empty: 'is empty: choose it again, or another one.',
  'too-large': `is larger than ${mebibytes} MiB, which is the most for one file. Save a smaller copy, or link to where it is kept.`,
  program: `is a program, whatever its name says. ${kept}`,
  'web-page': `is a web page or a drawing that can carry programs (HTML, SVG or XML). Save it as a PDF, or give the link. ${kept}`,
  archive: `is an archive such as a ZIP: take out what is in it, and add those files. ${kept}`,
  macros: `carries macros, which are small programs. Save a copy without them, as .docx, .xlsx or .pptx.`,
  heic: 'is a HEIC photo, which many computers can’t show. Send it as JPEG: on an iPhone choose Settings, Camera, Formats, “Most Compatible”, or share the photo by mail and save it from there.',
  password: 'is protected by a password, so nobody else could read it. Save a copy without the password.',
  'not-utf-8': 'is a text file in an older encoding. Save it as “CSV UTF-8” or as UTF-8 text.',
  video: `is a film or a recording. Link to where it is kept. ${kept}`,
  damaged: 'can’t be read as the picture that it says it is: it may be damaged. Choose another copy.',
  unknown: `is of a kind that isn’t kept. ${kept}`,
}

/** The rest of a sentence that begins with the file's name: “plan.exe” is a program … */
export const refusalWords = (refusal: FileRefusal): string => words[refusal]

const endingsOf: Partial<Record<FileRefusal, string>> = {
  heic: 'heic heif avif',
  archive: 'zip rar 7z gz tar tgz iso dmg cab',
  program: 'exe msi bat cmd com scr app apk jar js vbs ps1 sh dll lnk',
  macros: 'docm dotm xlsm xltm xlsb pptm potm ppsm',
  'web-page': 'html htm svg xml xhtml mht',
  video: 'mp4 mov avi mkv webm wmv mp3 m4a wav aac',
}

/** What a file will be refused for if its name tells the truth; null when that can't be told before it is sent. */
export function refusalOfName(fileName: string): FileRefusal | null {
  const ending = /\.([a-z0-9]+)$/i.exec(fileName)?.[1]?.toLowerCase()
  const found = Object.entries(endingsOf).find(([, endings]) => ending && endings.split(' ').includes(ending))
  return (found?.[0] as FileRefusal | undefined) ?? null
}

/** Why a media type as found in the content is refused; for those that are no kind of `file-kinds.ts`. */
export function refusalOfMedia(mediaType: string): FileRefusal {
  const type = mediaType.toLowerCase()
  if (/macroenabled/.test(type)) return 'macros'
  if (/hei[cf]|avif/.test(type)) return 'heic'
  if (/xml|svg|html/.test(type)) return 'web-page'
  if (/^(video|audio)\//.test(type)) return 'video'
  if (/zip|rar|7z|tar|bzip|xz|zstd|lz|compress|archive|java|apk|cab|iso9660|disk|dmg/.test(type))
    return 'archive'
  if (/msdownload|elf|mach|executable|wasm|shortcut|x-deb|rpm|installer|ms-htmlhelp|class/.test(type))
    return 'program'
  return 'unknown'
}
