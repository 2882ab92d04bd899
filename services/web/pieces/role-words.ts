// What the roles of the field are called on screen.
import { ROLES } from '../../../packages/audit/roles.ts'
import { useWords } from '../words/i18n.ts'

/** What roles are called; an unknown one is shown as it is. */
export const useRoles = () => {
  const { say } = useWords()
  return { roleOf: (role: string): string => (role in ROLES ? say(ROLES[role as keyof typeof ROLES]) : role), roleWords: Object.fromEntries(Object.entries(ROLES).map(([role, words]) => [role, say(words)])) }
}
