// One case, read plainly from its events: nothing is looked up but what they say, what its procedure says, and the dates that the office told.
import { daysFrom, plusDays } from './days.mjs'

/** Each entry with its place, the stage in which it happened, and whether it still counts: a correction stands in the place of what it corrects. */
function factsOf(events) {
  const facts = []
  let stage = events[0].data.toStage
  for (const { seq, type, occurredOn, data } of events) {
    const corrected = data.corrects === undefined ? undefined : facts.find((one) => one.seq === data.corrects)
    const replaced = { 'observation-superseded': data.observation, 'entry-voided': data.entry }[type] ?? data.corrects
    const gone = facts.find((one) => one.seq === replaced)
    if (gone) gone.counts = false
    facts.push({ seq, type, on: occurredOn, data, place: corrected?.place ?? seq, stage: corrected?.stage ?? stage, correction: corrected !== undefined, counts: true })
    if (!corrected && data.toStage !== undefined) stage = data.toStage
  }
  return { facts, stage }
}

/** Whether an entry is one that the procedure picks. */
const picks = ({ event, stage, is = {} }, fact) =>
  fact.counts && fact.type === event && (stage === undefined || fact.stage === stage) && Object.entries(is).every(([name, value]) => fact.data[name] === value)
const anyPicks = (selectors, fact) => selectors.some((one) => picks(one, fact))
const firstOf = (facts) => facts.reduce((first, one) => (first === undefined || one.on < first.on || (one.on === first.on && one.place < first.place) ? one : first), undefined)

/**
 * @param events those that had been entered
 * @param told the dates that the office worked out when the last of them was entered
 */
export function readCase(events, procedure, told) {
  const { facts, stage } = factsOf(events)
  const filing = facts[0]
  const named = facts.findLast(({ type }) => type === 'complaint-amended') ?? filing
  const { complainingSide, respondingSide } = filing.data
  const parties = { 'complaining-side': complainingSide, 'responding-side': respondingSide, agency: procedure.agreement.office, coordinator: procedure.agreement.office }
  const counting = facts.filter((one) => one.counts).sort((a, b) => a.place - b.place)
  const urgent = (facts.findLast(({ type }) => type === 'admitted') ?? filing).data.urgent
  const clocks = procedure.clocks.filter((rule) => rule.deems === undefined).flatMap((rule) => runningsOf(rule, { counting, urgent, parties, told }))
  return {
    reference: filing.data.reference,
    agency: filing.data.agencyId,
    kind: filing.data.kind,
    filedOn: filing.on,
    counterpart: named.data.counterpartId,
    activity: named.data.activityId,
    stage,
    closed: isEnd(procedure, stage),
    flagged: facts.findLast(({ type }) => type.startsWith('suspension-flag-'))?.type === 'suspension-flag-raised',
    moves: movesOf(facts, procedure),
    replies: counting.filter(({ type }) => type === 'reply-received').map(({ data }) => ({ side: respondingSide, reason: data.statedReason })),
    clocks,
    classOn: (day) => classOn(day, { counting, clocks, procedure }),
    pauses: pausesOf(facts, named.data.activityId),
  }
}

const isEnd = ({ stages }, stage) => stages.find(({ id }) => id === stage)?.closed ?? false

/** The ways from stage to stage. One that was entered with a date that a later entry corrects was made on the corrected day. */
function movesOf(facts, procedure) {
  const moves = facts.filter(({ seq, data, correction, stage }) => data.toStage !== undefined && !correction && (seq === 1 || data.toStage !== stage))
  return moves.map(({ seq, type, place, on, data, stage }) => {
    const solved = type === 'corrective-step-verified' || (type === 'consultations-concluded' && data.outcome === 'solution')
    const turn = { 'complaint-filed': 'filed', escalated: 'escalated', lapsed: 'lapsed' }[type] ?? (solved && isEnd(procedure, data.toStage) ? 'resolved' : null)
    return { from: seq === 1 ? null : stage, to: data.toStage, turn, on: facts.findLast((one) => one.place === place && one.counts)?.on ?? on }
  })
}

