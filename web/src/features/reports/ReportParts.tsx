import type { ReportPartContent } from '@sixfold/shared/contracts/report-content.ts'
import { reportPartWords } from '@sixfold/shared/domain/accountability/reports/report-words.ts'
import { Card } from '../../ui/Card.tsx'
import { ReportBlockView } from './ReportBlockView.tsx'
import classes from './Reports.module.css'

/** What a report says, part by part; each section folds, and the first of a part is open. */
export function ReportParts({ parts }: { parts: readonly ReportPartContent[] }) {
  return parts.map((content) => (
    <section key={content.part} className={classes.part} aria-labelledby={`part-${content.part}`}>
      <div>
        <h2 id={`part-${content.part}`} className={classes.partHeading}>
          {reportPartWords[content.part].title}
        </h2>
        <p className={classes.soft}>{reportPartWords[content.part].says}</p>
      </div>
      {content.sections.map((section, n) => (
        <Card key={section.key}>
          <details className={classes.section} open={n === 0}>
            <summary>
              <h3>{section.title}</h3>
            </summary>
            {section.blocks.map((block, place) => (
              <div key={place} className={classes.block}>
                <ReportBlockView block={block} />
              </div>
            ))}
          </details>
        </Card>
      ))}
    </section>
  ))
}
