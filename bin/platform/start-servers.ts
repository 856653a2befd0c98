import { join } from 'node:path'
import manifest from '../../package.json' with { type: 'json' }
import { endedBadly, startChild, type Child } from './child.ts'
import { startReloading } from './reload.ts'
import type { Setting } from './setting.ts'
import { buildEnvironment, buildSite, siteBuildNeeded } from './site-build.ts'
import type { StorageEnvironment } from './storage.ts'
import { waitFor } from './wait-for.ts'

const LOOPBACK = '127.0.0.1'

/** Starts the API, and answers when it is healthy. */
export async function startApi(
  setting: Setting,
  backendUrl: string,
  storage: StorageEnvironment,
): Promise<void> {
  const { environment, inherited, root, secrets } = setting
  const env = {
    JWT_SECRET: secrets('jwt-secret'),
    // The site stands in front, and nobody else reaches an API that listens on loopback.
    TRUSTED_PROXY_HOPS: '1',
    ...inherited,
    ...storage,
    HOST: LOOPBACK,
    PORT: String(environment.PORT),
    DATABASE_URL: backendUrl,
    ...(environment.DATABASE_URL ? {} : { DB_SSL_MODE: 'disable' }),
    FRONTEND_URL: setting.siteUrl,
    SERVICE_VERSION: manifest.version,
    NODE_ENV: setting.isReloading ? 'development' : 'production',
  }
  const start = () => run(setting, 'API', [join(root, 'functions/api/serve.ts')], env)
  if (setting.isReloading) {
    await setting.parts.add(startReloading(start, [join(root, 'functions')]))
  } else {
    await keep(setting, start())
  }
  await waitFor(`${setting.apiUrl}/api/v1/health`, setting.parts.stopping)
  setting.progress.say('API ready')
}

/** Builds the site if its sources changed since the last time. */
export async function prepareSite(setting: Setting): Promise<void> {
  if (setting.isReloading || !siteBuildNeeded(setting.root)) return
  setting.progress.say('Building the site')
  await buildSite(setting)
  setting.progress.say('Site built')
}

/** Starts the site, and answers when it serves pages. */
export async function startSite(setting: Setting): Promise<void> {
  const { environment, inherited, root } = setting
  const port = String(environment.SITE_PORT)
  const astro = join(root, 'node_modules/astro/bin/astro.mjs')
  const args = setting.isReloading
    ? [astro, 'dev', '--root', join(root, 'site'), '--host', LOOPBACK, '--port', port]
    : [join(root, 'dist/site/server/entry.mjs')]
  const env = {
    ...buildEnvironment(inherited),
    HOST: LOOPBACK,
    PORT: port,
    API_URL: setting.apiUrl,
    FRONTEND_URL: setting.siteUrl,
    STYLEGUIDE: 'true',
    NODE_ENV: setting.isReloading ? 'development' : 'production',
  }
  await keep(setting, run(setting, 'site', args, env))
  await waitFor(`http://${LOOPBACK}:${port}/api/health`, setting.parts.stopping)
  setting.progress.say('Site ready')
}

function run(setting: Setting, name: string, args: string[], env: NodeJS.ProcessEnv): Child {
  const show = setting.isReloading ? (line: string) => console.log(`${name} | ${line}`) : undefined
  return startChild({ name, args, env, logs: setting.logs, show })
}

/** A server of ours that ends before it is told to takes the platform with it. */
async function keep({ parts, fail }: Setting, child: Child): Promise<void> {
  void child.ended.then(({ code, signal }) => {
    if (!parts.stopping.aborted) fail(endedBadly(child, code, signal))
  })
  await parts.add(child)
}
