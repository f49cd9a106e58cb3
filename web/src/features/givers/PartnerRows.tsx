import type { Partner } from '@sixfold/shared/contracts/givers.ts'
import { criterionName } from '@sixfold/shared/domain/categorisation/scheme.ts'
import { partnerKindWords } from '@sixfold/shared/domain/support/giver.ts'
import { useState } from 'react'
import { formatDay, formatHalfDays, formatMoney } from '../../lib/format.ts'
import { useScheme } from '../../lib/scheme.tsx'
import { EndPartner } from './EndPartner.tsx'
import { type Doing, GiverRows } from './GiverRows.tsx'
import classes from './Givers.module.css'
import { EditPartner } from './PartnerForm.tsx'

/** Partners, each with what this person may see of it. */
export function PartnerRows({ partners }: { partners: readonly Partner[] }) {
  const [doing, setDoing] = useState<Doing | null>(null)
  const close = () => setDoing(null)
  const about = (act: Doing['act']) =>
    doing?.act === act ? (partners.find(({ id }) => id === doing.id) ?? null) : null
  return (
    <>
      {partners.length > 0 && (
        <GiverRows
          items={partners.map((partner) => ({
            id: partner.id,
            name: partner.name,
            words: <PartnerWords partner={partner} />,
            may: partner.abilities.edit && partner.ended === null,
          }))}
          endLabel="End"
          onDo={setDoing}
        />
      )}
      <EditPartner partner={about('edit')} onClose={close} />
      <EndPartner partner={about('end')} onClose={close} />
    </>
  )
}

function PartnerWords({ partner }: { partner: Partner }) {
  const scheme = useScheme()
  const { kind, criterionKeys, costPenceADay, halfDays, ended } = partner
  const facts = [
    partnerKindWords[kind],
    halfDays !== null && `${formatHalfDays(halfDays)} this year`,
    costPenceADay !== null &&
      (costPenceADay === 0 ? 'free of charge' : `${formatMoney(costPenceADay)} a day`),
  ].filter((it) => it !== false)
  return (
    <>
      <p className={classes.soft}>{facts.join(' · ')}</p>
      {criterionKeys.length > 0 && (
        <p className={classes.text}>
          Helps with {criterionKeys.map((key) => criterionName(scheme, key)).join('; ')}
        </p>
      )}
      {partner.contact !== null && <p className={classes.text}>Contact: {partner.contact}</p>}
      {partner.conflicts !== null && (
        <p className={classes.text}>
          Conflict of interest
          {partner.conflictSchools.length > 0 &&
            ` with ${partner.conflictSchools.map(({ name }) => name).join(', ')}`}
          : {partner.conflicts}
        </p>
      )}
      {ended && (
        <p className={classes.soft}>
          Ended on {formatDay(ended.on)}: {ended.reason}
        </p>
      )}
    </>
  )
}
