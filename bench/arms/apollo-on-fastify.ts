import type { AddressInfo } from "node:net";
import { ApolloServer } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import fastify from "fastify";
import type { GraphQLSchema } from "graphql";
import type { ArmServer } from "./arm";

/** Any schema behind what the product is behind as well, told to do no more than is asked of it. */
export async function apolloOnFastify(schema: GraphQLSchema, context: () => object): Promise<ArmServer> {
  const apollo = new ApolloServer({
    schema,
    nodeEnv: "production",
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginLandingPageDisabled()],
  });
  await apollo.start();
  const http = fastify();
  http.route({
    method: "POST",
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, { context: async () => context() }),
  });
  return {
    async listen() {
      await http.listen({ host: "127.0.0.1", port: 0 });
      return (http.server.address() as AddressInfo).port;
    },
    async close() {
      await http.close();
      await apollo.stop();
    },
  };
}
