import type { Plugin } from 'esbuild'
import { routesOf } from '#api/app'
import type { Deps } from '#api/deps'
import { openApiDocument } from '#api/openapi'

/**
 * What the API never runs on Lambda stays at home, 56 KB of every cold start. Where a package
 * would load such a part after all, it says so instead of doing something else.
 */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    const replace = (filter: RegExp, contents: () => string) =>
      build.onLoad({ filter }, () => ({ contents: contents() }))

    // The schema belongs to the migrations, which run elsewhere.
    replace(
      /kysely\/dist\/schema\/schema-module\.js$/,
      () => `export class SchemaModule { constructor() { ${refusal('db.schema')} } }`,
    )
    // We use pg's own protocol, and passwords come with the URL, not from a file.
    replace(/pg\/lib\/native\/index\.js$/, () => refusal('pg-native'))
    replace(/pgpass\/lib\/index\.js$/, () => `module.exports = (_, done) => done()`)
    // The document is written now, so that zod's JSON schema generator is not needed then.
    replace(/functions\/api\/openapi\.ts$/, writtenDocument)
  },
}

function refusal(what: string): string {
  return `throw new Error('${what} is left out of this bundle, see bin/bundle/leave-out.ts')`
}

function writtenDocument(): string {
  // Declaring the routes asks for none of their dependencies; only calling them would.
  const document = openApiDocument(routesOf({} as Deps), '')
  return `const document = ${JSON.stringify(document)}
    export const openApiDocument = (_, version) =>
      ({ ...document, info: { ...document.info, version } })`
}
