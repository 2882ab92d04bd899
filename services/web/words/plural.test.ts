// One day is a day, and two are days: forms for one are taken where a language has them.
import i18next from 'i18next'
import { expect, test } from 'vitest'
import { en } from './en.ts'
import { zh } from './zh.ts'

test('English has a form for one working day, Chinese needs none', async () => {
  const words = i18next.createInstance()
  await words.init({ lng: 'en', fallbackLng: 'zh', resources: { zh: { translation: zh }, en: { translation: en } }, interpolation: { escapeValue: false } })
  const said = (key: string, days: number) => words.t(key, { days, count: days })
  expect(['light.left', 'light.over', 'home.waited', 'board.heldDays', 'signing.held'].flatMap((key) => [said(key, 1), said(key, 2)])).toEqual([
    '1 working day left', '2 working days left', '1 working day over', '2 working days over', 'waiting for 1 working day', 'waiting for 2 working days', 'for 1 working day', 'for 2 working days', '1 working day', '2 working days',
  ])
  await words.changeLanguage('zh')
  expect(said('light.left', 1)).toBe('余 1 工作日')
})
