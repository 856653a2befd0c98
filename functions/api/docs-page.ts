import { createHash } from 'node:crypto'
import { html, raw } from 'hono/html'
import type { Reply } from './route.ts'

interface Operation {
  readonly operationId: string
  readonly summary: string
  readonly security: readonly Record<string, unknown>[]
  readonly parameters?: readonly {
    name: string
    in: string
    required?: boolean
    description?: string
    schema: unknown
  }[]
  readonly requestBody?: { content: Record<string, { schema: unknown }> }
  readonly responses: Record<
    string,
    { description: string; content?: Record<string, { schema: unknown }> }
  >
}

const style = `
:root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif }
body { max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
section { border-top: 1px solid light-dark(#ccd5d9, #3c474d); padding: 1rem 0 }
h2 { font-size: 1.125rem } h2 code { overflow-wrap: anywhere }
th, td { text-align: left; vertical-align: top; padding: .25rem 1rem .25rem 0 }
pre { overflow: auto; padding: .75rem; background: light-dark(#f1f5f6, #172026); border-radius: 8px }
a { color: light-dark(#0b6272, #6cc9d8) }
:focus-visible { outline: 2px solid currentColor; outline-offset: 2px }
`

/** The document as one page without scripts; its only style is allowed by its hash. */
export async function docsPage(document: Record<string, unknown>): Promise<Reply> {
  const { info, paths } = document as {
    info: { title: string; version: string; description: string }
    paths: Record<string, Record<string, Operation>>
  }
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
  )
  const page = await html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${info.title} ${info.version}</title>
        <style>
          ${raw(style)}
        </style>
      </head>
      <body>
        <main>
          <h1>${info.title} ${info.version}</h1>
          <p>${info.description} The same for programs: <a href="openapi.json">openapi.json</a>.</p>
          <ul>
            ${operations.map(
              ({ path, method, operation }) =>
                html`<li>
                  <a href="#${operation.operationId}"
                    ><code>${method.toUpperCase()} ${path}</code></a
                  >
                </li>`,
            )}
          </ul>
          ${operations.map(({ path, method, operation }) => section(path, method, operation))}
        </main>
      </body>
    </html>`
  const hash = createHash('sha256').update(style).digest('base64')
  return {
    body: page,
    headers: {
      'Content-Security-Policy': `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
    },
  }
}

function section(path: string, method: string, operation: Operation) {
  const { operationId, summary, security, parameters = [], requestBody, responses } = operation
  const scheme = security.flatMap((one) => Object.keys(one))[0]
  return html`<section id="${operationId}">
    <h2><code>${method.toUpperCase()} ${path}</code></h2>
    <p>${summary}${scheme ? html` Needs a bearer token (<code>${scheme}</code>).` : ''}</p>
    ${
      parameters.length > 0
        ? html`<table>
            <thead>
              <tr>
                <th scope="col">Parameter</th>
                <th scope="col">In</th>
                <th scope="col">Value</th>
              </tr>
            </thead>
            <tbody>
              ${parameters.map(
                (one) =>
                  html`<tr>
                    <td><code>${one.name}</code>${one.required ? ' (required)' : ''}</td>
                    <td>${one.in}</td>
                    <td>
                      ${withCode(one.description ?? '')} <code>${JSON.stringify(one.schema)}</code>
                    </td>
                  </tr>`,
              )}
            </tbody>
          </table>`
        : ''
    }
    ${requestBody ? schemaBlock('Body', requestBody.content) : ''}
    ${Object.entries(responses).map(
      ([status, response]) =>
        html`<p><strong>${status}</strong> ${withCode(response.description)}</p>
          ${status.startsWith('2') ? schemaBlock('Answer', response.content ?? {}) : ''}`,
    )}
  </section>`
}

function schemaBlock(name: string, content: Record<string, { schema: unknown }>) {
  return Object.entries(content).map(
    ([type, { schema }]) =>
      html`<details>
        <summary>${name}, ${type}</summary>
        <pre tabindex="0">${JSON.stringify(schema, null, 2)}</pre>
      </details>`,
  )
}

/** What stands between backticks is code. */
function withCode(text: string) {
  return text.split('`').map((part, index) => (index % 2 === 1 ? html`<code>${part}</code>` : part))
}
