// What this person may do in a division: as the API says, which lets heads of division act in their own alone.
import { may } from '../../../packages/kernel/who.ts'
import { useContents } from './asking.ts'
import { useOwnBody } from './people.ts'
import { useSession } from './session.tsx'

/** Out: whether a command on something of a division is this person's to give. In: the command's name, and the division. */
export const useOwnDivision = (): ((command: string, divisionId: string) => boolean) => {
  const { account: { id, roles } } = useSession()
  const { whoMay } = useContents()
  const own = useOwnBody()
  return (command, divisionId) => may({ id, roles, within: { body: own === undefined ? [] : [own] } }, whoMay(command), { body: [divisionId] })
}
