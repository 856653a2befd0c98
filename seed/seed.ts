import { openPool } from '#db/connect'
import { progressOf } from './progress.ts'
import { seedBulk } from './seed-bulk.ts'
import { seedDatabase } from './seed-database.ts'
import { BadSetting, readSettings, type Settings } from './settings.ts'
import { reason, waitForDatabase } from './wait-for-database.ts'

/** `npm run seed`: exit code 0 when the database has doctors, 1 when that failed, 2 for bad settings. */
async function main(): Promise<number> {
  try {
    console.log(await run(readSettings(process.env, process.argv.slice(2))))
    return 0
  } catch (error) {
    console.error(error instanceof BadSetting ? error.message : `Seeding failed: ${reason(error)}`)
    return error instanceof BadSetting ? 2 : 1
  }
}

async function run(settings: Settings): Promise<string> {
  const pool = openPool({
    url: settings.url,
    max: 2,
    statementTimeoutSeconds: 0,
    namedStatements: false,
  })
  try {
    await waitForDatabase(() => pool.query('select from doctors limit 0'), { say: console.log })
    const started = performance.now()
    const { doctors, force, bulkAppointments: appointments } = settings
    const onProgress = progressOf(doctors, 'doctors', process.stdout)
    const request = { doctors, force, now: new Date(), onProgress }
    const result =
      appointments === undefined
        ? await seedDatabase(pool, request)
        : await seedBulk(pool, { ...request, appointments })
    if (result.outcome === 'skipped') {
      return `The database already has ${result.doctors} doctors; nothing was changed.`
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1)
    const removed = result.removed > 0 ? `Removed ${result.removed} seeded doctors. ` : ''
    return `${removed}Added ${result.doctors} doctors and ${result.appointments} appointments in ${seconds} s.`
  } finally {
    await pool.end()
  }
}

process.exitCode = await main()
