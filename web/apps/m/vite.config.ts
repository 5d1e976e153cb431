import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'
import { pdfStageAssets } from '@hefu/pdf-stage/vite'

export default defineConfig({
  base: '/m/',
  plugins: [react(), pdfStageAssets()],
  build: {
    outDir: '../../dist/m',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: { polyfill: false },
  },
  // The signing pages live under /s/ on the server; in development that path gets the same page.
  appType: 'spa',
  server: { proxy: { '/api': 'http://127.0.0.1:8080' } },
})
