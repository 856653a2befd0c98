import type { Plugin } from 'esbuild'
import { routesOf } from '#api/app'
import type { Deps } from '#api/deps'
import { openApiDocument } from '#api/openapi'

/** The schema belongs to the migrations, which run elsewhere; nothing here merges or looks around. */
const unusedOfKysely = {
  'schema/schema-module': 'SchemaModule',
  'query-builder/merge-query-builder': 'MergeQueryBuilder',
  'plugin/with-schema/with-schema-plugin': 'WithSchemaPlugin',
  'dialect/postgres/postgres-introspector': 'PostgresIntrospector',
}

/**
 * What the API never runs on Lambda stays at home, nearly 90 KB of every cold start. Where a package
 * would load such a part after all, it says so instead of doing something else.
 */
export const leaveOut: Plugin = {
  name: 'leave-out',
  setup(build) {
    const replace = (filter: RegExp, contents: () => string) =>
      build.onLoad({ filter }, () => ({ contents: contents() }))

    for (const [file, name] of Object.entries(unusedOfKysely)) {
      replace(
        new RegExp(`kysely/dist/${file}\\.js$`),
        () => `export class ${name} { constructor() { ${refusal(name)} } }`,
      )
    }
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
