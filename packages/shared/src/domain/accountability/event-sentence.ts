import type { Scheme } from '../categorisation/scheme.ts'
import type { StepWords } from '../cycle/step-wording.ts'
import { stepOf } from '../cycle/steps.ts'
import { countedAnew, deliveredAnew } from './counted-anew.ts'
import { EventFacts, type Happened } from './event-facts.ts'
import { countWords, sentenceCase } from './words.ts'

type Sentences = Record<string, (fact: EventFacts) => string>

const ofSchools: Sentences = {
  'schools-imported': (f) =>
    `The register was read: ${countWords(f.number('added'), 'school', 'schools')} added, ${countWords(f.number('changed'), 'school', 'schools')} changed`,
  'school-days-changed': () => 'The day on which the school joined the trust was changed',
}

const ofTrust: Sentences = {
  'trust-settings-changed': () => 'The trust’s settings were changed',
  'exception-acknowledged': (f) => `An exception was acknowledged${f.title(': ')}`,
  'step-wording-changed': () => 'The wording of the six steps was changed',
  'scheme-published': (f) => `Version ${f.number('number')} of the scheme was published`,
  'scheme-withdrawn': (f) => `Version ${f.number('number')} of the scheme was withdrawn`,
  'calendar-added': (f) => `A calendar was added${f.title(': ')}`,
  'calendar-changed': (f) => `A calendar was changed${f.title(': ')}`,
  'calendar-year-set': (f) => `The days of the ${f.year('calendar')} were set${f.title(': ')}`,
  'school-calendar-chosen': (f) => `The school’s calendar was chosen${f.title(': ')}`,
}

const ofBodies: Sentences = {
  'body-added': (f) => `A body that decides was added${f.title(': ')}`,
  'body-changed': (f) => `What is said of a body was changed${f.title(': ')}`,
  'body-ended': (f) => `A body was ended${f.title(': ')}`,
  'seat-given': (f) => `Somebody was given a seat${f.title(' on ')}`,
  'seat-ended': (f) => `Somebody’s seat was ended${f.title(' on ')}`,
  'meeting-added': (f) => `A meeting was added${f.title(' of ')}`,
  'meeting-changed': (f) => `What is said of a meeting was changed${f.title(' of ')}`,
  'presence-recorded': (f) => `Who was present was recorded${f.title(' for ')}`,
  'interest-declared': () => 'Somebody’s interest in a school was recorded',
  'interest-ended': () => 'Somebody’s interest in a school was ended',
}

const ofNetworks: Sentences = {
  'network-added': (f) => `${f.titleOr('A hub or a network')} was set up`,
  'network-changed': (f) => `What is said of ${f.titleOr('a hub or a network')} was changed`,
  'network-ended': (f) => `${f.titleOr('A hub or a network')} was ended`,
  'network-joined': (f) => `The school joined ${f.titleOr('a hub or a network')}${f.day(' from ', 'day')}`,
  'network-left': (f) => `The school left ${f.titleOr('a hub or a network')}${f.day(' after ', 'day')}`,
}

const ofPeople: Sentences = {
  'person-added': (f) => `A person was added${f.role(', as ')}`,
  'role-given': (f) => `A person was given a role${f.role(': ')}`,
  'replying-head-named': () => 'It was named which of its heads replies for the school',
  'role-ended': (f) => `A person’s role was ended${f.role(': ')}`,
  'invitation-link-made': () => 'An invitation link was made',
  'password-reset-link-made': () => 'A link for a new password was made',
}

