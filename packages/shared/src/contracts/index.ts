import * as actions from './actions.ts'
import * as accountability from './accountability.ts'
import * as auth from './auth.ts'
import * as boardDecisions from './board-decisions.ts'
import * as boardRatings from './board-ratings.ts'
import * as boardSince from './board-since.ts'
import * as bodies from './bodies.ts'
import * as calendars from './calendars.ts'
import * as categorisation from './categorisation.ts'
import * as categories from './categories.ts'
import * as claims from './claims.ts'
import * as currentScheme from './current-scheme.ts'
import * as cycleModel from './cycle-model.ts'
import * as cycleWording from './cycle-wording.ts'
import * as cycles from './cycles.ts'
import * as earlierCategories from './earlier-categories.ts'
import type { Endpoint } from './endpoint.ts'
import * as evidenceFiles from './evidence-files.ts'
import * as evidence from './evidence.ts'
import * as exceptions from './exceptions.ts'
import * as impact from './impact.ts'
import * as forecasts from './forecasts.ts'
import * as givers from './givers.ts'
import * as heads from './heads.ts'
import * as imports from './imports.ts'
import * as interests from './interests.ts'
import * as measures from './measures.ts'
import * as meetings from './meetings.ts'
import * as moderationGrid from './moderation-grid.ts'
import * as networks from './networks.ts'
import * as offers from './offers.ts'
import * as options from './options.ts'
import * as people from './people.ts'
import * as practices from './practices.ts'
import * as passwords from './passwords.ts'
import * as planDocuments from './plan-documents.ts'
import * as planPaste from './plan-paste.ts'
import * as pairingDirection from './pairing-direction.ts'
import * as pairingCounts from './pairing-counts.ts'
import * as pairingLife from './pairing-life.ts'
import * as pairingVisits from './pairing-visits.ts'
import * as plans from './plans.ts'
import * as questions from './questions.ts'
import * as reports from './reports.ts'
import * as ratingEvidence from './rating-evidence.ts'
import * as ratings from './ratings.ts'
import * as reviewActs from './review-acts.ts'
import * as reviews from './reviews.ts'
import * as rounds from './rounds.ts'
import * as roundWay from './round-way.ts'
import * as schemes from './schemes.ts'
import * as schools from './schools.ts'
import * as selfAssessment from './self-assessment.ts'
import * as strengths from './strengths.ts'
import * as supportAnswers from './support-answers.ts'
import * as suggestions from './suggestions.ts'
import * as supportImpact from './support-impact.ts'
import * as supportLedger from './support-ledger.ts'
import * as support from './support.ts'
import * as trust from './trust.ts'
import * as updates from './updates.ts'
import * as visits from './visits.ts'

const isEndpoint = (it: unknown): it is Endpoint =>
  typeof it === 'object' && it !== null && 'method' in it && 'path' in it && 'access' in it

/** Every endpoint there is: OpenAPI and the policy sweep are made from it. A new contract file is added here. */
export const allEndpoints: Endpoint[] = [
  accountability,
  boardDecisions,
  exceptions,
  boardRatings,
  boardSince,
  forecasts,
  auth,
  passwords,
  trust,
  cycleModel,
  cycleWording,
  currentScheme,
  schemes,
  calendars,
  people,
  heads,
  schools,
  bodies,
  meetings,
  interests,
  networks,
  givers,
  support,
  pairingDirection,
  pairingCounts,
  pairingLife,
  pairingVisits,
  suggestions,
  offers,
  strengths,
  supportLedger,
  supportImpact,
  imports,
  rounds,
  categorisation,
  categories,
  selfAssessment,
  roundWay,
  moderationGrid,
  ratings,
  ratingEvidence,
  cycles,
  earlierCategories,
  measures,
  options,
  planDocuments,
  planPaste,
  actions,
  plans,
  supportAnswers,
  evidence,
  evidenceFiles,
  claims,
  updates,
  impact,
  practices,
  reviews,
  reviewActs,
  visits,
  questions,
  reports,
].flatMap((module) => Object.values(module).filter(isEndpoint))
