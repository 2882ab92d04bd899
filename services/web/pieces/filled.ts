// The values of a form as a command's input: what was not filled in is left out.

const isFilled = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

export const filled = <Values extends object>(values: Values): Values => Object.fromEntries(Object.entries(values).filter(([, value]) => isFilled(value))) as Values
