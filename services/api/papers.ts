// Lets a form that ends on paper be taken away as a Word document, filled with what its reader may see, now or as of a past day.
import { z } from 'zod'
import { formNamed } from '../../packages/documents/forms/contents.ts'
import { writeFormAside } from '../../packages/documents/word/write-form-aside.ts'
import { judge } from './flaws.ts'
import { dayAt } from './past.ts'
import { PAGING, readParameters, type Paging } from './parameters.ts'
import { askingFor, Unanswered } from './paper-asking.ts'
import type { Parts } from './parts.ts'
import { positionsOf } from './positions.ts'
import { invalid, problem } from './problems.ts'
import { note, queriesByName, type AskedQuery } from './queries.ts'
import type { CallOfCaller, Reply, Route, Schema } from './route.ts'
import { machineSchema } from './schemas.ts'
import { readersOf } from './sight.ts'

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
const Input = z.strictObject({ money: z.enum(['wan', 'yuan']).default('wan').describe('the unit that amounts are written in') })
const INPUT = machineSchema(Input, 'input')
const NAME = /^[A-Za-z0-9][A-Za-z0-9_.-]{0,63}$/

export const paperRoutes = (parts: Parts): readonly Route[] => {
  const queries = queriesByName(parts)
  return [{
    method: 'get', path: '/api/papers/:form/:id.docx', who: 'signedIn', cost: 'heavy', does: { zh: '下载 Word 文书', en: 'Take a form away as a Word document' },
    parameters: { ...(INPUT['properties'] as Readonly<Record<string, Schema>>), asOf: PAGING['asOf'] as Schema, after: PAGING['after'] as Schema },
    answer: async (call) => {
      try {
        return await take(parts, queries, call)
      } catch (error) {
        if (error instanceof Unanswered) return error.reply
        throw error
      }
    },
  }]
}

const take = async (parts: Parts, queries: ReadonlyMap<string, AskedQuery>, call: CallOfCaller): Promise<Reply> => {
  const { form: name, id } = call.request.params as { form: string; id: string }
  const form = formNamed(name)
  if (form === undefined || !NAME.test(id)) return problem('unknown')
  const read = readParameters(new URL(call.request.url, 'http://localhost').search, INPUT, [], positionsOf(parts).read)
  if ('flaws' in read) return invalid(...read.flaws)
  const input = judge(Input, read.input, call.language)
  if ('flaws' in input) return invalid(...input.flaws)
  const { ask, sensitive } = askingFor({ parts, queries, readers: readersOf(parts) }, call, read.paging)
  const filled = await form.fill(ask, id, { language: call.language, scale: input.value.money, asOf: await dayOfPast(parts, read.paging) })
  if (filled === undefined) return problem('unknown')
  await note(parts, call, { act: sensitive() ? 'sensitiveRead' : 'export', target: `paper ${name} ${id}`, result: 'done' })
  const bytes = await writeFormAside(filled)
  call.response.setHeader('content-type', DOCX)
  call.response.setHeader('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(`${fitFor(filled.fileName)}.docx`)}`)
  call.response.end(bytes)
  return 'sent'
}

const dayOfPast = async ({ world }: Parts, { asOf }: Paging): Promise<string | undefined> => (asOf === undefined ? undefined : dayAt(world.store, asOf))

const FILE_NAME_MAX = 80

/** A name that every file system takes. */
const fitFor = (name: string): string => [...name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ')].slice(0, FILE_NAME_MAX).join('').trim()
