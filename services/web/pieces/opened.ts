// Which thing's drawer is open, kept in the address, so that it can be sent to somebody.
import { useSearchParams } from 'react-router'

export const useOpened = (name: string) => {
  const [search, setSearch] = useSearchParams()
  return {
    openedId: search.get(name) ?? undefined,
    open: (id: string | undefined) => setSearch((before) => {
      const next = new URLSearchParams(before)
      if (id === undefined) next.delete(name)
      else next.set(name, id)
      return next
    }, { replace: true }),
  }
}
