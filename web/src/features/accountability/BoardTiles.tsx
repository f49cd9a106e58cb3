import { VisuallyHidden } from '@mantine/core'
import type { BoardTotals } from '@sixfold/shared/contracts/accountability.ts'
import { type BoardList, evidenceLists } from '@sixfold/shared/domain/accountability/board-list-names.ts'
import { academicYearWords } from '@sixfold/shared/domain/calendar/academic-year.ts'
import { stepKeys } from '@sixfold/shared/domain/cycle/steps.ts'
import { strengthLabel } from '@sixfold/shared/domain/evidence/words.ts'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { count, formatHalves, formatMoney } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { useStepWords } from '../../lib/step-words.tsx'
import { Card } from '../../ui/Card.tsx'
import { Tiles } from '../../ui/Columns.tsx'
import { CategoryChip } from '../categorisation/CategoryChip.tsx'
import { AskFigure } from '../questions/AskFigure.tsx'
import classes from './Accountability.module.css'

interface BoardTilesProps {
  totals: BoardTotals
  asAt: string
  /** Figures of every school of the trust: only of these is something asked. */
  ofTrust: boolean
  /** Of one school, of which the heading says the category. */
  oneSchool: boolean
  /** Whose support is counted. */
  academicYear: number
}

/** The trust in a few figures; each opens the schools behind it. */
export function BoardTiles({ totals, asAt, ofTrust, oneSchool, academicYear }: BoardTilesProps) {
  const { reviews, support, priorities, evidence } = totals
  const words = useStepWords()
  return (
    <Tiles min="13.5rem">
      {!oneSchool && <ByNeed totals={totals} asAt={asAt} ofTrust={ofTrust} />}
      <Card caption="Reviews">
        <div className={classes.big}>
          <Shows list="late" figure={reviews.late}>
            {reviews.late} late
          </Shows>
        </div>
        <div className={classes.soft}>
          <Shows list="soon" figure={reviews.soon}>
            {reviews.soon} due within eight weeks
          </Shows>
          {reviews.covered > 0 && (
            <>
              {' · '}
              <Shows list="covered" figure={reviews.covered}>
                {reviews.covered} covered by a round
              </Shows>
            </>
          )}
        </div>
        {ofTrust && <AskFigure about="reviews" figures={['late', 'soon', 'covered']} asAt={asAt} />}
      </Card>
      <Card caption="Evidence of open priorities">
        <div className={classes.big}>
          <Shows list="evidence-weak" figure={evidence.weak}>
            {count(evidence.weak, 'needs', 'need')} better evidence
          </Shows>
        </div>
        <ul className={classes.steps}>
          {evidence.strengths
            .filter((one) => one.priorities > 0)
            .map((one) => (
              <li key={one.strength}>
                <Shows list={`evidence-${one.strength}`} figure={one.priorities}>
                  {strengthLabel({ strength: one.strength, contested: false })} {one.priorities}
                </Shows>
              </li>
            ))}
          {evidence.contested > 0 && (
            <li>
              <Shows list="evidence-contested" figure={evidence.contested}>
                Contested {evidence.contested}
              </Shows>
            </li>
          )}
        </ul>
        {ofTrust && <AskFigure about="evidence" figures={[...evidenceLists, 'evidence']} asAt={asAt} />}
      </Card>
      <Card caption={`Days of support ${ofTrust ? '' : 'received '}in ${academicYearWords(academicYear)}`}>
        <div className={classes.big}>
          {ofTrust ? (
            <Link to="/support/ledger" search={{ year: academicYear }}>
              {formatHalves(support.halfDays)} agreed, {formatHalves(support.deliveredHalfDays)} delivered
            </Link>
          ) : (
            `${formatHalves(support.halfDays)} agreed, ${formatHalves(support.deliveredHalfDays)} delivered`
          )}
        </div>
        {support.broughtForwardHalfDays > 0 && (
          <div className={classes.soft}>{formatHalves(support.broughtForwardHalfDays)} more from before</div>
        )}
        <div className={classes.soft}>
          {count(support.underWay, 'pairing')} under way
          {support.deliveredPence > 0 && ` · ${formatMoney(support.deliveredPence)} for what was delivered`}
        </div>
        {!oneSchool && (
          <div className={classes.soft}>
            <Shows list="giving" figure={support.givers}>
              {count(support.givers, 'school gives', 'schools give')}
            </Shows>
            {' · '}
            <Shows list="receiving" figure={support.receivers}>
              {count(support.receivers, 'receives', 'receive')}
            </Shows>
          </div>
        )}
        {ofTrust && <AskFigure about="support" figures={['support', 'giving', 'receiving']} asAt={asAt} />}
      </Card>
      <Card caption="Priorities by step">
        <div className={classes.big}>
          <Link to="/board" search={(now) => ({ ...now, show: undefined })} hash="schools">
            {count(priorities.open, 'open priority', 'open priorities')}
          </Link>
        </div>
        <ul className={classes.steps}>
          {priorities.steps
            .filter((one) => one.priorities > 0)
            .map((one) => (
              <li key={one.step}>
                <Shows list={one.step} figure={one.priorities}>
                  {words(one.step).title} {one.priorities}
                </Shows>
              </li>
            ))}
        </ul>
        {ofTrust && <AskFigure about="priorities" figures={['priorities', ...stepKeys]} asAt={asAt} />}
      </Card>
    </Tiles>
  )
}

function ByNeed({ totals, asAt, ofTrust }: Omit<BoardTilesProps, 'oneSchool' | 'academicYear'>) {
  const { levels } = useScheme()
  return (
    <Card caption="Schools by need">
      <ul className={classes.figures}>
        {totals.levels.map(({ level, schools }) => (
          <li key={level}>
            <Shows list={levels[level].key} figure={schools}>
              <CategoryChip level={level} variant="plain" />
              <VisuallyHidden>: </VisuallyHidden>
              <span className={classes.beside}>{schools}</span>
            </Shows>
          </li>
        ))}
      </ul>
      {totals.uncategorised > 0 && (
        <Shows list="uncategorised" figure={totals.uncategorised}>
          {count(totals.uncategorised, 'school')} without a category
        </Shows>
      )}
      {ofTrust && (
        <AskFigure
          about="schools by need"
          figures={['stabilise', 'repair', 'improve', 'sustain', 'uncategorised', 'less', 'more', 'same']}
          asAt={asAt}
        />
      )}
    </Card>
  )
}

/** A figure that opens its list of schools further down; plain words where the list would be empty. */
function Shows({ list, figure, children }: { list: BoardList; figure: number; children: ReactNode }) {
  if (figure === 0) return children
  return (
    <Link to="/board" search={(now) => ({ ...now, show: list })} hash="schools">
      {children}
    </Link>
  )
}
