import type { Plugin, Rollup } from 'vite'

/** Routes whose code every visit needs at once: the frame of all pages, and the way into them. */
const needed = /routes\/(_app|sign-in)\.tsx\?tsr-split=component$/

/**
 * Names the code of the first routes in index.html, so that it travels together with the app's own instead of being
 * asked for once that runs: one round trip less before the first words.
 */
export function preloadWayIn(): Plugin {
  return {
    name: 'sixfold:preload-way-in',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler(html, { bundle = {} }) {
        const chunks = Object.values(bundle).filter((it): it is Rollup.OutputChunk => it.type === 'chunk')
        const byFile = new Map(chunks.map((chunk) => [chunk.fileName, chunk]))
        const files = new Set<string>()
        const add = (file: string): void => {
          if (files.has(file)) return
          files.add(file)
          for (const imported of byFile.get(file)?.imports ?? []) add(imported)
        }
        for (const chunk of chunks) if (needed.test(chunk.facadeModuleId ?? '')) add(chunk.fileName)
        const attributes = { crossorigin: true, fetchpriority: 'low' }
        const scripts = [...files].map((file) => ({ rel: 'modulepreload', href: `/${file}`, ...attributes }))
        const styles = [...files]
          .flatMap((file) => [...(byFile.get(file)?.viteMetadata?.importedCss ?? [])])
          .map((file) => ({ rel: 'preload', as: 'style', href: `/${file}`, ...attributes }))
        return [...scripts, ...styles]
          .filter(({ href }) => !html.includes(href))
          .map((attrs) => ({ tag: 'link', attrs, injectTo: 'head' as const }))
      },
    },
  }
}
