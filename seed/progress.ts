const WIDTH = 30

export interface Terminal {
  readonly isTTY?: boolean
  write(text: string): unknown
}

/** Shows how far the work is: a bar on a terminal, a line for each tenth where output is kept. */
export function progressOf(
  total: number,
  what: string,
  terminal: Terminal,
): (done: number) => void {
  let tenth = 0
  return (done) => {
    const share = total === 0 ? 1 : Math.min(done / total, 1)
    if (terminal.isTTY) {
      const bar = '█'.repeat(Math.round(share * WIDTH)).padEnd(WIDTH, '░')
      terminal.write(`\r${bar} ${done} of ${total} ${what}${done >= total ? '\n' : ''}`)
    } else if (Math.floor(share * 10) > tenth) {
      tenth = Math.floor(share * 10)
      terminal.write(`${done} of ${total} ${what}\n`)
    }
  }
}
