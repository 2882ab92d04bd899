// A KurrentDB on a real socket, in memory, whose faults a test can command. It speaks the wire protocol of the client's own stubs.
import { Server, ServerCredentials, type sendUnaryData } from '@grpc/grpc-js'
import featuresGrpc from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js'
import featuresPb from '@eventstore/db-client/generated/serverfeatures_pb.js'
import streamsGrpc from '@eventstore/db-client/generated/streams_grpc_pb.js'
import { createLog, type DoubleLog } from './log.ts'
import { streamsService, type Scene } from './service.ts'

export type KurrentDouble = {
  readonly url: string
  readonly log: DoubleLog
  /** what was asked of $all, and from which commit position */
  readonly asked: Scene['asked']
  /** breaks every connection; the log stays */
  readonly down: () => void
  readonly up: () => Promise<void>
  /** subscriptions stay open and are fed no more: the silent death */
  readonly deafen: () => void
  /** the next append is written, and the connections break before the answer */
  readonly loseNextAnswer: () => void
  /** the next n calls are answered as a follower answers: go to the leader */
  readonly notLeader: (calls: number) => void
  readonly stop: () => void
}

export const startKurrentDouble = async (): Promise<KurrentDouble> => {
  let server: Server | undefined
  const down = () => {
    for (const end of scene.feeds) end()
    server?.forceShutdown()
    server = undefined
  }
  const scene: Scene = { log: createLog(), asked: [], feeds: new Set(), port: 0, refusals: 0, answersToLose: 0, down }
  const up = async () => {
    server = new Server()
    server.addService(streamsGrpc.StreamsService, streamsService(scene))
    server.addService(featuresGrpc.ServerFeaturesService, {
      getSupportedMethods: (_: unknown, reply: sendUnaryData<featuresPb.SupportedMethods>) => reply(null, supported()),
    })
    scene.port = await bound(server, scene.port)
  }
  await up()
  return {
    url: `esdb://127.0.0.1:${scene.port}?tls=false`, log: scene.log, asked: scene.asked, down, up, stop: down,
    deafen: () => { for (const end of scene.feeds) end() },
    loseNextAnswer: () => { scene.answersToLose++ },
    notLeader: (calls) => { scene.refusals = calls },
  }
}

const bound = (server: Server, port: number): Promise<number> => new Promise((resolve, reject) =>
  server.bindAsync(`127.0.0.1:${port}`, ServerCredentials.createInsecure(), (error, given) => error ? reject(error) : resolve(given)))

const supported = (): featuresPb.SupportedMethods => {
  const methods = new featuresPb.SupportedMethods()
  methods.setEventStoreServerVersion('25.1.0')
  const batch = new featuresPb.SupportedMethod()
  batch.setServiceName('event_store.client.streams.streams')
  batch.setMethodName('batchappend')
  methods.addMethods(batch)
  return methods
}
