import { watch } from 'node:fs'
import type { Child } from './child.ts'
import type { Part } from './running-parts.ts'

/** Starts a child again whenever a file in one of the folders changes, and keeps at it if it fails. */
export function startReloading(start: () => Child, folders: readonly string[]): Part {
  let child = start()
  let restart = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const watchers = folders.map((folder) =>
    watch(folder, { recursive: true }, (_event, file) => {
      if (!file || file.includes('.test.')) return
      clearTimeout(timer)
      // Editors write a file in several steps, and a branch switch writes many.
      timer = setTimeout(() => {
        restart = restart.then(async () => {
          await child.stop()
          child = start()
        })
      }, 100)
    }),
  )
  return {
    async stop() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
      await restart
      await child.stop()
    },
  }
}
