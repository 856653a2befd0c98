/** Something that runs until it is stopped. */
export interface Part {
  /** Ends it in order; waits until it is over. */
  stop(): Promise<unknown>
  /** Ends it at once, without waiting, for people who press Ctrl-C twice. */
  kill?(): void
}

/** What runs now, so that all of it can be stopped: the newest first, as it needs the older ones. */
export class RunningParts {
  readonly #parts: Part[] = []
  readonly #stopping = new AbortController()

  /** Aborted as soon as the stop begins: whoever is still starting something can give up. */
  get stopping(): AbortSignal {
    return this.#stopping.signal
  }

  /** Remembers a part. When the stop has already begun, the part is stopped before this answers. */
  async add(part: Part): Promise<void> {
    this.#parts.push(part)
    if (this.stopping.aborted) await this.stop()
  }

  /** Stops everything; a part that fails to stop does not keep the others from it. */
  async stop(): Promise<void> {
    this.#stopping.abort(new Error('Stopped before all was up.'))
    for (let part = this.#parts.pop(); part; part = this.#parts.pop()) {
      await part.stop().catch((error: unknown) => console.error(error))
    }
  }

  kill(): void {
    for (const part of this.#parts) part.kill?.()
  }
}
