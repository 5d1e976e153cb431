// Writes src/tokens.css from src/tokens.ts. Vite's own loader reads the TypeScript, so no other tool is needed.
import { writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { createServer } from 'vite'

const root = fileURLToPath(new URL('..', import.meta.url))
const server = await createServer({ root, configFile: false, server: { middlewareMode: true }, logLevel: 'error' })
try {
  const { tokensCss } = await server.ssrLoadModule('/src/tokens.ts')
  writeFileSync(`${root}src/tokens.css`, tokensCss())
} finally {
  await server.close()
}
