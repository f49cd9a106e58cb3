import type { SchoolFactKey } from '../../contracts/school-facts.ts'

/** What a screen calls each fact, in the order to show them. */
export const schoolFactLabels: Record<SchoolFactKey, string> = {
  name: 'Name',
  typeName: 'Type',
  typeGroup: 'Group of types',
  statusName: 'Status',
  phaseName: 'Phase',
  phases: 'Phases taught',
  lowAge: 'Lowest age',
  highAge: 'Highest age',
  pupils: 'Pupils',
  capacity: 'Places',
  freeSchoolMealsPercent: 'Free school meals (%)',
  censusOn: 'Census day',
  gender: 'Gender of entry',
  religiousCharacter: 'Religious character',
  hasNursery: 'Nursery classes',
  hasSixthForm: 'Sixth form',
  localAuthority: 'Local authority',
  localAuthorityCode: 'Local authority code',
  establishmentNumber: 'Establishment number',
  street: 'Street',
  locality: 'Locality',
  address3: 'Address line 3',
  town: 'Town',
  county: 'County',
  postcode: 'Postcode',
  ukprn: 'UKPRN',
  easting: 'Easting',
  northing: 'Northing',
  urbanRural: 'Urban or rural',
  openedOn: 'Opened on',
  closedOn: 'Closed on',
}

/** Every fact, in the same order. */
export const schoolFactKeys = Object.keys(schoolFactLabels) as SchoolFactKey[]
