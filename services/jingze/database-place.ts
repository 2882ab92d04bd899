// Where the embedded database keeps its cluster: in the data directory, or elsewhere when its own account cannot get there.
import { createHash } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const ELSEWHERE = '/var/lib/jingze'

/** PostgreSQL refuses root, so its server runs under another account; a parent that only root may pass (as /root is) closes the way. */
const isOpen = async (folder: string): Promise<boolean> => {
  for (let at = folder; ; at = dirname(at)) {
    const found = await stat(at).catch(() => undefined)
    if (found && (found.mode & 0o001) === 0) return false
    if (dirname(at) === at) return true
  }
}

/** The folder for the cluster. `moved` when it is not in the data directory: the same data directory always leads to the same place. */
export const databasePlace = async (dataDir: string, asRoot = process.getuid?.() === 0): Promise<{ readonly folder: string; readonly moved: boolean }> => {
  if (!asRoot || await isOpen(dirname(dataDir))) return { folder: join(dataDir, 'postgres'), moved: false }
  return { folder: join(ELSEWHERE, createHash('sha256').update(dataDir).digest('hex').slice(0, 12)), moved: true }
}
