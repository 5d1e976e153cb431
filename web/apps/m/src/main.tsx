import { StrictMode } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { unstableSetRender } from 'antd-mobile'
import { startI18n } from '@hefu/i18n'
import '@hefu/ui/base.css'
import { App } from './app'
import { en } from './dictionaries/en'
import { zh } from './dictionaries/zh'
import './styles.css'

// antd-mobile's static calls (Toast.show) still look for React 18's entry; without this they do nothing on React 19.
const roots = new WeakMap<Element | DocumentFragment, Root>()
unstableSetRender((node, container) => {
  const root = roots.get(container) ?? createRoot(container)
  roots.set(container, root)
  root.render(node)
  return () => Promise.resolve().then(() => root.unmount())
})

startI18n({ zh, en })
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
