/** What updates say, in the order in which they come; of any priority. */
export const whatChanged: readonly string[] = [
  'Everyone who is part of it has begun, and knows why.',
  'Most classes keep to it; we look at the others together on Thursdays.',
  'It has become part of the week. Two colleagues showed theirs to the rest.',
  'Pupils speak of it themselves. The first numbers move a little.',
  'We left out what took time and changed nothing.',
  'New colleagues have been brought in, and it still holds.',
  'It runs without reminding. We prepare to judge it.',
]

/** Why a priority needs no other school's support. */
export const whyNoSupport: readonly string[] = [
  'Two colleagues led the same work in their last schools, and have the time for it this year.',
  'The trust’s own training covers it, and our release days are planned.',
  'We know what to do and have begun; we ask again if the first term shows otherwise.',
]

export const firstHindrance = 'Cover on two days a week is short, so some sessions fell out.'

/** Why impact and implementation were judged as they were. */
export const whyNow = {
  impact: 'The measure has moved since we began, and visits by others saw the same.',
  noImpact: 'The measure has not moved by more than it swings from term to term.',
  asIntended: 'Done in all classes but one, as the visits showed.',
  partly: 'Done in about half of the classes; elsewhere it was changed on the way.',
}
