import type { DoorRequest } from './door-request.ts'

/** Whom API Gateway hears; it appends that to the header as every proxy does. */
const SOURCE_IP = '192.0.2.1'

const forwardedFor = (headers: Record<string, string>) =>
  [headers['x-forwarded-for'] ?? [], SOURCE_IP].flat().join(', ')

/** What a Lambda answers to API Gateway, payload version 2. */
export interface LambdaResult {
  readonly statusCode: number
  readonly headers?: Readonly<Record<string, string>>
  readonly cookies?: readonly string[]
  readonly body: string
  readonly isBase64Encoded: boolean
}

/** The request as API Gateway (HTTP API, payload version 2) hands it over. */
export function eventOf({ method = 'GET', path, headers = {}, body }: DoorRequest) {
  const [rawPath = '', rawQueryString = ''] = path.split(/\?(.*)/s)
  const lowered = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])
  const { cookie, ...rest } = Object.fromEntries(lowered) as Record<string, string>
  return {
    version: '2.0',
    routeKey: '$default',
    rawPath,
    rawQueryString,
    ...(cookie ? { cookies: cookie.split(/;\s*/) } : {}),
    headers: { host: 'api.test', ...rest, 'x-forwarded-for': forwardedFor(rest) },
    requestContext: {
      accountId: '000000000000',
      apiId: 'test',
      domainName: 'api.test',
      domainPrefix: 'api',
      requestId: 'test',
      routeKey: '$default',
      stage: '$default',
      time: '24/Nov/2026:00:00:00 +0000',
      timeEpoch: 1_795_478_400_000,
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: SOURCE_IP, userAgent: '' },
    },
    ...(body === undefined
      ? { isBase64Encoded: false }
      : { body: Buffer.from(body).toString('base64'), isBase64Encoded: true }),
  }
}

/** The answer as API Gateway passes it on. */
export function responseOf(result: LambdaResult): Response {
  const headers = new Headers(result.headers)
  for (const cookie of result.cookies ?? []) headers.append('Set-Cookie', cookie)
  const isEmpty = [204, 304].includes(result.statusCode)
  const bytes = Buffer.from(result.body, result.isBase64Encoded ? 'base64' : 'utf8')
  return new Response(isEmpty ? null : bytes, { status: result.statusCode, headers })
}
