import { ActionIcon, Button } from '@mantine/core'
import type { Option } from '@sixfold/shared/contracts/options.ts'
import type { Priority } from '@sixfold/shared/contracts/priority.ts'
import { unsaidOf, verdictWords } from '@sixfold/shared/domain/cycle/option.ts'
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react'
import { type ReactNode, useState } from 'react'
import { formatMoney } from '../../lib/format.ts'
import { Chip } from '../../ui/Chip.tsx'
import { ProblemAlert } from '../../ui/ProblemAlert.tsx'
import { Quote } from '../../ui/Quote.tsx'
import { mayPlan } from '../cycles/PlanFieldsHeld.tsx'
import { FiguresShown } from './FiguresShown.tsx'
import { JudgeDialog, type Judgement } from './JudgeDialog.tsx'
import { OptionDialog } from './OptionDialog.tsx'
import classes from './Options.module.css'
import { RemoveOption } from './RemoveOption.tsx'
import { useOptionActs } from './use-option-acts.ts'
import { verdictLook } from './verdict-look.ts'

interface OptionCardProps {
  priority: Priority
  option: Option
  /** The others of its turn, in their order, itself included. */
  among: readonly Option[]
  may: boolean
}

/** One option, in rows that stand beside those of the others. */
export function OptionCard({ priority, option, among, may }: OptionCardProps) {
  const unsaid = unsaidOf(option)
  return (
    <article className={classes.option} data-verdict={option.verdict}>
      <header className={classes.head}>
        <h3>{option.title}</h3>
        <div className={classes.chips}>
          <Chip {...verdictLook[option.verdict]}>{verdictWords[option.verdict]}</Chip>
          {option.approach && option.approach.name !== option.title && (
            <Chip variant="quiet">{option.approach.name}</Chip>
          )}
        </div>
      </header>
      <Row heading="How it fits" text={option.fit} />
      <Row heading="Money" text={option.costPence === null ? null : formatMoney(option.costPence)} />
      <Row heading="Staff time" text={option.staffTime} />
      <Row heading="What would stop" text={option.wouldStop} />
      <div>
        <h4>What the evidence says</h4>
        {option.figures ? (
          <FiguresShown figures={option.figures} />
        ) : (
          <p className={classes.soft}>No figures</p>
        )}
      </div>
      <div>
        {option.why && (
          <Quote by={option.verdict === 'chosen' ? 'Chosen, because' : 'Set aside, because'}>
            {option.why}
          </Quote>
        )}
        {may && unsaid.length > 0 && <p className={classes.soft}>Still to say: {unsaid.join(', ')}.</p>}
      </div>
      <div className="no-print">{may && <Acts priority={priority} option={option} among={among} />}</div>
    </article>
  )
}

function Row({ heading, text }: { heading: string; text: ReactNode }) {
  return (
    <div>
      <h4>{heading}</h4>
      {text === null ? <p className={classes.soft}>Not said yet</p> : <p className={classes.text}>{text}</p>}
    </div>
  )
}

type Asking = 'change' | 'remove' | Judgement

function Acts({ priority, option, among }: Omit<OptionCardProps, 'may'>) {
  const [asking, setAsking] = useState<Asking | null>(null)
  const acts = useOptionActs(option)
  const close = () => setAsking(null)
  const { title, verdict } = option
  const place = among.indexOf(option)
  const small = { variant: 'subtle', size: 'compact-md' } as const
  const reopenWords = verdict === 'chosen' ? 'Take it back' : 'Weigh it again'
  // Which one is chosen, and what it says, is planned; the others are being weighed.
  const chooses = mayPlan(priority)
  const changes = chooses || verdict !== 'chosen'
  return (
    <>
      <div className={classes.buttons}>
        {verdict !== 'chosen' && chooses && (
          <Button
            size="compact-md"
            className={classes.choose ?? ''}
            variant={among.some((one) => one.verdict === 'chosen') ? 'default' : 'filled'}
            aria-label={`Choose this, because…: ${title}`}
            onClick={() => setAsking('choose')}
          >
            Choose this, because…
          </Button>
        )}
        {verdict === 'open' ? (
          <Button
            variant="default"
            size="compact-md"
            aria-label={`Set aside…: ${title}`}
            onClick={() => setAsking('set-aside')}
          >
            Set aside…
          </Button>
        ) : (
          changes && (
            <Button
              variant="default"
              size="compact-md"
              aria-label={`${reopenWords}: ${title}`}
              loading={acts.reopen.isPending}
              onClick={() => acts.reopen.mutate()}
            >
              {reopenWords}
            </Button>
          )
        )}
        {changes && (
          <>
            <Button {...small} aria-label={`Change ${title}`} onClick={() => setAsking('change')}>
              Change
            </Button>
            <Button {...small} aria-label={`Take out ${title}`} onClick={() => setAsking('remove')}>
              Take out
            </Button>
          </>
        )}
        {place > 0 && (
          <ActionIcon aria-label={`Put ${title} earlier`} onClick={() => acts.move.mutate(place)}>
            <IconArrowLeft size="1.25em" aria-hidden="true" />
          </ActionIcon>
        )}
        {place < among.length - 1 && (
          <ActionIcon aria-label={`Put ${title} later`} onClick={() => acts.move.mutate(place + 2)}>
            <IconArrowRight size="1.25em" aria-hidden="true" />
          </ActionIcon>
        )}
      </div>
      <ProblemAlert error={acts.reopen.error ?? acts.move.error} takeFocus />
      <OptionDialog priority={priority} option={option} opened={asking === 'change'} onClose={close} />
      {(['choose', 'set-aside'] as const).map((how) => (
        <JudgeDialog
          key={how}
          option={option}
          how={how}
          chosen={among.find((one) => one.verdict === 'chosen')}
          opened={asking === how}
          onClose={close}
        />
      ))}
      <RemoveOption option={option} opened={asking === 'remove'} onClose={close} />
    </>
  )
}
