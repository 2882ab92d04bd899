// Addresses of things, with the day looked at carried along.
import { useNavigate } from 'react-router'
import { useAsOf } from './as-of.tsx'

export const useGo = () => {
  const { day } = useAsOf()
  const navigate = useNavigate()
  const to = (path: string): string => (day === undefined ? path : `${path}${path.includes('?') ? '&' : '?'}asOf=${day}`)
  return { to, go: (path: string) => void navigate(to(path)) }
}
