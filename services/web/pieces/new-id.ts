// Ids made in the browser: also where the console is opened over plain HTTP, in which browsers keep `crypto.randomUUID` to themselves.

/** 32 hexadecimal digits, never the same twice. */
export const newId = (): string => [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')
