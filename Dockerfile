# Both stages start from one exact image; a release adds its digest.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --ignore-scripts
COPY . .
RUN npm run build && npm prune --omit=dev --ignore-scripts

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /build/package.json /build/LICENSE /build/examples.graphql ./
COPY --from=build /build/node_modules node_modules
COPY --from=build /build/bin bin
COPY --from=build /build/dist dist
COPY --from=build /build/schema schema
COPY --from=build /build/seed seed
# A new volume takes over whose it is.
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
EXPOSE 4000
# With NEO4J_URI set: there is no Java in here for an embedded one.
CMD ["node", "bin/blamegraph.js", "start"]