const ofCycles: Sentences = {
  'cycle-opened': (f) => `The ${f.year('cycle')} was opened`,
  'cycle-closed': (f) => `The ${f.year('cycle')} was closed`,
  'cycle-reopened': (f) => `The ${f.year('cycle')} was reopened`,
  'priorities-ranked': (f) => `The priorities of the ${f.year('cycle')} were put in order`,
  'priority-carried-over': (f) => `${f.titleOr('A priority')} was carried over into the ${f.year('cycle')}`,
  'priority-added': (f) => `A priority was added${f.title(': ')}`,
  'priority-changed': (f) => `The text of a priority was changed${f.title(': ')}`,
  'step-advanced': (f) => `${f.titleOr('A priority')} went on to ${f.step('toStep')}`,
  'step-went-back': (f) => `${f.titleOr('A priority')} went back to ${f.step('toStep')}`,
  'priority-adapted': (f) =>
    `${f.titleOr('A priority')} is adapted: it goes on as a new turn at ${f.step('toStep')}`,
  'priority-completed': (f) =>
    `${f.titleOr('A priority')} was ${f.text('decision') === 'stop' ? 'stopped' : 'completed'}`,
  'priority-taken-up': (f) => `${f.titleOr('A priority')} was taken up again at ${f.step('toStep')}`,
  'measure-added': (f) => `A measure was added${f.title(' to ')}`,
  'measure-changed': (f) => `A measure was changed${f.title(' of ')}`,
  'measure-removed': (f) => `A measure was taken out${f.title(' of ')}`,
  'milestone-set': (f) => `A milestone was set${f.title(' for ')}`,
  'milestone-changed': (f) => `A milestone was changed${f.title(' of ')}`,
  'milestone-removed': (f) => `A milestone was taken out${f.title(' of ')}`,
  'observation-recorded': (f) => `What a measure says was recorded${f.title(' for ')}`,
  'observation-corrected': (f) => `An observation was corrected${f.title(' for ')}`,
  'step-note-written': (f) => `The note on ${f.step('step')} was written${f.title(' for ')}`,
}

const ofOptions: Sentences = {
  'option-added': (f) => `${f.option()} was added to the options${f.title(' for ')}`,
  'option-changed': (f) => `${f.option()} was weighed again${f.title(' for ')}`,
  'option-chosen': (f) => `${f.option()} was chosen${f.title(' for ')}`,
  'option-set-aside': (f) => `${f.option()} was set aside${f.title(' for ')}`,
  'option-reopened': (f) => `${f.option()} was put back among the options${f.title(' for ')}`,
  'option-removed': (f) => `${f.option()} was taken out of the options${f.title(' for ')}`,
  'approach-added': (f) => `An approach was added to the library${f.title(': ')}`,
  'approach-changed': (f) => `An approach in the library was changed${f.title(': ')}`,
}

const ofPlans: Sentences = {
  'action-added': (f) => f.actionsAdded(),
  'action-changed': (f) => `An action was changed${f.title(' of ')}${f.action(': ')}`,
  'action-removed': (f) => `An action was taken out${f.title(' of ')}${f.action(': ')}`,
  'action-done': (f) => f.actions('done'),
  'action-dropped': (f) => f.actions('dropped'),
  'action-reopened': (f) => f.actions('open again'),
  'action-cost-changed': (f) => `What an action cost was written down${f.title(' for ')}${f.action(': ')}`,
  'support-answered': (f) =>
    `${f.data['needed'] === 'not-needed' ? 'No support is needed' : 'Support is needed'}${f.title(' for ')}`,
  'plan-budget-changed': (f) => `The budget of the ${f.year('plan')} was changed`,
  'plan-committee-noted': (f) => `The local committee’s sight of the ${f.year('plan')} was noted`,
  'plan-submitted': (f) => `The ${f.year('plan')} was submitted to the trust`,
  'plan-recalled': (f) => `The ${f.year('plan')} was taken back by the school`,
  'plan-returned': (f) => `The ${f.year('plan')} was returned to the school`,
  'plan-approved': (f) => `The ${f.year('plan')} was approved${f.version(', as version ')}`,
}

const ofProgress: Sentences = {
  'update-sent': (f) => `A progress update was sent${f.title(' for ')}${f.rating(': ')}`,
  'update-corrected': (f) => `A progress update was corrected${f.title(' for ')}${f.rating(': ')}`,
  'update-thanked': (f) => `Thanks were given for a progress update${f.title(' on ')}`,
  'impact-judged': (f) => `The impact of ${f.titleOr('a priority')} was judged${f.impact(': ')}`,
  'practice-shared': (f) => `A practice was shared${f.title(': ')}`,
  'practice-changed': (f) => `A practice was changed${f.title(': ')}`,
  'practice-withdrawn': (f) => `A practice was withdrawn${f.title(': ')}`,
}

