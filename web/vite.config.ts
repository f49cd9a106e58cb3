import { tanstackRouter } from '@tanstack/router-plugin/vite'
import react from '@vitejs/plugin-react'
import { join } from 'node:path'
import { defineConfig } from 'vite'
import { contractsWithoutZod } from './build/contracts-without-zod.ts'

const here = import.meta.dirname

/** Parts of Mantine that only dialogs and forms of several lines use. */
const dialogs = /@mantine[\\/]core[\\/]esm[\\/]components[\\/](Modal|ModalBase|ScrollArea|Textarea)[\\/]/

/**
 * Build and development server of the web app. `API_PORT` names the port of an API that runs beside
 * the development server. Nothing is inlined as a data URL: the content security policy forbids it.
 */
export default defineConfig({
  root: here,
  plugins: [
    tanstackRouter({
      target: 'react',
      autoCodeSplitting: true,
      // A loader names contracts and rules: in the app's own code they would grow the sign-in page with every route.
      codeSplittingOptions: {
        defaultBehavior: [
          ['loader', 'component'],
          ['pendingComponent'],
          ['errorComponent'],
          ['notFoundComponent'],
        ],
      },
      routesDirectory: join(here, 'src/routes'),
      generatedRouteTree: join(here, 'src/routeTree.gen.ts'),
      routeFileIgnorePattern: String.raw`\.(test\.tsx?|css)$`,
      quoteStyle: 'single',
      semicolons: false,
    }),
    react(),
    contractsWithoutZod(),
  ],
  server: {
    proxy: { '/api': { target: `http://127.0.0.1:${process.env['API_PORT'] ?? '3001'}` } },
  },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // What the first page needs comes as one file: thirty small ones compress worse by a tenth.
    rolldownOptions: {
      output: {
        // What very many pages share is one file too, since the first file names each file of every page.
        codeSplitting: {
          groups: [
            { name: 'start', tags: ['$initial'], priority: 3 },
            // Dialogs and long fields open on a click: the first page after signing in has none.
            { name: 'dialogs', test: dialogs, minShareCount: 24, priority: 2 },
            { name: 'shared', minShareCount: 24, priority: 1 },
          ],
        },
        // The first file names all others: by a short hash alone they take less of the sign-in page.
        chunkFileNames: 'assets/[hash:7].js',
        assetFileNames: 'assets/[hash:7][extname]',
      },
    },
  },
})
