import { inReadingOrder, type DesignStageHandle, type Tool } from '@hefu/pdf-stage/design'
import { useEffect, useRef, type RefObject } from 'react'
import type { Designer } from './use_designer'

interface ShortcutContext {
  designer: Designer
  stage: DesignStageHandle | null
  page: number
  tool: Tool
  onTool: (tool: Tool) => void
}

/** Keys of the designer, wherever the focus is: a removed area leaves it nowhere. Typing and dialogs keep their own keys. */
export function useShortcuts(root: RefObject<HTMLElement | null>, context: () => ShortcutContext): void {
  const latest = useRef(context)
  useEffect(() => {
    latest.current = context
  })
  useEffect(() => {
    let panned = false
    const onKeyDown = (event: KeyboardEvent) => {
      const target = event.target instanceof HTMLElement ? event.target : window.document.body
      if (event.defaultPrevented || isTyping(target) || window.document.querySelector('dialog[open]')) return
      // Elsewhere on the page, in the head for instance, keys mean what they always mean.
      if (target !== window.document.body && !root.current?.contains(target)) return
      const place = target.closest('[data-field]') ? 'field' : target.closest('.design-stage') || target === window.document.body ? 'stage' : 'tools'
      if (onKey(event, place, target, latest.current())) event.preventDefault()
      if (event.key === ' ' && place !== 'tools') panned = true
    }
    const onKeyUp = (event: KeyboardEvent) => {
      if (event.key !== ' ' || !panned) return
      panned = false
      latest.current().stage?.holdSpace(false)
    }
    const onBlur = () => {
      panned = false
      latest.current().stage?.holdSpace(false)
    }
    window.document.addEventListener('keydown', onKeyDown)
    window.document.addEventListener('keyup', onKeyUp)
    window.addEventListener('blur', onBlur)
    return () => {
      window.document.removeEventListener('keydown', onKeyDown)
      window.document.removeEventListener('keyup', onKeyUp)
      window.removeEventListener('blur', onBlur)
    }
  }, [root])
}

type Place = 'field' | 'stage' | 'tools'

/** True when the key was meant for the designer. */
function onKey(event: KeyboardEvent, place: Place, target: HTMLElement, context: ShortcutContext): boolean {
  const { designer } = context
  if ((event.ctrlKey || event.metaKey) && !event.key.startsWith('Arrow')) return onChord(event, context)
  switch (event.key) {
    case 'Delete':
    case 'Backspace':
      if (designer.chosen.length === 0) return false
      designer.remove()
      return true
    case 'Escape':
      return onEscape(context)
    case ' ':
      if (place === 'tools') return false
      context.stage?.holdSpace(true)
      return true
    case 'Enter': {
      const key = target.closest<HTMLElement>('[data-field]')?.dataset['field']
      if (key === undefined) return false
      designer.select([key], 'toggle')
      return true
    }
    case 'Tab':
      return place === 'field' && onTab(event.shiftKey, target, context)
    default:
      return place !== 'tools' && designer.nudge(event.key, { shift: event.shiftKey, resize: event.altKey || event.ctrlKey || event.metaKey })
  }
}

function onChord(event: KeyboardEvent, { designer, page }: ShortcutContext): boolean {
  const has = designer.chosen.length > 0
  switch (event.key.toLowerCase()) {
    case 'z':
      if (event.shiftKey) designer.redo()
      else designer.undo()
      return true
    case 'y':
      designer.redo()
      return true
    case 'a':
      designer.selectAll(page)
      return true
    case 'd':
      designer.duplicate()
      return true
    case 'c':
      // Selected text is copied as text.
      if (!has || window.getSelection()?.toString()) return false
      designer.copy()
      return true
    case 'x':
      designer.cut()
      return has
    case 'v':
      designer.paste(page)
      return true
    default:
      return false
  }
}

/** One thing at a time: a drag, then what is armed, then the choice, then the tool. */
function onEscape({ designer, stage, tool, onTool }: ShortcutContext): boolean {
  if (stage?.cancel()) return true
  if (designer.chosen.length > 0) designer.select([], 'replace')
  else if (designer.placing) designer.setPlacing(null)
  else if (tool !== 'select') onTool('select')
  else return false
  return true
}

/** From one area to the next in reading order, also onto pages that are not drawn yet. At both ends the focus goes on as usual. */
function onTab(back: boolean, target: HTMLElement, { designer, stage }: ShortcutContext): boolean {
  const ordered = inReadingOrder(designer.fields)
  const at = ordered.findIndex((field) => field.key === target.closest<HTMLElement>('[data-field]')?.dataset['field'])
  const next = ordered[at + (back ? -1 : 1)]
  if (at < 0 || !next) return false
  designer.select([next.key], 'replace')
  stage?.showField(next.key, true)
  return true
}

function isTyping(target: HTMLElement): boolean {
  return target.isContentEditable || target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement
}
