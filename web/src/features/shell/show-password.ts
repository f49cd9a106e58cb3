/** The eye in a password field: a button that can be reached by keyboard, and has a name. */
export const showPassword = { 'aria-label': 'Show or hide what is typed', tabIndex: 0 } as const
