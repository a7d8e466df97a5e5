import { theOffice } from '@/lib/services/office'
import { rebuildViews } from '@/lib/services/rebuild-views'

console.log(`Rebuilt the views of ${rebuildViews(theOffice())} cases from the record.`)