const ofEvidence: Sentences = {
  'evidence-added': (f) => `Evidence was added${f.title(': ')}`,
  'evidence-linked': (f) => `Evidence was linked to a priority${f.title(': ')}`,
  'evidence-changed': (f) => `What evidence says of itself was changed${f.title(': ')}`,
  'evidence-revised': (f) => `A newer version of a file was added as evidence${f.title(': ')}`,
  'evidence-opened': (f) => `Evidence was opened to governors and trustees${f.title(': ')}`,
  'evidence-closed': (f) => `Evidence was closed to governors and trustees${f.title(': ')}`,
  'evidence-withdrawn': (f) => `Evidence was withdrawn${f.title(': ')}`,
  'evidence-counted': () => countedAnew,
}

const ofCategories: Sentences = {
  'round-opened': (f) => `The ${f.year('round')} was opened`,
  'round-closed': (f) => `The ${f.year('round')} was closed`,
  'round-reopened': (f) => `The ${f.year('round')} was opened again`,
  'round-days-set': (f) => `The days of the ${f.year('round')} were set`,
  'categorisation-begun': (f) => `The category for ${f.yearAlone()} was begun`,
  'earlier-category-entered': (f) => `The category for ${f.yearAlone()} was entered later${f.level(': ')}`,
  'earlier-category-taken-back': (f) => `The category entered later for ${f.yearAlone()} was taken back`,
  'category-asked-for-anew': (f) => `A review asked for a new decision on the category for ${f.yearAlone()}`,
  'self-assessment-submitted': (f) => `The school’s self-assessment for ${f.yearAlone()} was submitted`,
  'category-proposed': (f) => `A category for ${f.yearAlone()} was proposed`,
  'category-moderated': (f) => `The proposal for ${f.yearAlone()} was moderated`,
  'reply-asked': (f) => `The head was asked to reply to the category proposed for ${f.yearAlone()}`,
  'reply-extended': (f) => `The deadline for the head’s reply for ${f.yearAlone()} was changed`,
  'proposal-agreed': (f) => `The head agreed to the category proposed for ${f.yearAlone()}`,
  'proposal-challenged': (f) => `The head challenged the category proposed for ${f.yearAlone()}`,
  'reply-received-late': (f) => `The head’s reply for ${f.yearAlone()} was received after the deadline`,
  're-reviewer-named': (f) => `Somebody was named to re-review the category proposed for ${f.yearAlone()}`,
  'category-re-reviewed': (f) => `The challenged category for ${f.yearAlone()} was re-reviewed`,
  'proposal-with-board': (f) => `The category for ${f.yearAlone()} waits for the board`,
  'proposal-returned': (f) => `The board sent the proposal for ${f.yearAlone()} back with a question`,
  'category-published': (f) => `The category for ${f.yearAlone()} was published${f.level(': ')}`,
}

const ofReviews: Sentences = {
  'review-scheduled': () => 'The next review was scheduled',
  'review-deferred': (f) => `The review was put off${f.day(' from ', 'from')}${f.day(' to ', 'dueOn')}`,
  'review-brought-forward': (f) =>
    `The review was brought forward${f.day(' from ', 'from')}${f.day(' to ', 'dueOn')}`,
  'review-not-held': (f) =>
    `The review${f.day(' of ', 'from')} was not held${f.day('; the next one is due on ', 'dueOn')}`,
  'review-prepared': () => 'The preparation of the review was opened',
  'review-held': (f) => `The review was held${f.day(' on ', 'heldOn')}`,
  'review-signed-off': (f) => `The review was signed off${f.day('; the next one is due on ', 'dueOn')}`,
}

