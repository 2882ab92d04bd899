// The units that a portrait speaks of, so that all its parts ask for their names in one question.
import type { Portrait } from '../rows.ts'

export const unitsOf = ({ tenures, audits, findings, rectifications }: Portrait): readonly string[] => [...tenures, ...audits, ...findings, ...rectifications].map(({ unitId }) => unitId)
