import { pathToFileURL } from 'node:url'
import type { LambdaResult } from './lambda-event.ts'

/** As much of Lambda's runtime as a function sees: one event after another, and a context. */
type Handler = (event: unknown, context: unknown) => Promise<LambdaResult>

const { handler } = (await import(pathToFileURL(process.argv[2] ?? '').href)) as {
  handler: Handler
}

process.on('message', ({ id, event }: { id: number; event: unknown }) => {
  const context = {
    awsRequestId: `test-${id}`,
    functionName: 'api',
    functionVersion: '1',
    invokedFunctionArn: 'arn:aws:lambda:us-east-1:000000000000:function:api',
    memoryLimitInMB: '512',
    getRemainingTimeInMillis: () => 10_000,
  }
  void handler(event, context).then((result) => process.send?.({ id, result }))
})
