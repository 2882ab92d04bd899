// Marks a document as read (阅知) by somebody of the unit, the body or the role to which it is addressed.
import { z } from 'zod'
import { command } from '../../kernel/command.ts'
import { allow, unmet } from '../../kernel/rule.ts'
import { deliverableRecipients } from '../asks/deliverable-recipients.ts'
import { role } from '../roles.ts'
import { aDocumentIsReadByThoseItIsAddressedTo } from '../rules/formalities.ts'
import { AddressedKind, ReadBy } from './events.ts'
import { isAddressed, projects, type Project } from './state.ts'

const Read = z.strictObject({ kind: AddressedKind, /** of a deliverable: its id */ documentNo: z.string().min(1).max(80), to: ReadBy })

export const readDocument = command('ReadDocument', projects, {
  does: { zh: '阅知文书', en: 'Mark a document as read' },
  input: Read,
  // a body is no part of a project's scope: that it is one's own, the rule tells
  who: [role('unitOfficer', 'unit'), role('organizationOfficer'), role('disciplineOfficer'), role('conferenceMember'), role('teamLeader', 'project'), role('divisionHead', 'project')],
  asks: { given: deliverableRecipients<z.infer<typeof Read>, Project>(({ input }) => (input.kind === 'deliverable' ? input.documentNo : undefined)) },
  decide: (input, { addressed }, { actor, id: projectId, asked: { given } }) => {
    const document = addressed.find((each) => isAddressed(each, input.kind, input.documentNo, input.to))
    if (document?.readers.includes(actor.id)) return [] // asked twice, decided once
    const { kind, id } = input.to
    const among = kind === 'role' ? actor.roles.includes(id) : actor.within[kind]?.includes(id) ?? false
    return allow(unmet({ addressed: document !== undefined || given.some((to) => to.projectId === projectId && to.kind === kind && to.id === id), among }, [aDocumentIsReadByThoseItIsAddressedTo]), () => [{ type: 'DocumentRead', data: input }])
  },
})
