# syntax=docker/dockerfile:1
# Zesumme in a container: built in one stage, and run from the other with nothing but what it needs, by a user of its own.
ARG NODE=22-bookworm-slim

FROM node:${NODE} AS build
WORKDIR /zesumme
# For where there is no ready-made SQLite driver.
RUN apt-get update && apt-get install -y --no-install-recommends python3 make g++ && rm -rf /var/lib/apt/lists/*
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN npm run build && node tools/container/compress.mjs
# The dashboard is one file beside others once it is built: what only it needed stays behind.
RUN npm prune --omit=dev --no-audit --no-fund && node tools/container/slim.mjs

FROM node:${NODE}
# As tools/lib/serve.mjs starts it: less memory is kept that nothing needs.
ENV MALLOC_ARENA_MAX=1 MALLOC_MMAP_THRESHOLD_=262144 MALLOC_TRIM_THRESHOLD_=524288
ENV NODE_ENV=production DATA_DIR=/data HOST=0.0.0.0 PORT=3000
WORKDIR /zesumme
COPY --from=build /zesumme/package.json ./
COPY --from=build /zesumme/node_modules ./node_modules
COPY --from=build /zesumme/dist/apps ./dist/apps
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((a)=>process.exit(a.ok?0:1),()=>process.exit(1))"]
# Node itself is process 1, so that a request to end reaches it.
CMD ["node", "--max-semi-space-size=8", "--heap-growing-percent=50", "--no-parallel-scavenge", "--v8-pool-size=1", "--expose-gc", "dist/apps/api/main.js", "serve"]
