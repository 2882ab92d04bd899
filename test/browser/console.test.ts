// The console in a real browser over the example city: what a person reads is what the API says, and the keyboard is enough.
import { afterAll, beforeAll, describe } from 'vitest'
import { aFinding } from './acting.ts'
import { signingIn, theKeyboard, theOtherLanguage } from './arriving.ts'
import { CHROMIUM, named } from './chromium.ts'
import { makeDesk } from './desk.ts'
import { everyPage } from './everywhere.ts'
import { fieldwork } from './fieldwork.ts'
import { theFourLists } from './four-lists.ts'
import { fusing } from './fusing.ts'
import { news } from './hearing.ts'
import { manyNames } from './many-names.ts'
import { objectsAndUnits } from './objects.ts'
import { officialsAndPosts } from './officials.ts'
import { printing } from './printing.ts'
import { quality } from './quality.ts'
import { recommending } from './recommending.ts'
import { reminding } from './reminding.ts'
import { reviewing } from './review-points.ts'
import { aPastDay, theBoard, theHistory, theObjectLibrary } from './reading-pages.ts'
import { signingDocuments } from './signing.ts'
import { takingAway } from './taking-away.ts'

const desk = makeDesk()

describe.skipIf(CHROMIUM === undefined)(named('the console'), () => {
  beforeAll(desk.start)
  afterAll(desk.stop)
  for (const part of [signingIn, theObjectLibrary, aPastDay, theBoard, theHistory, aFinding, signingDocuments, reviewing, theFourLists, quality, fieldwork, printing, fusing, reminding, recommending, takingAway, news, manyNames, objectsAndUnits, officialsAndPosts, theOtherLanguage, theKeyboard, everyPage]) part(desk)
})
