import { en, policy } from './words'

/** Rules of the procedure that are decided in words and that Comity does not run yet; the procedure's page says so. */
export const described = [
  {
    id: 'corrective-step',
    label: en('Corrective steps'),
    words: en(
      'What a side undertook to do is due on the agreed date, which is not rolled, and is verified within 15 business days (US federal calendar) of its report or of that date. An open step stops the clocks of the stage it came from; one that failed returns there.',
    ),
    ...policy('corrective steps'),
  },
  {
    id: 'information',
    label: en('Questions to the complainant'),
    words: en('While the complainant is asked for information, the period for deciding admissibility stands still.'),
    ...policy('admissibility'),
  },
  {
    id: 'extension',
    label: en('Extensions, tolls and holds'),
    words: en('A period grows by agreement of both sides, one extension at a time and up to a cap. A hold that the coordinator directs stops a clock and names its reason.'),
    ...policy('extensions, tolls and holds'),
  },
  {
    id: 'second-look',
    label: en('Second look at a refusal'),
    words: en('Another officer looks again at a complaint that was not admitted; the complainant may amend it.'),
    ...policy('admissibility'),
  },
  {
    id: 'safety',
    label: en('Safety'),
    words: en('A concern for a person’s safety is no faster consultation: its first act is to hold all contact, and it is looked at within 2 business days.'),
    ...policy('safety'),
  },
  {
    id: 'lapse',
    label: en('Lapse'),
    words: en('A case lapses after twelve months in which the move was the office’s and nothing was done; warnings come at nine and eleven months, and a new request revives it. It never runs while the other side is expected to act.'),
    ...policy('lapse'),
  },
  {
    id: 'suspension-ends',
    label: en('Reviewing, resuming and terminating'),
    words: en('On review a suspension is continued, ended with cooperation resumed, or followed by termination of the activity.'),
    ...policy('after suspension'),
  },
]
