import { readdirSync } from 'node:fs'
import { commandOf, parentOf } from '../../bin/platform/processes.ts'

/** Every process that `pid` has started, and that those have started; knows Linux only. */
export function descendantsOf(pid: number): number[] {
  const parents = new Map(allProcesses().map((process) => [process, parentOf(process)]))
  const isBelow = (process: number | undefined): boolean =>
    process !== undefined && process > 1 && (process === pid || isBelow(parents.get(process)))
  return [...parents.keys()].filter((process) => process !== pid && isBelow(process))
}

/** Every process whose command line names this text. */
export const processesNaming = (text: string): number[] =>
  allProcesses().filter((process) => commandOf(process).includes(text))

const allProcesses = () =>
  readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
