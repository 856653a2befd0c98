import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { parentOf } from '../../bin/platform/processes.ts'

/** Every process that `pid` has started, and that those have started; knows Linux only. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map(allProcesses().map((process) => [process, parentOf(process)]))
  const isBelow = (process: number | undefined): boolean =>
    process !== undefined && process > 1 && (process === pid || isBelow(parents.get(process)))
  return [...parents.keys()].filter((process) => process !== pid && isBelow(process))
}

/** Every process that stands in this folder or was told of it by its environment; Linux only. */
export function processesWorkingIn(folder: string): number[] {
  return allProcesses().filter((process) => {
    try {
      const place = readlinkSync(`/proc/${process}/cwd`)
      return (
        place.startsWith(folder) ||
        readFileSync(`/proc/${process}/environ`, 'utf8').includes(folder)
      )
    } catch {
      // It has ended meanwhile, or belongs to somebody else.
      return false
    }
  })
}

const allProcesses = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
