import { readPlans } from '@/lib/domain/plans/read-plan'
import { decodePlanFile } from '@/lib/domain/plans/plan-file'

/*
 * Reads one data management plan (RDA DMP Common Standard, as JSON) from standard input and prints what was understood, as JSON:
 * the expectations that it could become, warnings with their paths, and the members that the standard does not know. A file that
 * cannot be read at all is told in a warning too, and ends with exit code 1.
 */

async function readStandardInput(): Promise<Buffer> {
  const parts: Buffer[] = []
  for await (const part of process.stdin) parts.push(part as Buffer)
  return Buffer.concat(parts)
}

const file = decodePlanFile(await readStandardInput())
if ('problem' in file) {
  process.exitCode = 1
  process.stdout.write(`${JSON.stringify({ expectations: [], warnings: [{ path: '(file)', ...file.problem }], unknown: [] })}\n`)
} else {
  const { plans, warnings, unknown } = readPlans(file.json)
  const expectations = plans.flatMap((plan) => plan.expectations)
  process.stdout.write(`${JSON.stringify({ expectations, warnings, unknown })}\n`)
}
