// Worked cases of tenure alignment with answers reckoned by hand, to be read with an auditor.

export type Story = {
  readonly says: string
  /** '2021-01-01/2021-01-10', or '2021-01-01/open seen 2021-01-10' */
  readonly conduct: string
  readonly fen: number
  /** 'T-1 wang 2020-01-01/2021-03-04', with 'acting', 'party' or another unit behind it */
  readonly tenures: readonly string[]
  readonly audited: readonly string[]
  readonly stated?: readonly string[]
  readonly mergers?: readonly string[]
  /** where it happened; U-1 unless said otherwise */
  readonly unit?: string
  /** by official: the parts that are not empty, in days and fen */
  readonly gives: Readonly<Record<string, string>>
  /** in the tenures audited, counted once */
  readonly together?: string
  readonly money?: 'none' | 'stated' | 'statedAndApportioned' | 'apportioned'
  readonly tooShort?: readonly string[]
}

// Ten days, ten yuan: a yuan a day.
const TEN_DAYS = { conduct: '2021-01-01/2021-01-10', fen: 1_000 } as const
const ONE_DAY = { conduct: '2021-01-05/2021-01-05', fen: 777 } as const
const LI_THEN_WANG = ['T-1 li 2018-01-01/2021-01-04', 'T-2 wang 2021-01-05/'] as const

