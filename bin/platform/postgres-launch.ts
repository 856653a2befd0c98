import { spawn, type ChildProcess } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from './ports.ts'
import type { PostgresBinaries } from './postgres-binaries.ts'
import { serverEnvironment } from './postgres-cluster.ts'
import { runAs, type ServerUser } from './postgres-user.ts'
import { readPostmaster } from './postmaster.ts'

/** What starting a server on an existing cluster needs. */
export interface LaunchOptions {
  readonly data: string
  readonly logFile: string
  readonly binaries: PostgresBinaries
  readonly user: ServerUser | undefined
  readonly settings: Readonly<Record<string, string>>
}

/** A server process that takes connections. */
export interface LaunchedServer {
  readonly pid: number
  readonly port: number
  /** Settles when the process has ended, for whatever reason. */
  readonly ended: Promise<void>
}

/** Sensible on a laptop. No socket file: its path may not be longer than 107 bytes. */
const defaults = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '200',
  shared_buffers: '128MB',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
}

/** Starts the server on a free port; throws with the server's own words when it ends instead. */
export async function launch(options: LaunchOptions): Promise<LaunchedServer> {
  for (let attempt = 1; ; attempt++) {
    const port = await freePort()
    const child = spawnServer(options, port)
    const ended = endOf(child)
    if (await isReady(child, options.data)) return { pid: child.pid as number, port, ended }

    const words = readFileSync(options.logFile, 'utf8').trim()
    // Somebody took the port between our look and the server's.
    if (attempt < 5 && words.includes('Address already in use')) continue
    throw new Error(
      `PostgreSQL did not start. It said:\n${words.split('\n').slice(-12).join('\n')}`,
    )
  }
}

function spawnServer({ data, logFile, binaries, user, settings }: LaunchOptions, port: number) {
  const all = { ...defaults, ...settings, port: String(port) }
  const args = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const log = openSync(logFile, 'w', 0o600)
  try {
    return spawn(binaries.postgres, ['-D', data, ...args], {
      cwd: '/',
      env: serverEnvironment,
      stdio: ['ignore', log, log],
      // A process group of its own: Ctrl-C in the terminal is for us, who stop things in order.
      detached: true,
      ...runAs(user),
    })
  } finally {
    closeSync(log)
  }
}

/** Waits for the server's own word; after a crash it may first have to repair itself for long. */
async function isReady(child: ChildProcess, data: string): Promise<boolean> {
  while (child.pid && child.exitCode === null && child.signalCode === null) {
    const found = readPostmaster(data)
    if (found?.pid === child.pid && found.isReady) return true
    await sleep(15)
  }
  return false
}

function endOf(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
}
