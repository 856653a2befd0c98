import { join } from 'node:path'
import { hasOwnStorage } from './environment.ts'
import type { Setting } from './setting.ts'
import { startStorage, type StorageEnvironment } from './storage.ts'

/** The built-in file store; nothing when the environment names a real S3. */
export async function startFileStore(setting: Setting): Promise<StorageEnvironment> {
  if (hasOwnStorage(process.env)) {
    setting.progress.say(`File store ready: your bucket ${process.env['AWS_S3_BUCKET']}`)
    return {}
  }
  const storage = await startStorage(join(setting.directory, 'files'))
  await setting.parts.add(storage)
  setting.progress.say('File store ready')
  return storage.environment
}
