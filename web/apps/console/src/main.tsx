import '@hefu/ui/base.css'
import './styles/shell.css'
import './styles/pages.css'
import { startI18n } from '@hefu/i18n'
import { createRoot } from 'react-dom/client'
import { App } from './app'
import { en } from './locales/en'
import { zh } from './locales/zh'

startI18n({ zh, en })

const root = document.getElementById('root')
if (root) createRoot(root).render(<App />)
