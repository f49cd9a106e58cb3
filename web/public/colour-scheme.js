// Runs before the first paint, so that a dark screen never flashes white. A file of its own, because the
// content security policy allows no inline script. The key is the one in src/theme/colour-scheme.ts.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('sixfold-colour-scheme')
  } catch {
    // Storage may be forbidden: the system's choice applies.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
