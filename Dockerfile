# syntax=docker/dockerfile:1
# One image, one process: the API, which serves the built web. Keeps its data in /data, or in PostgreSQL when
# DATABASE_URL is set.

FROM node:24-slim AS manifests
RUN npm install --global pnpm@10.34.9
WORKDIR /app
COPY package.json pnpm-lock.yaml pnpm-workspace.yaml .npmrc ./
COPY packages/shared/package.json packages/shared/
COPY api/package.json api/
COPY web/package.json web/

FROM manifests AS web
RUN pnpm install --frozen-lockfile --filter @sixfold/web...
COPY tsconfig.base.json ./
COPY packages/shared packages/shared
COPY web web
RUN node web/node_modules/vite/bin/vite.js build web

FROM manifests AS dependencies
RUN pnpm install --frozen-lockfile --prod --filter @sixfold/api...

FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data
WORKDIR /app
COPY --from=dependencies /app ./
COPY packages/shared packages/shared
COPY api api
COPY migrations migrations
COPY scripts scripts
COPY LICENSE NOTICE ./
COPY --from=web /app/web/dist web/dist
RUN install --directory --owner=node --group=node --mode=0700 /data
USER node
VOLUME /data
EXPOSE 3000
# Ready means that the database answers too; migrating a large one at the first start may take its time.
HEALTHCHECK --interval=15s --timeout=5s --start-period=60s --retries=3 \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/health/ready`).then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--max-semi-space-size=8", "--max-old-space-size=512", "api/src/main.ts"]
