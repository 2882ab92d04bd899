// Asks which appeals there are against the report of a project.
import { theEvents, type Ask } from '../../kernel/command.ts'
import type { AppealEvent } from '../appeal/events.ts'

/** By the id of the appeal: whose it is, and whether it still counts. */
export type AppealsOfProject = Readonly<Record<string, { readonly officialId: string; readonly counts: boolean }>>

const over = (all: AppealsOfProject, id: string): AppealsOfProject => (all[id] ? { ...all, [id]: { ...all[id], counts: false } } : all)

/** In: how to find the project's id in the facts of a command. Out: all its appeals; those not accepted or withdrawn do not count. */
export const appealsOfProject = <Input, State>(
  projectId: (facts: { readonly input: Input; readonly state: State; readonly id: string }) => string,
): Ask<Input, State, AppealsOfProject> =>
  theEvents<AppealEvent>()<Input, State, AppealsOfProject>(
    (facts) => [{ type: 'project', id: projectId(facts) }],
    {},
    {
      AppealFiled: (all, { data }, id) => ({ ...all, [id]: { officialId: data.officialId, counts: true } }),
      AppealRefused: (all, _, id) => over(all, id),
      AppealWithdrawn: (all, _, id) => over(all, id),
    },
  )
