import { expecting, type SweepTable } from './expectations.ts'

/** Everybody reads what they may read of it; ledger.test.ts and support-impact.test.ts say which rows those are. */
const everybody = { expected: expecting('may', { 'leader of another trust': 'may' }) }

export const supportLedgerSweep: SweepTable = {
  getLedger: everybody,
  getLedgerDocument: everybody,
  getSupportImpact: everybody,
}
