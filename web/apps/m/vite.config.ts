import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { pdfStageAssets } from '@hefu/pdf-stage/vite'

/** The signing pages live under /s/ on the server; in development that path gets the same page. */
const signingPaths: Plugin = {
  name: 'hefu-signing-paths',
  configureServer(server) {
    server.middlewares.use((request, _answer, next) => {
      if (request.url?.startsWith('/s/')) request.url = '/m/index.html'
      next()
    })
  },
}

export default defineConfig({
  base: '/m/',
  plugins: [signingPaths, react(), pdfStageAssets()],
  build: {
    outDir: '../../dist/m',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
