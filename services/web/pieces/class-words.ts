// How the classes of the object library are said: each version of the rule, what is missing, and in which class a post would be.
import { CLASS_SCHEMES, CLASSES, classSchemeOn } from '../../../packages/audit/class-schemes.ts'
import { useWords } from '../words/i18n.ts'
import { useAsOf } from './as-of.tsx'
import { dayOf } from './minute.ts'

/** The version in force on the day looked at, the drafts, and the options of a filter by class. */
export const useClassSchemes = () => {
  const { t, say } = useWords()
  const { day } = useAsOf()
  const inForce = classSchemeOn(day ?? dayOf(new Date().toISOString()))
  return {
    inForce,
    others: CLASS_SCHEMES.filter((each) => each !== inForce),
    classes: [...CLASSES.map((value) => ({ value, label: t('tenure.classN', { class: value }) })), { value: 'none', label: t('tenure.unclassed') }],
    versionOf: (version: string): string => { const scheme = CLASS_SCHEMES.find((each) => each.version === version); return scheme === undefined ? version : say(scheme.says) },
  }
}
