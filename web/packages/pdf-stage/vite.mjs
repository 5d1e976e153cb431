// pdf.js fetches character maps, standard fonts, colour profiles and decoders while it reads a
// file. They are served from our own origin: copied into the build, read from the package in dev.
import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, normalize } from 'node:path'

const FOLDERS = ['cmaps', 'standard_fonts', 'iccs', 'wasm']
const manifest = createRequire(import.meta.url).resolve('pdfjs-dist/package.json')
const packageRoot = dirname(manifest)
// Part of the address, because whatever lies under assets/ may be kept by browsers for good.
const { version } = JSON.parse(readFileSync(manifest, 'utf8'))

export function pdfStageAssets() {
  return {
    name: 'hefu-pdf-stage-assets',
    configureServer(server) {
      server.middlewares.use((request, answer, next) => {
        const match = /\/assets\/pdfjs\/[\d.]+\/([a-z_]+\/[\w.-]+)(?:\?.*)?$/.exec(request.url ?? '')
        const name = match?.[1]
        const path = name && join(packageRoot, normalize(name))
        if (!path || !FOLDERS.includes(name.split('/')[0]) || !existsSync(path) || !statSync(path).isFile()) return next()
        answer.setHeader('Content-Type', path.endsWith('.wasm') ? 'application/wasm' : 'application/octet-stream')
        createReadStream(path).pipe(answer)
      })
    },
    generateBundle() {
      for (const folder of FOLDERS) {
        for (const file of readdirSync(join(packageRoot, folder))) {
          // Our policy allows WebAssembly, so the script that replaces it is not shipped.
          if (file.endsWith('.js')) continue
          this.emitFile({
            type: 'asset',
            fileName: `assets/pdfjs/${version}/${folder}/${file}`,
            source: readFileSync(join(packageRoot, folder, file)),
          })
        }
      }
    },
  }
}
