import { emptyOffice } from '@/lib/services/office.testing'
import { loadDemonstration } from '@/lib/demonstration/load-demonstration'
const day = process.argv[2] ?? '2026-11-21'
const office = emptyOffice(day)
const before = process.cpuUsage()
const t = Date.now()
const loaded = await loadDemonstration(office)
const cpu = process.cpuUsage(before)
console.log(loaded, 'wall', Date.now() - t, 'cpu', (cpu.user + cpu.system) / 1000)
