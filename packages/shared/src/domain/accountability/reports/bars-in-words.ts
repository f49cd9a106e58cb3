/** A picture of bars in words, for those who don't see it: "Two need less. Sustain: On 31 Aug 2, Now 3. Improve: …" */
export const barsInWords = ({
  title,
  series,
  bars,
}: {
  title: string
  series: readonly string[]
  bars: readonly { label: string; values: readonly number[] }[]
}): string =>
  `${title} ${bars
    .map(
      ({ label, values }) =>
        `${label}: ${values
          .map((value, n) => (series.length > 1 ? `${series[n] ?? ''} ${value}` : String(value)))
          .join(', ')}`,
    )
    .join('. ')}.`
