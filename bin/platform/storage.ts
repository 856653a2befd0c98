import { mkdirSync } from 'node:fs'
import { buildApp, type BuildAppOptions } from 'fauxqs'

/** The variables through which the AWS SDK finds a file store. */
export type StorageEnvironment = Readonly<Record<string, string>>

/** An S3 server on loopback. */
export interface StorageServer {
  readonly environment: StorageEnvironment
  stop(): Promise<void>
}

type Stores = NonNullable<BuildAppOptions['stores']>

const BUCKET = 'doktolib-medical-files'
const REGION = 'us-east-1'

/** Starts an S3 server that keeps its objects as files in `directory`, with our bucket in it. */
export async function startStorage(directory: string): Promise<StorageServer> {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const app = buildApp({ logger: false, stores: await openStores(directory) })
  const endpoint = await app.listen({ port: 0, host: '127.0.0.1' })
  return {
    environment: {
      AWS_S3_BUCKET: BUCKET,
      AWS_REGION: REGION,
      AWS_ENDPOINT_URL_S3: endpoint,
      // Fauxqs checks no signatures, but the SDK does not send a request without keys.
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    },
    stop: () => app.close(),
  }
}

/**
 * Fauxqs' own `startFauxqs` listens on every network interface, which is no place for medical
 * files; so we assemble its app ourselves. Its stores are not among its exports: they are taken by
 * file, which the exactly pinned version and this folder's tests make safe.
 */
async function openStores(directory: string): Promise<Stores> {
  const part = async (path: string) => import(new URL(path, import.meta.resolve('fauxqs')).href)
  const [{ S3Store }, { FileS3Persistence }, { SqsStore }, { SnsStore }] = await Promise.all([
    part('./s3/s3Store.js'),
    part('./s3/fileS3Persistence.js'),
    part('./sqs/sqsStore.js'),
    part('./sns/snsStore.js'),
  ])
  const s3Store: Stores['s3Store'] = new S3Store()
  const files = new FileS3Persistence(directory)
  files.loadS3(s3Store)
  s3Store.persistence = files
  if (!s3Store.hasBucket(BUCKET)) s3Store.createBucket(BUCKET)
  return { s3Store, sqsStore: new SqsStore(), snsStore: new SnsStore() }
}
