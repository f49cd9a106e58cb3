import { type CriterionText, type SchemeText, perLevel, schemeFrom } from './scheme.ts'

const criterion = (key: string, name: string, limiting = false): CriterionText => ({
  key,
  name,
  limiting,
  descriptors: perLevel(() => ''),
})

/** Sixfold's own scheme, its criteria in the order of domain.md §4.1. It holds until a trust publishes one. */
export const defaultSchemeText: SchemeText = {
  levels: {
    4: { label: 'Sustain', meaning: '', supportHalfDays: 8, visitsATerm: 1 },
    3: { label: 'Improve', meaning: '', supportHalfDays: 20, visitsATerm: 2 },
    2: { label: 'Repair', meaning: '', supportHalfDays: 30, visitsATerm: 4 },
    1: { label: 'Stabilise', meaning: '', supportHalfDays: 50, visitsATerm: 6 },
  },
  ratingWords: { 4: 'Leading', 3: 'Secure', 2: 'Developing', 1: 'Urgent' },
  criteria: [
    criterion('inclusion', 'Inclusion'),
    criterion('curriculum-and-teaching', 'Curriculum and teaching'),
    criterion('achievement', 'Achievement'),
    criterion('attendance-and-behaviour', 'Attendance and behaviour'),
    criterion('personal-development', 'Personal development and wellbeing'),
    criterion('leadership-and-governance', 'Leadership and governance'),
    criterion('parents-and-community', 'Parents, carers and community'),
    criterion('safeguarding', 'Safeguarding', true),
    criterion('staffing-and-capacity', 'Staffing and capacity'),
    criterion('finance-and-estate', 'Finance and estate'),
  ],
  replyDays: 10,
  reviewMonths: 6,
}

export const defaultScheme = schemeFrom(defaultSchemeText)
