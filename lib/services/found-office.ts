import { appendEvents } from '@/db/events'
import { firstEntry } from '@/db/record-ends'
import { localDateAt } from '@/lib/domain/calendars/zones'
import { officeEventData } from '@/lib/domain/register/office-events'

import { officeZone, type Office } from './office'

/** What a store holds. A store whose record begins with anything but a founding is a real office: nothing is wiped on a guess. */
export type Holding = 'nothing' | 'demonstration' | 'real-office'

/** Reads from the first entry of the record what this store holds. Throws `StoreFault`. */
export function holdingOf(store: Office['store']): Holding {
  const first = store.read(firstEntry)
  if (first === undefined) return 'nothing'
  const founded = officeEventData['office-founded'].safeParse(first.data)
  return first.type === 'office-founded' && founded.data?.demonstration ? 'demonstration' : 'real-office'
}

/** Founds the office: the first entry of its record. Throws where something is recorded already. */
export function foundOffice(office: Office): void {
  const now = office.now()
  office.store.transact((db) => {
    if (firstEntry(db)) throw new Error('this store holds an office already')
    const event = {
      type: 'office-founded',
      occurredOn: localDateAt(now, officeZone),
      data: officeEventData['office-founded'].parse({ demonstration: office.demonstration }),
      texts: [],
      actor: 'office',
      actorRole: 'office',
    }
    appendEvents(db, { kind: 'office', id: 'office' }, [event], { now, procedure: null })
  })
}
