import { type ProblemCode, statusByCode, titleByCode } from '#vocabulary/api'

/** A problem document in the API's own form, for what the site has to say in its place. */
export function problem(code: ProblemCode): Response {
  const status = statusByCode[code]
  const document = {
    type: `urn:doktolib:problem:${code}`,
    title: titleByCode[code],
    status,
    code,
    request_id: crypto.randomUUID(),
  }
  return new Response(JSON.stringify(document), {
    status,
    headers: {
      'content-type': 'application/problem+json',
      'cache-control': 'no-store',
      ...(status === 503 ? { 'retry-after': '5' } : {}),
    },
  })
}
