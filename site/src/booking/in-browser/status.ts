/** Says something to those who do not see what changed; outlives the panel. */
export function say(sentence: string | undefined): void {
  const status = document.getElementById('book-status')
  if (status && sentence) status.textContent = sentence
}
