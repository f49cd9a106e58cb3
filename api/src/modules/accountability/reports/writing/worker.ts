import { parentPort, workerData } from 'node:worker_threads'
import { pdfOf } from '../../../../documents/pdf/pdf.ts'
import { wordOf } from '../../../../documents/word/word.ts'
import { reportCsv, tablesOf } from './report-csv.ts'
import { reportDocument } from './report-document.ts'
import type { FileTask, WriteTask, Written } from './write-in-thread.ts'

/** The worker's side of write-in-thread.ts: writes the files that it is started with, one after the other, and ends. */
const { parts, files } = workerData as WriteTask
const port = parentPort
if (!port) throw new Error('This file runs as a worker.')
for (const file of files) {
  const written: Written = { file, bytes: new Uint8Array(await bytesOf(file)) }
  port.postMessage(written, [])
}

async function bytesOf({ part, format, tableKey }: FileTask): Promise<Buffer> {
  const frozen = parts.find(({ content }) => content.part === part)
  if (!frozen) throw new Error(`there is no part ${part}`)
  if (format === 'pdf') return pdfOf(reportDocument(frozen))
  if (format === 'docx') return wordOf(reportDocument(frozen))
  const table = tablesOf(frozen.content).find(({ key }) => key === tableKey)
  if (!table) throw new Error(`there is no table ${tableKey}`)
  return reportCsv(part, table)
}
