import { pdfStageAssets } from '@hefu/pdf-stage/vite'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

export default defineConfig({
  base: '/',
  plugins: [react(), pdfStageAssets()],
  build: {
    outDir: '../../dist/console',
    emptyOutDir: true,
    target: 'es2022',
    assetsDir: 'assets',
    // Small assets stay files: the policy of our pages names `self`, and data: only for pictures and fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: true,
  },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/dev': 'http://127.0.0.1:8080', '/s/': 'http://127.0.0.1:8080' } },
})
