import {
  type messages,
  parse,
  type PGlite,
  protocol,
  type QueryOptions,
  type Results,
} from '@electric-sql/pglite'

type Known = { name: string; parameters: number[]; columns: messages.BackendMessage[] }

/** Beyond this many the one used longest ago is forgotten: a statement with its plan may take some 100 KiB. */
const most = 400

/** Runs one statement with its values, inside a transaction that stands already. */
export type RunStatement = <Row>(
  text: string,
  values?: readonly unknown[],
  options?: QueryOptions,
) => Promise<Results<Row>>

/**
 * Keeps each statement by its text as a named one: PGlite's own `query` has the database parse and plan every statement anew,
 * in six messages, which took more time than running it. Not for statements on tables that change meanwhile.
 */
export function preparedStatements(pglite: PGlite): RunStatement {
  const kept = new Map<string, Known>()
  let made = 0

  const send = (...parts: Uint8Array[]) =>
    pglite.execProtocolStream(Buffer.concat([...parts, protocol.serialize.sync()]), { syncToFs: false })

  const prepare = async (text: string): Promise<Known> => {
    const name = `s${++made}`
    const { serialize } = protocol
    const answers = await send(serialize.parse({ name, text }), serialize.describe({ type: 'S', name }))
    return {
      name,
      parameters: parse.parseDescribeStatementResults(answers),
      columns: answers.filter(({ name: kind }) => kind === 'rowDescription'),
    }
  }

  const known = async (text: string): Promise<Known> => {
    const found = kept.get(text)
    kept.delete(text)
    const statement = found ?? (await prepare(text))
    kept.set(text, statement)
    const [oldest] = kept
    if (kept.size > most && oldest) {
      kept.delete(oldest[0])
      await send(protocol.serialize.close({ type: 'S', name: oldest[1].name }))
    }
    return statement
  }

  const written = (value: unknown, type: number | undefined): string | null => {
    if (value === null || value === undefined) return null
    const serialize = type === undefined ? undefined : pglite.serializers[type]
    if (serialize) return serialize(value)
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      return `${value}`
    throw new Error(`a value of type ${type} that can’t be written as text`)
  }

  return <Row>(text: string, values: readonly unknown[] = [], options?: QueryOptions) =>
    pglite.runExclusive(async () => {
      const { name, parameters, columns } = await known(text)
      const { serialize } = protocol
      const answers = await send(
        serialize.bind({ statement: name, values: values.map((value, i) => written(value, parameters[i])) }),
        serialize.execute({}),
      )
      return parse.parseResults([...columns, ...answers], pglite.parsers, options)[0] as Results<Row>
    })
}
