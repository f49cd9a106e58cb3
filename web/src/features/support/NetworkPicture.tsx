import { useId } from 'react'
import { useOverflows } from '../../lib/use-overflows.ts'
import { findingOf, type Layout, layOut, type SupportLink } from './network.ts'
import classes from './Network.module.css'

/** Who gives to whom as arrows between schools; the thicker, the more days. The same numbers stand in a table beside it. */
export function NetworkPicture({
  links,
  groupOf,
}: {
  links: readonly SupportLink[]
  groupOf: (id: string) => string
}) {
  const id = useId()
  const [overflows, scrollRef] = useOverflows()
  const layout = layOut(links, groupOf)
  return (
    <figure className={classes.figure}>
      <div
        ref={scrollRef}
        className={classes.scroll}
        {...(overflows ? { role: 'region', 'aria-label': 'Picture of who supports whom', tabIndex: 0 } : {})}
      >
        <svg
          viewBox={`0 0 ${layout.width} ${layout.height}`}
          className={classes.picture}
          style={{ maxInlineSize: `${layout.width}px` }}
          role="img"
          aria-labelledby={id}
        >
          <title id={id}>{findingOf(links)}</title>
          <Drawn layout={layout} />
        </svg>
      </div>
      <figcaption className={classes.legend}>
        Arrows go from the school that gives to the one that receives; the thicker, the more days agreed or
        brought forward. ● gives, ○ only receives.
      </figcaption>
    </figure>
  )
}

function Drawn({ layout: { arrows, headings, spots } }: { layout: Layout }) {
  const label = ({ x, y, side }: { x: number; y: number; side: 'left' | 'right' }) =>
    ({
      x: side === 'right' ? x + 13 : x - 13,
      y: y + 5,
      textAnchor: side === 'right' ? 'start' : 'end',
    }) as const
  return (
    <>
      {arrows.map(({ key, words, path, head, width }) => (
        <g key={key}>
          <title>{words}</title>
          <path className={classes.line} d={path} strokeWidth={width} />
          <path className={classes.head} d={head} />
        </g>
      ))}
      {headings.map((it) => (
        <text key={`${it.side} ${it.words}`} className={classes.group} {...label(it)}>
          {it.words}
        </text>
      ))}
      {spots.map((it) => (
        <g key={it.id}>
          <title>{it.name}</title>
          <circle className={classes.spot} data-gives={it.gives} cx={it.x} cy={it.y} r="6" />
          <text className={classes.name} {...label(it)}>
            {it.label}
          </text>
        </g>
      ))}
    </>
  )
}
