/** Told by a tab to the others of its browser: these times are not held any more. */
interface Ended {
  readonly times: readonly string[]
  /** They are free again. Otherwise they had to make room, and who asks again takes it from others. */
  readonly isFree: boolean
}

/** Where tabs cannot hear each other, each finds out as soon as it is looked at. */
const tabs = 'BroadcastChannel' in globalThis ? new BroadcastChannel('holds') : undefined

export function tellTabs(times: readonly string[], isFree: boolean): void {
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has one origin
  if (times.length > 0) tabs?.postMessage({ times, isFree } satisfies Ended)
}

export function hearTabs(hear: (ended: Ended) => void): void {
  tabs?.addEventListener('message', ({ data }: MessageEvent<Ended>) => hear(data))
}
