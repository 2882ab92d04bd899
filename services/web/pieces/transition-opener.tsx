// The button that opens the drawer of one act, shown to those who may carry it out.
import type { ButtonProps } from 'antd'
import { useState } from 'react'
import { ActButton } from './act-button.tsx'
import { useContents } from './asking.ts'
import { TransitionDrawer, type Transition } from './transition-drawer.tsx'

type Opener<Values extends object> = Omit<Transition<Values>, 'open' | 'close'> & {
  /** on the button, where it is not the title of the drawer */
  readonly says?: string
  readonly type?: ButtonProps['type']
  readonly className?: string
  /** what starts afresh with each opening: the number of a new thing, say */
  readonly opened?: () => void
}

export const TransitionOpener = <Values extends object>({ says, type = 'primary', className, opened, ...transition }: Opener<Values>) => {
  const { mayDo } = useContents()
  const [open, setOpen] = useState(false)
  if (!mayDo(transition.command)) return null
  const press = () => {
    opened?.()
    setOpen(true)
  }
  return (
    <>
      <ActButton type={type} {...(className === undefined ? {} : { className })} onClick={press}>{says ?? transition.title}</ActButton>
      <TransitionDrawer<Values> {...transition} open={open} close={() => setOpen(false)} />
    </>
  )
}
