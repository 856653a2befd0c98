import { expect, test } from 'vitest'
import { jsonLd } from './json-ld.ts'

test.for(['</script><script>alert(1)</script>', '<!--<script>', ']]>', 'a & b', '\u2028\u2029'])(
  'what somebody is called cannot leave the data: %s',
  (name) => {
    const text = jsonLd([{ '@type': 'Physician', name }])

    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({
      '@context': 'https://schema.org',
      '@graph': [{ '@type': 'Physician', name }],
    })
  },
)
