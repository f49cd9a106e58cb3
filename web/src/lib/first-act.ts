import { type ComponentType, createElement, useEffect, useState } from 'react'

const acts = ['pointerdown', 'keydown', 'click'] as const

/**
 * A component that only an answer to a click, tap or key can show, such as a dialog: its code is asked for at the first of these, so
 * that the first page needs no more than it shows. It shows nothing until it is there; when it can't be had, for want of a
 * connection, the next act asks again.
 */
export function afterFirstAct<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): ComponentType<Props> {
  return function AfterFirstAct(props: Props) {
    const [loaded, setLoaded] = useState<{ component: ComponentType<Props> } | null>(null)
    useEffect(() => {
      const ended = new AbortController()
      const { signal } = ended
      const listen = () => {
        for (const act of acts) window.addEventListener(act, ask, { capture: true, signal })
      }
      const ask = () => {
        for (const act of acts) window.removeEventListener(act, ask, { capture: true })
        load().then((component) => signal.aborted || setLoaded({ component }), listen)
      }
      listen()
      return () => ended.abort()
    }, [])
    return loaded && createElement(loaded.component, props)
  }
}