export const STORIES: readonly Story[] = [
  { says: 'all within one tenure is his own', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-01/2022-12-31'], audited: ['T-1'], gives: { wang: 'own 10d 1000' }, together: '10d 1000', money: 'apportioned' },
  { says: 'what was over before he took office is inherited', ...TEN_DAYS, tenures: ['T-1 wang 2021-02-01/'], audited: ['T-1'], gives: { wang: 'inherited 10d 1000' }, together: '0d 0' },
  { says: 'what began after he had left lies beyond his tenure', ...TEN_DAYS, tenures: ['T-1 wang 2018-01-01/2020-12-31'], audited: ['T-1'], gives: { wang: 'beyond 10d 1000' }, together: '0d 0' },
  { says: 'begun under Li, gone on under Wang: four days inherited, six not remedied', ...TEN_DAYS, tenures: LI_THEN_WANG, audited: ['T-2'], gives: { wang: 'inherited 4d 400, unremedied 6d 600' }, together: '6d 600' },
  { says: 'the same for Li, who left: four days his own, six beyond', ...TEN_DAYS, tenures: LI_THEN_WANG, audited: ['T-1'], gives: { li: 'own 4d 400, beyond 6d 600' }, together: '4d 400' },
  { says: 'both audited: together all ten days, none twice', ...TEN_DAYS, tenures: LI_THEN_WANG, audited: ['T-1', 'T-2'], gives: { li: 'own 4d 400, beyond 6d 600', wang: 'inherited 4d 400, unremedied 6d 600' }, together: '10d 1000' },
  { says: 'handed over on one day, that day is the successor’s', ...TEN_DAYS, tenures: ['T-1 li 2018-01-01/2021-01-05', 'T-2 wang 2021-01-05/'], audited: ['T-1', 'T-2'], gives: { li: 'own 4d 400, beyond 6d 600', wang: 'inherited 4d 400, unremedied 6d 600' }, together: '10d 1000' },
  { says: 'the day of leaving is the leaver’s where nobody takes over on it', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-01/2021-01-10'], audited: ['T-1'], gives: { wang: 'own 10d 1000' } },
  { says: 'two days without a head between them are inherited by the new one', ...TEN_DAYS, tenures: ['T-1 li 2018-01-01/2021-01-03', 'T-2 wang 2021-01-06/'], audited: ['T-2'], gives: { wang: 'inherited 5d 500, unremedied 5d 500' } },
  { says: 'two days without a head between them are nobody’s tenure', ...TEN_DAYS, tenures: ['T-1 li 2018-01-01/2021-01-03', 'T-2 wang 2021-01-06/'], audited: ['T-1', 'T-2'], gives: { li: 'own 3d 300, beyond 7d 700', wang: 'inherited 5d 500, unremedied 5d 500' }, together: '8d 800' },
  { says: 'begun while there was no head', ...TEN_DAYS, tenures: ['T-1 li 2018-01-01/2020-12-15', 'T-2 wang 2021-01-04/'], audited: ['T-2'], gives: { wang: 'inherited 3d 300, unremedied 7d 700' } },
  { says: 'gone on after he left, with nobody behind him', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-01/2021-01-06'], audited: ['T-1'], gives: { wang: 'own 6d 600, beyond 4d 400' } },
  { says: 'one day in office', ...ONE_DAY, tenures: ['T-1 wang 2021-01-05/'], audited: ['T-1'], gives: { wang: 'own 1d 777' }, together: '1d 777' },
  { says: 'one day, that of handing over', ...ONE_DAY, tenures: ['T-1 li 2018-01-01/2021-01-05', 'T-2 wang 2021-01-05/'], audited: ['T-1', 'T-2'], gives: { li: 'beyond 1d 777', wang: 'own 1d 777' }, together: '1d 777' },
  { says: 'one day, the leaver’s last', ...ONE_DAY, tenures: ['T-1 li 2018-01-01/2021-01-05', 'T-2 wang 2021-01-06/'], audited: ['T-1', 'T-2'], gives: { li: 'own 1d 777', wang: 'inherited 1d 777' }, together: '1d 777' },
  { says: 'two who held one and the same day only: neither took over from the other', ...ONE_DAY, tenures: ['T-1 li 2021-01-05/2021-01-05', 'T-2 wang 2021-01-05/2021-01-05'], audited: ['T-1', 'T-2'], gives: { li: 'own 1d 777', wang: 'own 1d 777' }, together: '1d 777' },
  // January to March 2021: 31 + 28 + 31 = 90; April to December: 365 - 90 = 275
  { says: 'not ended: counted to the last day that was looked at', conduct: '2021-01-01/open seen 2021-12-31', fen: 36_500, tenures: ['T-1 wang 2021-04-01/'], audited: ['T-1'], gives: { wang: 'inherited 90d 9000, unremedied 275d 27500' } },
  { says: 'not ended, in a tenure not ended', conduct: '2021-01-01/open seen 2021-12-31', fen: 36_500, tenures: ['T-1 wang 2020-01-01/'], audited: ['T-1'], gives: { wang: 'own 365d 36500' } },
  // a leap year: 31 + 29 = 60, 366 - 60 = 306
  { says: 'a leap year has its day', conduct: '2024-01-01/2024-12-31', fen: 36_600, tenures: ['T-1 wang 2024-03-01/'], audited: ['T-1'], gives: { wang: 'inherited 60d 6000, unremedied 306d 30600' } },
  { says: 'he came back: begun in his first tenure, only the second is audited', ...TEN_DAYS, tenures: ['T-1 wang 2019-01-01/2021-01-02', 'T-2 li 2021-01-03/2021-01-06', 'T-3 wang 2021-01-07/'], audited: ['T-3'], gives: { wang: 'own 4d 400, beyond 6d 600' } },
  { says: 'he came back: begun in his first tenure, both are audited', ...TEN_DAYS, tenures: ['T-1 wang 2019-01-01/2021-01-02', 'T-2 li 2021-01-03/2021-01-06', 'T-3 wang 2021-01-07/'], audited: ['T-1', 'T-3'], gives: { wang: 'own 6d 600, beyond 4d 400' }, together: '6d 600' },
  { says: 'he came back: begun under Li between his tenures', ...TEN_DAYS, tenures: ['T-1 wang 2018-01-01/2020-06-30', 'T-2 li 2020-07-01/2021-01-04', 'T-3 wang 2021-01-05/'], audited: ['T-1', 'T-3'], gives: { wang: 'inherited 4d 400, unremedied 6d 600' } },
  { says: 'secretary and head at once: each by his own tenure', ...TEN_DAYS, tenures: ['T-1 zhang 2020-01-01/ party', 'T-2 wang 2021-01-06/'], audited: ['T-1', 'T-2'], gives: { zhang: 'own 10d 1000', wang: 'inherited 5d 500, unremedied 5d 500' }, together: '10d 1000' },
  { says: 'secretary first, head later, two days neither', ...TEN_DAYS, tenures: ['T-1 zhang 2020-01-01/2021-01-04 party', 'T-2 wang 2021-01-07/'], audited: ['T-1', 'T-2'], gives: { zhang: 'own 4d 400, beyond 6d 600', wang: 'inherited 6d 600, unremedied 4d 400' }, together: '8d 800' },
  { says: 'a secretary’s last day is not taken by a head who begins on it', ...TEN_DAYS, tenures: ['T-1 zhang 2020-01-01/2021-01-05 party', 'T-2 wang 2021-01-05/'], audited: ['T-1', 'T-2'], gives: { zhang: 'own 5d 500, beyond 5d 500', wang: 'inherited 4d 400, unremedied 6d 600' }, together: '10d 1000' },
  { says: 'one person in two posts: no day twice', ...TEN_DAYS, tenures: ['T-1 wang 2021-01-03/', 'T-2 wang 2021-01-05/ party'], audited: ['T-1', 'T-2'], gives: { wang: 'inherited 2d 200, unremedied 8d 800' }, together: '8d 800' },
  { says: 'a deputy in charge for fourteen months is the predecessor', ...TEN_DAYS, tenures: ['T-1 zhao 2019-11-01/2021-01-04 acting', 'T-2 wang 2021-01-05/'], audited: ['T-1', 'T-2'], gives: { zhao: 'own 4d 400, beyond 6d 600', wang: 'inherited 4d 400, unremedied 6d 600' }, tooShort: [] },
  { says: 'a deputy in charge for five months leaves the post without a head', ...TEN_DAYS, tenures: ['T-1 zhao 2020-08-01/2021-01-04 acting', 'T-2 wang 2021-01-05/'], audited: ['T-2'], gives: { wang: 'inherited 4d 400, unremedied 6d 600' }, tooShort: ['T-1'] },
  { says: 'a deputy in charge for twelve months to the day counts', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-05/2021-01-05 acting', 'T-2 wang 2021-01-08/'], audited: ['T-2'], gives: { wang: 'own 3d 300, beyond 7d 700' }, tooShort: [] },
  { says: 'a deputy in charge for a day less does not count', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-06/2021-01-05 acting', 'T-2 wang 2021-01-08/'], audited: ['T-2'], gives: { wang: 'inherited 7d 700, unremedied 3d 300' }, tooShort: ['T-1'] },
  { says: 'a short time in charge counts for him who then becomes head', ...TEN_DAYS, tenures: ['T-1 wang 2020-12-20/2021-01-04 acting', 'T-2 wang 2021-01-05/'], audited: ['T-2'], gives: { wang: 'own 6d 600, beyond 4d 400' }, tooShort: [] },
  { says: 'the last day is not handed over to a deputy who does not count', ...TEN_DAYS, tenures: ['T-1 wang 2020-01-01/2021-01-05', 'T-2 zhao 2021-01-05/2021-03-01 acting'], audited: ['T-1'], gives: { wang: 'own 5d 500, beyond 5d 500' }, tooShort: ['T-2'] },
  // a third of 100 is 33 1/3 and two thirds 66 2/3: the fen left goes to the larger remainder
  { says: 'a fen is left over: the larger remainder gets it', conduct: '2021-01-01/2021-01-03', fen: 100, tenures: ['T-1 wang 2021-01-02/'], audited: ['T-1'], gives: { wang: 'inherited 1d 33, unremedied 2d 67' } },
  { says: 'one fen for two days: the earlier gets it', conduct: '2021-01-01/2021-01-02', fen: 1, tenures: ['T-1 wang 2021-01-02/'], audited: ['T-1'], gives: { wang: 'inherited 1d 1, unremedied 1d 0' } },
  // 9,007,199,254,740,991 = 3 × 3,002,399,751,580,330 + 1
  { says: 'the largest amount there is loses no fen', conduct: '2021-01-01/2021-01-03', fen: 9_007_199_254_740_991, tenures: ['T-1 wang 2021-01-02/'], audited: ['T-1'], gives: { wang: 'inherited 1d 3002399751580330, unremedied 2d 6004799503160661' } },
  { says: 'stated year by year: what is stated comes before the days', conduct: '2021-01-01/2022-12-31', fen: 1_000, stated: ['2021-01-01/2021-12-31 900', '2022-01-01/2022-12-31 100'], tenures: ['T-1 wang 2022-01-01/'], audited: ['T-1'], gives: { wang: 'inherited 365d 900, unremedied 365d 100' }, money: 'stated' },
  // four days 100; six days 900, of which two before the border (300) and four behind it (600)
  { says: 'stated for a time that crosses the border: that part by its days', ...TEN_DAYS, stated: ['2021-01-01/2021-01-04 100', '2021-01-05/2021-01-10 900'], tenures: ['T-1 wang 2021-01-07/'], audited: ['T-1'], gives: { wang: 'inherited 6d 400, unremedied 4d 600' }, money: 'statedAndApportioned' },
  // 500 on the first day; the other 500 are 50 a day, of which 4 × 50 before the border
  { says: 'stated in part: the rest by days', ...TEN_DAYS, stated: ['2021-01-01/2021-01-01 500'], tenures: LI_THEN_WANG, audited: ['T-2'], gives: { wang: 'inherited 4d 700, unremedied 6d 300' }, money: 'statedAndApportioned' },
  { says: 'no money: days only', ...TEN_DAYS, fen: 0, tenures: LI_THEN_WANG, audited: ['T-2'], gives: { wang: 'inherited 4d 0, unremedied 6d 0' }, money: 'none' },
  { says: 'merged: from the day of the merger the head of the unit that took it over', ...TEN_DAYS, mergers: ['U-1 into U-2 on 2021-01-04'], tenures: ['T-1 li 2018-01-01/2021-01-04', 'T-2 chen 2015-01-01/ U-2'], audited: ['T-1', 'T-2'], gives: { li: 'own 3d 300, beyond 7d 700', chen: 'inherited 3d 300, unremedied 7d 700' }, together: '10d 1000' },
  { says: 'merged after it was over: inherited by the unit that took it over', ...TEN_DAYS, mergers: ['U-1 into U-2 on 2021-02-01'], tenures: ['T-1 li 2018-01-01/2021-01-31', 'T-2 chen 2015-01-01/ U-2'], audited: ['T-2'], gives: { chen: 'inherited 10d 1000' }, together: '0d 0' },
  { says: 'merged twice: the last in the line', ...TEN_DAYS, mergers: ['U-1 into U-2 on 2021-01-03', 'U-2 into U-3 on 2021-01-08'], tenures: ['T-1 chen 2015-01-01/2021-01-08 U-2', 'T-2 sun 2015-01-01/ U-3'], audited: ['T-1', 'T-2'], gives: { chen: 'inherited 2d 200, unremedied 5d 500, beyond 3d 300', sun: 'inherited 7d 700, unremedied 3d 300' }, together: '8d 800' },
  { says: 'in a subordinate unit: he answers from his own first day', ...TEN_DAYS, unit: 'U-9', tenures: ['T-1 wang 2021-01-05/ U-1', 'T-2 sun 2019-01-01/ U-9'], audited: ['T-1'], gives: { wang: 'inherited 4d 400, unremedied 6d 600' } },
]
