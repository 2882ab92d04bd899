// Says what kind of file someone hands in, by its name and its first bytes, and refuses what is neither expected nor honest.

/** How many first bytes `kindOf` wants to see. */
export const HEAD_BYTES = 4096

export type Kind = { readonly mediaType: string; readonly fits: (head: Buffer) => boolean; readonly zip?: string }

const starts = (...bytes: number[]) => (head: Buffer): boolean => head.subarray(0, bytes.length).equals(Buffer.from(bytes))
const says = (word: string, at = 0) => (head: Buffer): boolean => head.subarray(at, at + word.length).toString('latin1') === word
const any = (...tests: ((head: Buffer) => boolean)[]) => (head: Buffer): boolean => tests.some((test) => test(head))

const zip = starts(0x50, 0x4b, 0x03, 0x04)
/** Word, Excel, PowerPoint up to 2003, and WPS's own forms. */
const compound = starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)
/** UTF-8 or GB 18030: control characters occur in neither, and a UTF-16 text has NULs. */
const plain = (head: Buffer): boolean => !head.some((byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c)

const OFFICE = 'application/vnd.openxmlformats-officedocument'

/** By extension. `zip` names an entry that an archive of this kind must have. */
const KINDS: Readonly<Record<string, Kind>> = {
  pdf: { mediaType: 'application/pdf', fits: says('%PDF-') },
  ofd: { mediaType: 'application/ofd', fits: zip, zip: 'OFD.xml' },
  docx: { mediaType: `${OFFICE}.wordprocessingml.document`, fits: zip, zip: 'word/document.xml' },
  xlsx: { mediaType: `${OFFICE}.spreadsheetml.sheet`, fits: zip, zip: 'xl/workbook.xml' },
  pptx: { mediaType: `${OFFICE}.presentationml.presentation`, fits: zip, zip: 'ppt/presentation.xml' },
  doc: { mediaType: 'application/msword', fits: compound },
  xls: { mediaType: 'application/vnd.ms-excel', fits: compound },
  ppt: { mediaType: 'application/vnd.ms-powerpoint', fits: compound },
  wps: { mediaType: 'application/vnd.ms-works', fits: compound },
  et: { mediaType: 'application/vnd.ms-excel', fits: compound },
  zip: { mediaType: 'application/zip', fits: zip, zip: '' },
  txt: { mediaType: 'text/plain', fits: plain },
  csv: { mediaType: 'text/csv', fits: plain },
  png: { mediaType: 'image/png', fits: starts(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  jpg: { mediaType: 'image/jpeg', fits: starts(0xff, 0xd8, 0xff) },
  jpeg: { mediaType: 'image/jpeg', fits: starts(0xff, 0xd8, 0xff) },
  tif: { mediaType: 'image/tiff', fits: any(starts(0x49, 0x49, 0x2a, 0x00), starts(0x4d, 0x4d, 0x00, 0x2a)) },
  tiff: { mediaType: 'image/tiff', fits: any(starts(0x49, 0x49, 0x2a, 0x00), starts(0x4d, 0x4d, 0x00, 0x2a)) },
  bmp: { mediaType: 'image/bmp', fits: says('BM') },
  mp3: { mediaType: 'audio/mpeg', fits: any(says('ID3'), (head) => head[0] === 0xff && ((head[1] ?? 0) & 0xe0) === 0xe0) },
  wav: { mediaType: 'audio/wav', fits: (head) => says('RIFF')(head) && says('WAVE', 8)(head) },
  mp4: { mediaType: 'video/mp4', fits: says('ftyp', 4) },
}

export const EXTENSIONS: readonly string[] = Object.keys(KINDS)

/** The kind of a file of this name that begins like this; nothing when the extension is not allowed or the bytes are of another kind. */
export const kindOf = (name: string, head: Buffer): Kind | undefined => {
  const extension = name.slice(name.lastIndexOf('.') + 1).toLowerCase()
  const kind = Object.hasOwn(KINDS, extension) && name.lastIndexOf('.') > 0 ? KINDS[extension] : undefined
  return kind && head.length > 0 && kind.fits(head) ? kind : undefined
}

/** Control characters, path separators, and the marks that turn text around so that an extension is not where it seems. */
const UNFIT_NAME = /[\u0000-\u001f\u007f-\u009f/\\:*?"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069]/

/** True for a plain file name of at most 255 bytes. */
export const isFitName = (name: string): boolean =>
  name.isWellFormed() && !UNFIT_NAME.test(name) && !/^\.|[. ]$/.test(name) && name.length > 0 && Buffer.byteLength(name) <= 255
