import { policy } from './words'

/** When a case lapses. It never does while the other side, both sides or the complainant is expected to act. */
export const lapse = {
  months: 12,
  warnAt: [9, 11],
  stages: ['intake', 'second-look', 'agency-consultations', 'coordinator-consultations', 'senior-review', 'corrective-step'],
  to: 'lapsed',
  ...policy('lapse after twelve months in which the move was the office’s and nothing was done, warned of at nine and eleven'),
}
