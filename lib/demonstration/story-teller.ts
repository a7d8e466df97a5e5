import type { Viewer } from '@/lib/domain/access/roles'
import { addDays } from '@/lib/domain/calendars/days'
import { localDateAt } from '@/lib/domain/calendars/zones'
import type { Command } from '@/lib/domain/cases/commands'
import type { CaseState } from '@/lib/domain/cases/evolve'
import { entriesOf, openSteps } from '@/lib/domain/cases/open-matters'
import { caseStanding, type CaseStanding } from '@/lib/services/case-standing'
import { changeCase } from '@/lib/services/change-case'
import { Refused } from '@/lib/services/errors'
import { officeZone, type Office } from '@/lib/services/office'

import type { PersonKey } from './people'
import { instantOn, workingDay } from './story-days'
import { commandOn, type Step, type Story, type When } from './story-format'

/** What the demonstration wanted and the rules of the office refuse. It is a fault of the story, and nothing is loaded. */
export class StoryRefused extends Error {
  constructor(story: Story, step: number, why: string) {
    const what = step < 0 ? 'filing' : `step ${step + 1}, ${story.steps[step]![2].command}`
    super(`story "${story.id}", ${what}: ${why}`)
    this.name = 'StoryRefused'
  }
}

interface Told {
  readonly story: Story
  /** Keeps the moments of one day apart. */
  readonly order: number
  reference: string
  /** The next step, -1 for the filing. */
  step: number
  /** The day of the step before. */
  day: string
  /** The instant of the next step; null where none is left. */
  at: string | null
}

interface Means {
  readonly stories: readonly Story[]
  readonly viewers: ReadonlyMap<PersonKey, Viewer>
  readonly today: string
  /** The instant of loading: nothing happens after it. */
  readonly end: string
}

/** Between the stories of one day, so that sixty fit into it in the order in which they stand. */
const minutesApart = 4

/** Takes the steps of all stories in the order of their instants. Whoever uses it moves the clock to `next()` before `take()`. */
export class StoryTeller {
  private readonly told: Told[]

  constructor(
    private readonly office: Office,
    private readonly means: Means,
  ) {
    this.told = means.stories.map((story, i) => {
      const day = addDays(means.today, story.filed)
      return { story, order: i * minutesApart, reference: '', step: -1, day, at: this.instant(day, i * minutesApart, '') }
    })
  }

  /** The instant of the next step of any story; null where all are told. */
  next(): string | null {
    return this.nextTold()?.at ?? null
  }

  /** Takes the next step; or puts it off, where the clock that it waits for has come to a later end. Throws `StoryRefused` where a rule says no. */
  take(): void {
    const told = this.nextTold()!
    const { story, step } = told
    if (this.putOff(told)) return
    const [who, , does] = step < 0 ? ([story.filedBy, null, story.complaint] as const) : story.steps[step]!
    const viewer = this.means.viewers.get(who)!
    const reference = step < 0 ? null : told.reference
    try {
      told.reference = changeCase(this.office, viewer, reference, this.command(told, does)).reference
    } catch (error) {
      if (!(error instanceof Refused)) throw error
      throw new StoryRefused(story, step, `refused as ${error.refusal.code} on ${told.day}`)
    }
    told.step += 1
    this.schedule(told)
  }

  private command(told: Told, does: Step[2] | Story['complaint']): Command {
    const place = (name: string, find: (state: CaseState) => number | undefined) => {
      const found = find(this.standing(told.reference).state)
      if (found === undefined) throw new StoryRefused(told.story, told.step, `no entry ${name}`)
      return found
    }
    return commandOn<Command>(does, told.day, {
      lastOf: (type) => place(type, (state) => entriesOf(state, type).at(-1)?.place),
      openStep: () => place('that agrees on a step and is open', (state) => openSteps(state).at(-1)?.place),
    })
  }

  /** Each case must stand where its story says that it stands. */
  insistOnEnds(): void {
    for (const { story, reference } of this.told) {
      const { stage } = this.standing(reference).state
      if (stage !== story.stage) throw new StoryRefused(story, story.steps.length - 1, `ends in ${stage}, not in ${story.stage}`)
    }
  }

  /** The case that a story became; null where it is not among those that are told. */
  referenceOf(story: string): string | null {
    return this.told.find((one) => one.story.id === story)?.reference ?? null
  }

  private nextTold(): Told | undefined {
    return this.told
      .filter((one) => one.at !== null)
      .reduce<Told | undefined>((first, one) => (!first || one.at! < first.at! ? one : first), undefined)
  }

  /** A closing that was announced meanwhile can move the end of a clock. */
  private putOff(told: Told): boolean {
    const when = told.story.steps[told.step]?.[1]
    if (!when || !('past' in when) || this.dayOf(told, when) <= told.day) return false
    this.schedule(told)
    return true
  }

  private schedule(told: Told): void {
    const step: Step | undefined = told.story.steps[told.step]
    const before = { day: told.day, at: told.at! }
    if (!step) {
      told.at = null
      return
    }
    told.day = this.dayOf(told, step[1])
    told.at = this.instant(told.day, told.order + told.step + 1, before.at)
    if (told.day < before.day || told.day > this.means.today) {
      throw new StoryRefused(told.story, told.step, `falls on ${told.day}, after ${before.day} and up to ${this.means.today} was possible`)
    }
  }

  private dayOf(told: Told, when: When): string {
    const calendars = this.office.calendarsAt(this.office.now())
    if ('at' in when) return workingDay(addDays(this.means.today, when.at), 'preceding', calendars)
    if ('past' in when) return workingDay(addDays(this.endOf(told, when.past), when.in), 'following', calendars)
    return workingDay(addDays(told.day, when.in), 'following', calendars)
  }

  /** The office's day in which a clock of the case ends. */
  private endOf(told: Told, clock: string): string {
    const last = this.standing(told.reference).clocks.filter((one) => one.rule.id === clock).at(-1)
    if (!last?.expiresAt) throw new StoryRefused(told.story, told.step, `no clock ${clock} with an end`)
    return localDateAt(last.expiresAt, officeZone)
  }

  private instant(day: string, order: number, after: string): string {
    const planned = [instantOn(day, order), after].reduce((a, b) => (a > b ? a : b))
    return planned < this.means.end ? planned : this.means.end
  }

  private standing(reference: string): CaseStanding {
    return caseStanding(this.office, this.means.viewers.get('coordinator')!, reference)
  }
}
