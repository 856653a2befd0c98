import type { PlatformEnvironment } from './environment.ts'
import type { Progress } from './progress.ts'
import type { RunningParts } from './running-parts.ts'
import type { Secrets } from './secrets.ts'

/** What every step of the start works with. */
export interface Setting {
  /** Folder of this repository. */
  readonly root: string
  readonly environment: PlatformEnvironment
  /** `DATA_DIR` as an absolute path. */
  readonly directory: string
  readonly logs: string
  readonly secrets: Secrets
  readonly siteUrl: string
  readonly apiUrl: string
  /** `npm run dev`: what a changed file belongs to is started again. */
  readonly isReloading: boolean
  /** Environment that child processes inherit. */
  readonly inherited: NodeJS.ProcessEnv
  readonly progress: Progress
  readonly parts: RunningParts
  /** Reports that something which should run has ended. */
  readonly fail: (error: unknown) => void
}
