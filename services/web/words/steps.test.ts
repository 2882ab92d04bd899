// The steps that tasks wait for are called on the screen what their commands are called.
import { expect, test } from 'vitest'
import { STEPS as GUIDED } from '../../../packages/audit/catalogue/events.ts'
import { COMMANDS } from '../../../packages/audit/contents.ts'
import { STEPS } from '../../../packages/views/steps.ts'
import { TERMS } from './terms.ts'

test('every step has the words of its command', () => {
  expect(TERMS.step).toEqual(Object.fromEntries(Object.keys(STEPS).map((step) => [step, COMMANDS.find(({ name }) => name === step)?.does])))
})

test('every step that a catalogue may name has them too', () => {
  expect(TERMS.guideStep).toEqual(Object.fromEntries(GUIDED.map((step) => [step, COMMANDS.find(({ name }) => name === step)?.does])))
})
