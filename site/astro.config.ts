import node from '@astrojs/node'
import tailwindcss from '@tailwindcss/vite'
import type { AstroIntegration } from 'astro'
import { defineConfig, envField } from 'astro/config'
import { MAX_FORWARDED_BYTES } from './src/lib/limits.ts'

export default defineConfig({
  output: 'server',
  outDir: '../dist/site',
  adapter: withOwnServer(node({ mode: 'standalone', bodySizeLimit: MAX_FORWARDED_BYTES })),
  session: false,
  // TypeScript is bundled for the site as it runs; `astro dev` reads it with Node itself.
  logger: { entrypoint: new URL('./src/lib/log.ts', import.meta.url) },
  devToolbar: { enabled: false },
  // Styles and scripts are files of their own, so that the policy needs neither hashes nor exceptions.
  build: { inlineStylesheets: 'never' },
  vite: {
    plugins: [tailwindcss()],
    // The first browsers with @layer; for those that do not know oklch, each colour gets a plain one.
    build: { assetsInlineLimit: 0, cssTarget: ['chrome99', 'safari15.4', 'firefox97'] },
  },
  // Only server secrets are read when the site runs; anything public would be frozen at build time.
  env: {
    schema: {
      API_URL: envField.string({ context: 'server', access: 'secret', url: true }),
      // Where the world finds the site. Without it, the host that each request asks for is taken.
      FRONTEND_URL: envField.string({
        context: 'server',
        access: 'secret',
        url: true,
        optional: true,
      }),
      // Shows every component at /styleguide, to whoever builds the site.
      STYLEGUIDE: envField.boolean({
        context: 'server',
        access: 'secret',
        optional: true,
        default: false,
      }),
    },
  },
  // Astro compares with the scheme that this process sees, which is http behind a TLS proxy, and it
  // would refuse requests of programs to /api. src/lib/same-origin.ts asks the browser instead.
  security: { checkOrigin: false },
})

/** The adapter, started by src/server.ts. */
function withOwnServer(adapter: AstroIntegration): AstroIntegration {
  const done = adapter.hooks['astro:config:done']
  const serverEntrypoint = new URL('./src/server.ts', import.meta.url)
  return {
    ...adapter,
    hooks: {
      ...adapter.hooks,
      'astro:config:done': (options) =>
        done?.({
          ...options,
          setAdapter: (made) => options.setAdapter({ ...made, serverEntrypoint }),
        }),
    },
  }
}
