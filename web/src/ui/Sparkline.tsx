import { useId } from 'react'
import classes from './Sparkline.module.css'

/** `at` is any number along, such as a day; `value` any number up. */
export interface SparkPoint {
  at: number
  value: number
}

interface SparklineProps {
  /** What the picture shows, as a sentence: read out in its place. The same numbers stand in a table nearby. */
  title: string
  /** What was seen: a line with dots, the last one larger. */
  points: readonly SparkPoint[]
  /** Where it began, before anything was seen: an open square, joined to nothing. */
  start?: SparkPoint
  /** What it is held against: a dashed line. */
  path: readonly SparkPoint[]
  /** Marks on the dashed line, such as what is due. */
  marks?: readonly SparkPoint[]
  /** The dashed line keeps a value until the next one. */
  stepped?: boolean
  /** An upright line, such as today. */
  now?: number
}

const [width, height, edge] = [320, 80, 8]

/** A small line against another one. Says nothing by colour: one line is solid with dots, the other dashed. */
export function Sparkline({ title, points, start, path, marks = [], stepped = false, now }: SparklineProps) {
  const id = useId()
  const all = [...(start ? [start] : []), ...points, ...path]
  if (all.length === 0) return null
  const along = scale(
    now === undefined ? all.map((one) => one.at) : [...all.map((one) => one.at), now],
    edge,
    width - edge,
  )
  const up = scale(
    all.map((one) => one.value),
    height - edge,
    edge,
  )
  const place = ({ at, value }: SparkPoint) => ({ x: along(at), y: up(value) })
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      className={classes.spark}
      role="img"
      aria-labelledby={id}
      preserveAspectRatio="xMinYMid meet"
    >
      <title id={id}>{title}</title>
      {now !== undefined && (
        <line className={classes.now} x1={along(now)} x2={along(now)} y1="0" y2={height} />
      )}
      <polyline className={classes.path} points={pairs(stepped ? steps(path.map(place)) : path.map(place))} />
      {marks.map(place).map(({ x, y }) => (
        <path key={`${x} ${y}`} className={classes.mark} d={`M${x} ${y - 4.5}l4.5 4.5-4.5 4.5-4.5-4.5z`} />
      ))}
      {start && <Start {...place(start)} />}
      <polyline className={classes.line} points={pairs(points.map(place))} />
      {points.map(place).map(({ x, y }, index) => (
        <circle
          key={`${x} ${y} ${index}`}
          className={classes.dot}
          cx={x}
          cy={y}
          r={index === points.length - 1 ? 4.5 : 3}
        />
      ))}
    </svg>
  )
}

interface Spot {
  x: number
  y: number
}

const Start = ({ x, y }: Spot) => <rect className={classes.start} x={x - 4} y={y - 4} width="8" height="8" />

/** From values to a length; all of one value lie in the middle. */
function scale(values: readonly number[], from: number, to: number): (value: number) => number {
  const [low, high] = [Math.min(...values), Math.max(...values)]
  return (value) =>
    Math.round((high === low ? (from + to) / 2 : from + ((value - low) / (high - low)) * (to - from)) * 10) /
    10
}

const pairs = (spots: readonly Spot[]): string => spots.map(({ x, y }) => `${x},${y}`).join(' ')

const steps = (spots: readonly Spot[]): Spot[] =>
  spots.flatMap((spot, index) => {
    const before = spots[index - 1]
    return before ? [{ x: spot.x, y: before.y }, spot] : [spot]
  })