const ofSupport: Sentences = {
  'pairing-matched': (f) => `${f.support()} was proposed${f.days()}`,
  'pairing-changed': (f) => `${f.support()} has new terms${f.days()}`,
  'pairing-side-agreed': (f) => `${f.support()} was agreed to by one of the two sides${f.days()}`,
  'pairing-agreed': (f) => `${f.support()} was agreed by both sides${f.days()}`,
  'pairing-directed': (f) => `${f.support()} was directed by the trust${f.days()}`,
  'pairing-viewed': (f) => `${f.support()}: a school said what it thinks of the direction`,
  'pairing-confirmed': (f) => `${f.support()} was confirmed by a school’s head`,
  'pairing-ended': (f) => `${f.support()} was ended by a school’s new head`,
  'pairing-declined': (f) => `${f.support()} was declined`,
  'pairing-withdrawn': (f) => `${f.support()} was withdrawn`,
  'pairing-started': (f) => `${f.support()} has begun`,
  'pairing-paused': (f) => `${f.support()} is paused`,
  'pairing-resumed': (f) => `${f.support()} goes on`,
  'pairing-completed': (f) => `${f.support()} is completed`,
  'pairing-extension-asked': (f) => `${f.support()}: more was asked for${f.days()}`,
  'pairing-extension-declined': (f) => `${f.support()}: more was declined${f.days()}`,
  'pairing-extended': (f) => `${f.support()} was extended${f.days()}`,
  'pairing-judged': (f) => `${f.support()} was judged by one of the two sides`,
  'pairing-evaluated': (f) => `${f.support()} was judged by both sides`,
  'partner-added': (f) => `A partner was added${f.title(': ')}`,
  'partner-changed': (f) => `What is said of a partner was changed${f.title(': ')}`,
  'partner-ended': (f) => `A partner was ended${f.title(': ')}`,
  'team-member-added': () => 'Somebody was added to the trust team',
  'team-member-changed': () => 'What somebody of the trust team can help with was changed',
  'team-member-ended': () => 'Somebody left the trust team',
  'support-visit-logged': (f) => `${f.support()}: a visit was logged${f.days()}`,
  'support-visit-corrected': (f) => `${f.support()}: a visit was corrected${f.days()}`,
  'support-visit-withdrawn': (f) => `${f.support()}: a visit was taken back${f.days()}`,
  'support-counted': (f) => deliveredAnew(f.support()),
  'offer-made': (f) => `The school offered other schools help for ${f.yearAlone()}${f.days()}`,
  'offer-changed': (f) => `What the school offers other schools for ${f.yearAlone()} was changed${f.days()}`,
  'offer-withdrawn': (f) => `An offer of the school to others for ${f.yearAlone()} was withdrawn`,
  'need-declared': (f) => `It was said that the school wants help in ${f.yearAlone()}`,
  'need-withdrawn': (f) => `That the school wants help in ${f.yearAlone()} was taken back`,
}

const ofVisits: Sentences = {
  'visit-logged': (f) => `A visit by the trust was logged${f.day(': ', 'day')}`,
  'visit-corrected': (f) => `What was logged of a visit by the trust was corrected${f.day(': ', 'day')}`,
  'visit-withdrawn': (f) => `A visit by the trust was taken back${f.day(': ', 'day')}`,
}

const ofQuestions: Sentences = {
  'report-signed': (f) => `A report was signed${f.title(': ')}`,
  'report-frozen': (f) => `Papers went out, and a pack was frozen unsigned${f.title(': ')}`,
  'question-asked': (f) => `A question was asked${f.title(' about ')}`,
  'question-assigned': (f) => `Somebody was asked to answer a question${f.title(' about ')}`,
  'question-answered': (f) => `A question was answered${f.title(' about ')}`,
  'question-closed': (f) => `A question was closed${f.title(' about ')}`,
  'question-asked-again': (f) => `A question was asked again${f.title(' about ')}`,
}

const sentences: Sentences = {
  ...ofSchools,
  ...ofTrust,
  ...ofBodies,
  ...ofNetworks,
  ...ofPeople,
  ...ofCycles,
  ...ofOptions,
  ...ofPlans,
  ...ofProgress,
  ...ofEvidence,
  ...ofCategories,
  ...ofReviews,
  ...ofSupport,
  ...ofVisits,
  ...ofQuestions,
}

/** Kinds that have a sentence of their own. */
export const knownKinds: readonly string[] = Object.keys(sentences)

/**
 * What happened, in plain words and without a full stop; `words` are the trust's for the six steps. A kind that is not known
 * here reads as its own words.
 */
export function eventSentence(
  scheme: Pick<Scheme, 'levels'>,
  { kind, data }: Happened,
  words: StepWords = stepOf,
): string {
  const sentence = sentences[kind]
  return sentence ? sentence(new EventFacts(scheme, data, words)) : sentenceCase(kind.replaceAll('-', ' '))
}
