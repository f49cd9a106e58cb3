import {
  type CriterionText,
  type Level,
  schemeFrom,
  type SchemeText,
  levels,
} from '@sixfold/shared/domain/categorisation/scheme.ts'
import { count, formatHalfDays } from '../../lib/format.ts'
import { SchemeProvider } from '../../lib/scheme.tsx'
import { type Column, DataTable } from '../../ui/DataTable.tsx'
import { Facts } from '../../ui/Facts.tsx'
import { Section } from '../../ui/Section.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import classes from './Schemes.module.css'

/** A scheme to read: categories and what they bring, criteria and how one tells each level, and the times. */
export function SchemeShown({ scheme }: { scheme: SchemeText }) {
  return (
    <SchemeProvider scheme={schemeFrom(scheme)}>
      <Section heading="Categories">
        <DataTable
          caption="Categories, from the least support to the most"
          rows={levels}
          rowKey={String}
          columns={columnsOf(scheme)}
        />
      </Section>
      <Section
        heading={`Criteria · ${scheme.criteria.length}`}
        lead={`Each is rated from 4 to 1: ${levels.map((level) => `${level} ${scheme.ratingWords[level]}`).join(', ')}.`}
      >
        <ol className={classes.shown}>
          {scheme.criteria.map((criterion) => (
            <li key={criterion.key}>
              <Criterion criterion={criterion} words={scheme.ratingWords} />
            </li>
          ))}
        </ol>
      </Section>
      <Section heading="Times">
        <Facts
          items={[
            {
              label: 'A head’s first reply',
              value: `${count(scheme.replyDays, 'working day')} of the school`,
            },
            {
              label: 'Review',
              value: `${count(scheme.reviewMonths, 'month')} after a category takes effect`,
            },
          ]}
        />
      </Section>
    </SchemeProvider>
  )
}

const columnsOf = (scheme: SchemeText): Column<Level>[] => [
  {
    key: 'label',
    header: 'Category',
    cell: (level) => <CategoryChip level={level} variant="plain" />,
    naming: true,
  },
  {
    key: 'support',
    header: 'Support a year',
    cell: (level) => formatHalfDays(scheme.levels[level].supportHalfDays),
  },
  {
    key: 'visits',
    header: 'Trust visits',
    cell: (level) => `${count(scheme.levels[level].visitsATerm, 'visit')} a term`,
  },
  {
    key: 'meaning',
    header: 'What it says of a school',
    cell: (level) => scheme.levels[level].meaning || 'Not written',
  },
]

interface CriterionProps {
  criterion: CriterionText
  words: SchemeText['ratingWords']
}

function Criterion({ criterion: { name, limiting, descriptors }, words }: CriterionProps) {
  const written = levels.filter((level) => descriptors[level] !== '')
  return (
    <>
      <b>{name}</b>
      {limiting && ' · limiting: rated 1, it makes the suggested category 1'}
      {written.length > 0 && (
        <details className={classes.details}>
          <summary>How one tells each level</summary>
          <Facts
            items={written.map((level) => ({ label: `${level} ${words[level]}`, value: descriptors[level] }))}
          />
        </details>
      )}
    </>
  )
}
