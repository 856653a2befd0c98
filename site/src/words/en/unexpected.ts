/** Said when anything may be broken, so it is nothing but text. */
export const unexpected = {
  title: 'Something went wrong on our side',
  text: 'Nothing that you did caused this. Please try again in a moment.',
  action: 'Back to the home page',
}
