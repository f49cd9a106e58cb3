import type { Approach, Option } from '@sixfold/shared/contracts/options.ts'
import type { ApproachRow, OptionRow } from './queries.ts'

export const presentApproach = (row: ApproachRow): Approach => row

export const presentOption = ({ schoolId: _, ...option }: OptionRow): Option => option
