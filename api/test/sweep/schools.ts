import { expecting, type SweepTable } from './expectations.ts'

export const schoolsSweep: SweepTable = {
  listSchools: { expected: expecting('may', { 'leader of another trust': 'may' }) },
  getSchool: { options: ({ here }) => ({ params: { schoolId: here.id } }), expected: expecting('may') },
  editSchool: {
    options: ({ here }) => ({ params: { schoolId: here.id }, body: { joinedOn: '2021-09-01' }, version: 1 }),
    expected: expecting('forbidden', { 'trust-leader': 'may' }),
  },
}
