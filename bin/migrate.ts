import { migrateDown, migrateToLatest, migrationStatus } from '#db/migrate'
import { reasonOf } from './platform/reason.ts'

/** `npm run migrate -- up | down | status`, with DATABASE_URL naming the owner of the schema. */
const commands: Record<string, (url: string) => Promise<string>> = {
  up: async (url) => sentence('Applied', await migrateToLatest(url)),
  down: async (url) => sentence('Took back', await migrateDown(url)),
  status: async (url) =>
    (await migrationStatus(url))
      .map(({ name, executedAt }) => `${name}  ${executedAt?.toISOString() ?? 'pending'}`)
      .join('\n'),
}

function sentence(verb: string, names: string[]): string {
  return names.length > 0 ? `${verb} ${names.join(', ')}.` : 'Nothing to do.'
}

const command = commands[process.argv[2] ?? '']
const url = process.env['DATABASE_URL']
if (!command || !url) {
  console.error('Usage: DATABASE_URL=postgresql://… npm run migrate -- up | down | status')
  process.exit(2)
}
try {
  console.log(await command(url))
} catch (error) {
  console.error(reasonOf(error))
  process.exit(1)
}
