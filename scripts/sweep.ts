import { theOffice } from '@/lib/services/office'
import { sweep } from '@/lib/services/sweep'

const { checked, recorded, overdueLines } = sweep(theOffice())
console.log(`Looked at ${checked} cases; the clock entered ${recorded} events, and due dates that passed on ${overdueLines} lines.`)