/** Every time that one clock ran in the case. */
function runningsOf(rule, { counting, urgent, parties, told }) {
  const starts = counting.filter((fact) => anyPicks(rule.start, fact))
  return starts.flatMap((start, i) => {
    const dates = told.find(({ clock, instance }) => clock === rule.id && instance === i + 1)
    if (dates === undefined) return []
    const next = rule.namedBy === undefined ? starts[i + 1] : undefined
    const isOfAnother = (fact) => rule.namedBy !== undefined && fact !== start
      && (anyPicks(rule.start, fact) || ![undefined, start.place].includes(fact.data[rule.namedBy]))
    const here = counting.filter((fact) => fact.place >= start.place && (!next || fact.place <= next.place) && !isOfAnother(fact))
    const leaves = ({ data: { toStage } }) => toStage !== undefined && !rule.runsIn.includes(toStage)
    const end = here.find((fact) => anyPicks(rule.stoppedBy, fact) || (fact !== start && leaves(fact))) ?? next
    const upToEnd = (some) => some.filter((fact) => !end || fact.place <= end.place)
    const met = firstOf(upToEnd(here).filter((fact) => fact !== start && anyPicks(rule.met, fact)))
    const variant = rule.variants.find(({ when }) => when.every((one) => (one === 'urgent' ? urgent : counting.some((fact) => picks(one, fact)))))
    const expected = rule.expectedFrom === 'undertaking-side' ? (start.data.side ?? 'responding-side') : rule.expectedFrom
    const passed = counting.findLast(({ type, data }) => type === 'deadline-passed' && data.clock === rule.id && data.instance === i + 1)?.data
    return [{
      party: parties[expected] ?? null,
      met: met?.on ?? null,
      stopped: met ? null : (end?.on ?? null),
      // Where the clock of the office entered that it passed, the entry says when; else what it told.
      latest: (passed ?? dates).latest,
      expiresAt: (passed ?? dates).expiresAt,
      disagrees: passed !== undefined && (passed.latest !== dates.latest || passed.expiresAt !== dates.expiresAt),
      opens: start.on,
      begins: isAgreedDate(variant?.trigger ?? rule.trigger) ? start.on : dates.countsFrom,
      ends: (met ?? end)?.on ?? null,
      tolls: rule.tolledBy.flatMap((toll) => tollsOf(toll, { counting, upToEnd, parties })),
      extended: extendedOf(rule, i + 1, { entries: upToEnd(here), lastDays: dates.lastDays, parties }),
    }]
  })
}

const isAgreedDate = (trigger) => trigger.on !== undefined && trigger.date !== undefined

/** The days from an entry that stops the clock to the one that names it as ended. */
function tollsOf({ opens, closes, names, most = Infinity }, { counting, upToEnd, parties }) {
  return upToEnd(counting).filter((fact) => picks(opens, fact)).slice(0, most).map((opening) => {
    const closing = upToEnd(counting).find((fact) => anyPicks(closes, fact) && fact.data[names] === opening.place)
    const reason = opening.data.reason ?? opening.type
    const party = {
      'information-asked': parties['complaining-side'], 'fee-question': parties['complaining-side'], 'hold-directed': parties.coordinator,
      'corrective-step-agreed': parties[opening.data.side],
    }[reason] ?? null
    return { from: opening.on, until: closing?.on ?? null, place: opening.place, party }
  })
}

/** The days that a clock has beyond those that it would have had without an extension. */
function extendedOf({ id }, instance, { entries, lastDays, parties }) {
  const extensions = entries.filter(({ type, data }) => ['extension-agreed', 'extension-noticed'].includes(type) && data.clock === id && data.instance === instance)
  return extensions.flatMap(({ place, data }, i) => {
    const [without, within] = [lastDays[i] ?? null, lastDays[i + 1] ?? null]
    if (without === null || without === within) return []
    return [{ from: plusDays(without, 1), until: within === null ? null : plusDays(within, 1), place, party: parties[data.by] }]
  })
}

export function standingOf({ met, stopped, latest, expiresAt }, now) {
  const over = (day) => latest !== null && day > latest
  if (met !== null) return over(met) ? 'met-late' : 'met'
  if (stopped !== null) return over(stopped) ? 'missed' : 'not-needed'
  return expiresAt !== null && Date.parse(expiresAt) <= now ? 'missed' : 'running'
}

/** Whose a day was, as the case stands on record. */
function classOn(day, { counting, clocks, procedure }) {
  const stage = counting.findLast((fact) => fact.on <= day && fact.data.toStage !== undefined)?.data.toStage
  if (stage !== undefined && isEnd(procedure, stage)) return { class: 'closed', party: null }
  const isIn = ({ from, until }) => from <= day && (until === null || day < until)
  const earliest = (some) => some.filter(isIn).sort((a, b) => daysFrom(b.from, a.from) || a.place - b.place)[0]
  const open = clocks.filter(({ opens, ends }) => isIn({ from: opens, until: ends }))
  const toll = earliest(open.flatMap(({ tolls }) => tolls))
  if (toll) return { class: 'tolled', party: toll.party }
  const waiting = open.filter(({ begins }) => begins <= day)
  const extension = earliest(waiting.flatMap(({ extended }) => extended))
  if (extension) return { class: 'extended', party: extension.party }
  const alone = [...new Set(waiting.map(({ party }) => party).filter((party) => party !== null))]
  if (alone.length === 1) return { class: 'one-side', party: alone[0] }
  return { class: waiting.length > 0 ? 'both-sides' : 'nobody', party: null }
}

/** What decisions suspend, and what the agency ended by ceasing: of what is expected then, nothing is due. */
function pausesOf(facts, activity) {
  const pauses = []
  for (const { data, on } of facts.filter(({ type, counts }) => type === 'suspension-decided' && counts)) {
    const standing = pauses.filter(({ until }) => until === null)
    if (data.decision === 'resume') for (const one of standing) one.until = on
    if (data.decision !== 'suspend') continue
    for (const { kind, id } of data.scope) if (!standing.some((one) => one.kind === kind && one.id === id)) pauses.push({ kind, id, from: on, until: null })
  }
  const ceased = facts.filter(({ type, data, counts }) => type === 'cessation-recorded' && data.by === 'agency' && counts).map(({ on }) => on).sort()[0]
  return ceased === undefined || activity === null ? pauses : [...pauses, { kind: 'activity', id: activity, from: ceased, until: null }]
}
