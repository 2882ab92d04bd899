// Asking queries from a page: every question carries the as-of day, and waits for this person's own last act.
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Answer } from '../../../packages/kernel/query.ts'
import { ask, contents, latest, ProblemError, send, story, type Done, type Parameters, type Sent } from '../ask.ts'
import type { Who } from '../../../packages/kernel/who.ts'
import { useAsOf } from './as-of.tsx'
import { newId } from './new-id.ts'

export const againAfter = (failures: number, error: Error): boolean => failures < 2 && error instanceof ProblemError && (error.problem.status === 0 || error.problem.status === 503)

export const useAnswer = <Row>(name: string, parameters: Parameters, enabled = true) => {
  const { day, after } = useAsOf()
  const whole = { ...parameters, ...(day === undefined ? { after } : { asOf: day }) }
  return useQuery<Answer<Row>, Error>({ queryKey: ['answer', name, whole], queryFn: () => ask<Row>(name, whole), enabled, placeholderData: keepPreviousData, retry: againAfter })
}

export const useStory = (type: string, id: string | undefined) => {
  const { day, after } = useAsOf()
  return useQuery({ queryKey: ['story', type, id, day, after], queryFn: () => story(type, id ?? '', day === undefined ? { after } : { asOf: day }), enabled: id !== undefined, retry: againAfter })
}

/** The latest event of a kind about one object. */
export const useLatest = (type: string, id: string, event: string, enabled = true) => {
  const { day, after } = useAsOf()
  return useQuery({ queryKey: ['story', type, id, event, day, after], queryFn: async () => (await latest(type, id, event, day === undefined ? { after } : { asOf: day })) ?? null, enabled, retry: againAfter }).data
}

/** What this person may ask and do, as the API says. */
export const useContents = () => {
  const { data } = useQuery({ queryKey: ['contents'], queryFn: contents, staleTime: 300_000, retry: againAfter })
  return useMemo(() => ({
    mayAsk: (query: string) => data?.queries.some(({ name }) => name === query) ?? false,
    mayDo: (command: string) => data?.commands.some(({ name }) => name === command) ?? false,
    /** the grants of an act, for those that reach only so far; none when it is not this person's */
    whoMay: (command: string): Who => data?.commands.find(({ name }) => name === command)?.who ?? [],
    /** what an act is called; its name when it is not this person's to do */
    nameOf: (command: string, language: 'zh' | 'en'): string => data?.commands.find(({ name }) => name === command)?.does?.[language] ?? command,
    /** what this person's acts are called, by name */
    wordsOfActs: (language: 'zh' | 'en'): Readonly<Record<string, string>> => Object.fromEntries((data?.commands ?? []).map(({ name, does }) => [name, does?.[language] ?? name])),
    known: data !== undefined,
  }), [data])
}

/** Sends a command and has every page ask again, from the position it reached. */
export const useSend = () => {
  const client = useQueryClient()
  const { acted } = useAsOf()
  return async (command: string, sent: Sent, key: string): Promise<Done> => {
    const done = await send(command, sent, key)
    acted(done.position)
    await client.invalidateQueries({ queryKey: ['answer'] })
    await client.invalidateQueries({ queryKey: ['story'] })
    return done
  }
}

/** Sends one command for each of many things, and has every page ask again once all are sent. Stops at the first that is refused. */
export const useSendEach = () => {
  const client = useQueryClient()
  const { acted } = useAsOf()
  return async (command: string, ids: readonly string[]): Promise<void> => {
    try {
      for (const id of ids) acted((await send(command, { id, input: {} }, newId())).position)
    } finally {
      await client.invalidateQueries({ queryKey: ['answer'] })
    }
  }
}
