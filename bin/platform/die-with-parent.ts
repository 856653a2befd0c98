import { Socket } from 'node:net'

/**
 * Preloaded into each child process. File descriptor 3 is a pipe that its parent holds open; the
 * system closes it when the parent ends, even by kill -9, and then nobody would stop this child.
 */
new Socket({ fd: 3, readable: true, writable: false })
  .on('error', () => {})
  .on('close', () => process.kill(process.pid, 'SIGTERM'))
  .resume()
  .unref()
