// Finds what a broker needs on this machine: Java 17 or later, and Kafka's jars through Maven.
import { execFile } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)
const POM = join(import.meta.dirname, 'pom.xml')
const JAVA_MIN = 17
const MAVEN_TIMEOUT_MS = 300_000

export type Classpath = { readonly classpath: string; readonly version: string } | { readonly skipped: string }

/**
 * The class path of the broker, from the local Maven repository (`~/.m2`), which is filled at the first call.
 * Answers `{ skipped }` with the reason, never throws, when Java, Maven or the jars are not to be had.
 */
export const kafkaClasspath = async (): Promise<Classpath> => {
  const java = await javaVersion()
  if (java === undefined) return { skipped: 'no java command was found' }
  if (java < JAVA_MIN) return { skipped: `Java ${java} was found, Kafka needs ${JAVA_MIN} or later` }
  const version = /kafka_2\.13<\/artifactId>\s*<version>([^<]+)/.exec(readFileSync(POM, 'utf8'))![1]!
  const known = remembered(version)
  if (known) return { classpath: known, version }
  const found = await askMaven(version)
  return 'skipped' in found ? found : { ...found, version }
}

const javaVersion = async (): Promise<number | undefined> => {
  try {
    const { stderr, stdout } = await run('java', ['-version'])
    return Number(/version "(\d+)/.exec(stderr + stdout)?.[1])
  } catch {
    return undefined
  }
}

/** Beside the jars, so that whoever clears them clears this too. Maven takes 2 to 5 s for the same answer. */
const memory = (version: string): string => join(homedir(), '.m2', `jingze-kafka-${version}.classpath`)

const remembered = (version: string): string | undefined => {
  if (!existsSync(memory(version))) return undefined
  const classpath = readFileSync(memory(version), 'utf8').trim()
  return classpath.split(delimiter).every((jar) => existsSync(jar)) ? classpath : undefined
}

const askMaven = async (version: string): Promise<{ classpath: string } | { skipped: string }> => {
  const file = memory(version)
  try {
    await run('mvn', ['-B', '-q', '-f', POM, 'dependency:build-classpath', `-Dmdep.outputFile=${file}`, '-Dmdep.includeScope=runtime'], { timeout: MAVEN_TIMEOUT_MS })
    return { classpath: readFileSync(file, 'utf8').trim() }
  } catch (error) {
    const said = error as { readonly code?: string; readonly stdout?: string; readonly message: string }
    if (said.code === 'ENOENT') return { skipped: 'no mvn command was found' }
    const complaint = (said.stdout ?? '').split('\n').find((line) => line.includes('ERROR')) ?? said.message
    return { skipped: `Maven could not fetch Kafka ${version}: ${complaint.trim()}` }
  }
}
