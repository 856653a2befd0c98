type Control = HTMLInputElement | HTMLTextAreaElement

/** By the name of the field, in the memory of this page; outlives a part that has no such field. */
const typed = new Map<string, string>()

/** Remembers what was typed into parts that are about to go; the answer puts it into the new ones. */
export function keepTyped(old: readonly (Element | null)[]): () => void {
  for (const { name, value } of controlsIn(old)) if (name) typed.set(name, value)
  const ids = old.flatMap((part) => part?.id ?? [])
  return () => {
    const fresh = ids.map((id) => document.getElementById(id))
    for (const control of controlsIn(fresh)) {
      const value = typed.get(control.name)
      if (value && control.value === '') control.value = value
      if (control.form?.method === 'post') makeTyped(control, value)
    }
  }
}

/** Whether something was typed that a page opened anew would not have. */
export function isTyped(parts: readonly (Element | null)[]): boolean {
  const inForm = controlsIn(parts).filter(({ form }) => form?.method === 'post')
  return inForm.some(({ value }) => value !== '') || [...typed.values()].some(Boolean)
}

/**
 * What somebody typed was typed, also where the answer repeats it: when one goes back to a page,
 * browsers put in again only what was not there to begin with.
 */
function makeTyped(control: Control, value = control.value): void {
  control.defaultValue = ''
  control.value = value
}

function controlsIn(parts: readonly (Element | null)[]): Control[] {
  const all = 'input:not([type=hidden],[type=radio],[type=checkbox]), textarea'
  return parts.flatMap((part) => [...(part?.querySelectorAll<Control>(all) ?? [])])
}
